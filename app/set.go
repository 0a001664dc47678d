package app

import (
	"strconv"
	"strings"

	"claimlight/claims/index"
	"claimlight/claims/word"
	"claimlight/claims/wording"
)

// Set is what is known of a set of records beside the bundled ones. It is kept on
// the device as JSON, apart from the records themselves.
type Set struct {
	Key        string `json:"key"`
	Name       string `json:"name"`
	Data       string `json:"data"` // the key of its data file on the device
	Records    int    `json:"records"`
	Publishers int    `json:"publishers"`
	Newest     string `json:"newest,omitempty"` // date, ISO 8601
	Bytes      int    `json:"bytes"`
	Licence    string `json:"licence,omitempty"` // where all records are under one
	From       string `json:"from,omitempty"`    // names of the files it was read from
	Pack       string `json:"pack,omitempty"`    // name of the pack that it is
	Added      string `json:"added"`             // when, RFC 3339
	Off        bool   `json:"off,omitempty"`

	Fault   string `json:"-"` // why it cannot be used, as a sentence
	Fleeing string `json:"-"` // why it is gone when the page is closed, as a sentence
}

// InUse tells whether the set is searched.
func (s *Set) InUse() bool { return !s.Off && s.Fault == "" }

// describe takes over what the data file says of itself.
func (s *Set) describe(x *index.Index, bytes int) {
	stats := x.Stats()
	s.Records, s.Publishers, s.Newest, s.Bytes = stats.Records, len(stats.Publishers), stats.Newest, bytes
}

// origin says where the set came from, and when.
func (s *Set) origin() string {
	words := "Added on " + wording.Date(dayOf(s.Added))
	switch {
	case s.Pack != "":
		return words + " from this site’s packs"
	case s.From != "":
		return words + " from " + s.From
	}
	return words
}

// dayOf is the date of a time.
func dayOf(time string) string {
	day, _, _ := strings.Cut(time, "T")
	return day
}

// inOrderAdded puts sets in the order in which they were added. A sort of the library
// would be many times the size of this, and sets are few.
func inOrderAdded(list []Set) {
	for i := range list {
		for k := i; k > 0 && list[k].Added+list[k].Key < list[k-1].Added+list[k-1].Key; k-- {
			list[k], list[k-1] = list[k-1], list[k]
		}
	}
}

// maxName is how long the name of a set may be, in characters: it stands on cards.
const maxName = 60

// setName is a name as it is kept: in one line, not too long, without what would
// turn the words around it; instead where there is none.
func setName(typed, instead string) string {
	name := []rune(strings.Join(strings.Fields(word.Without(typed)), " "))
	if len(name) > maxName {
		name = append(name[:maxName-1], '…')
	}
	if len(name) == 0 {
		return instead
	}
	return string(name)
}

// nameOfFiles is the name of a set that is read from files, and from which ones:
// "checks", "checks.csv".
func nameOfFiles(files []string) (name, from string) {
	if len(files) == 0 {
		return "Records", ""
	}
	from = files[0]
	name = from
	if dot := strings.LastIndexByte(name, '.'); dot > 0 {
		name = name[:dot]
	}
	if more := len(files) - 1; more > 0 {
		with := " and " + wording.Grouped(more) + " more"
		name, from = name+with, from+with
	}
	return setName(name, "Records"), from
}

// sizeWords is a number of bytes as people read it: "954 bytes", "1.5 MB", "10.7 GB".
func sizeWords(bytes int64) string {
	const kilo, mega, giga = 1000, 1_000_000, 1_000_000_000
	switch {
	case bytes < kilo:
		return wording.Counted(int(bytes), "byte")
	case bytes < mega:
		return wording.Grouped(int((bytes+kilo/2)/kilo)) + " KB"
	case bytes < giga:
		return inTenths(bytes, mega) + " MB"
	}
	return inTenths(bytes, giga) + " GB"
}

// inTenths is n as so many units, with one decimal where that says something.
func inTenths(n, unit int64) string {
	tenths := int((n + unit/20) / (unit / 10))
	if tenths%10 == 0 || tenths >= 1000 {
		return wording.Grouped(tenths / 10)
	}
	return wording.Grouped(tenths/10) + "." + strconv.Itoa(tenths%10)
}

// bundledName is how the records that come with the app are called beside sets.
const bundledName = "Claimlight"
