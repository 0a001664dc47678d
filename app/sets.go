package app

import (
	"slices"

	"claimlight/claims/wording"
)

// Sets is all that the page of the sets knows. Its methods are plain; what takes
// time is done by Keeper, which hands the outcome over on the UI goroutine.
type Sets struct {
	Restored bool // what was kept has been looked at
	Kept     bool // what is added outlasts the page
	List     []Set
	Bundled  Set // the records that come with the app

	Offer    Offer
	Download Download
	Import   Import

	Removed  *Set   // can be brought back
	Renaming string // key of the set whose name is being edited
	Notice   string // one sentence about the last action
	Fault    string // one sentence about what went wrong
	Room     Room
}

// Offer is what packs the site has.
type Offer struct {
	Packs []Pack
	Fault string // the list is there and cannot be read
}

// Download is the pack that is under way; Name "" is none.
type Download struct {
	Name        string
	Done, Total int
}

// Room is what this site takes on the device, in bytes; Free 0 is not known.
type Room struct {
	Used, Free int64
	Asked      bool // the browser was asked to keep it
	Firm       bool // and has promised
}

// ImportPhase is how far an import is.
type ImportPhase uint8

// The phases of an import.
const (
	ImportNone ImportPhase = iota
	ImportRunning
	ImportDone
	ImportFailed
)

// Import is the import that runs, or what became of the last one.
type Import struct {
	Phase       ImportPhase
	Number      int // rises with each import
	Files       string
	Stage       string
	Reading     string // name of the file in hand
	Done, Total int64

	Report     SetReport
	JSON, Text string // the report as the importer wrote it
	Key        string // of the set that was made; "" for none
	Twin       string // name of the set that holds the same records already
	Fault      string
	Columns    *Columns // to be chosen; nil where they are known
	Tried      bool     // to read the table with what was chosen
	All        bool     // every line of the report is shown
}

// Begin notes that files are being imported and returns the number of the import.
func (s *Sets) Begin(files string) int {
	s.Import = Import{Phase: ImportRunning, Number: s.Import.Number + 1, Files: files, Stage: "starting"}
	s.Notice, s.Fault = "", ""
	return s.Import.Number
}

// runs tells whether import number n is the one that runs.
func (s *Sets) runs(n int) bool { return s.Import.Phase == ImportRunning && s.Import.Number == n }

// Progress notes how far import number n is.
func (s *Sets) Progress(n int, stage, file string, done, total int64) {
	if s.runs(n) {
		s.Import.Stage, s.Import.Reading, s.Import.Done, s.Import.Total = stage, file, done, total
	}
}

// Fail ends import number n with a sentence.
func (s *Sets) Fail(n int, fault string) {
	if s.runs(n) {
		s.Import.Phase, s.Import.Fault = ImportFailed, fault
	}
}

// Cancel ends the import.
func (s *Sets) Cancel() {
	if s.Import.Phase == ImportRunning {
		s.Import.Phase, s.Notice = ImportNone, "Cancelled. Nothing was added."
	}
}

// Close puts the outcome of the last import away.
func (s *Sets) Close() {
	if s.Import.Phase != ImportRunning {
		s.Import = Import{Number: s.Import.Number}
	}
}

// Words say how far the import is.
func (i *Import) Words() string {
	switch i.Stage {
	case "reading":
		return "Reading " + i.Reading + ": " + sizeWords(i.Done) + " of " + sizeWords(i.Total)
	case "compiling":
		return "Making " + wording.Counted(int(i.Total), "record") + " searchable"
	}
	return "Starting the importer"
}

// Outcome is the sentence above the report.
func (i *Import) Outcome() string {
	switch {
	case i.Twin != "":
		return "These are the very records of “" + i.Twin + "”. They were not added twice."
	case i.Report.LacksHeader() && i.Columns != nil:
		return "Choose what its columns hold, and it is read again."
	case i.Key == "":
		return "Nothing of this could be used. The reasons stand below."
	case i.Report.Accepted == 1:
		return "1 record is in use now."
	}
	return wording.Grouped(i.Report.Accepted) + " records are in use now."
}

// Find is the set of a key, or nil.
func (s *Sets) Find(key string) *Set {
	i := slices.IndexFunc(s.List, func(x Set) bool { return x.Key == key })
	if i < 0 {
		return nil
	}
	return &s.List[i]
}

// InUse counts the records that are searched.
func (s *Sets) InUse() int {
	n := s.Bundled.Records
	for i := range s.List {
		if s.List[i].InUse() {
			n += s.List[i].Records
		}
	}
	return n
}

// RoomWords say where sets are kept, and how much room they take.
func (s *Sets) RoomWords() string {
	switch {
	case !s.Restored:
		return ""
	case !s.Kept:
		return "This browser keeps nothing for this site, as in a private window or where site data are blocked. What you add is used until this page is closed."
	}
	words := "What you add is kept in this browser, on this device, until you delete it here or clear the data of this site."
	if s.Room.Used > 0 {
		words += " This site takes " + sizeWords(s.Room.Used)
		if s.Room.Free > 0 {
			words += "; about " + sizeWords(s.Room.Free) + " are free for it"
		}
		words += "."
	}
	switch {
	case s.Room.Firm:
		words += " The browser has promised not to clear it by itself."
	case s.Room.Asked:
		words += " The browser may clear it by itself when the device runs out of room: keep your own files."
	}
	return words
}
