package app

import (
	"cmp"
	"encoding/json"
	"errors"
	"sort"

	"claimlight/claims/wording"
)

// SetReport is what the page shows of the importer's report (claimreview.Report):
// what became of everything that was read.
type SetReport struct {
	Read     int `json:"read"`
	Accepted int `json:"accepted"`
	Merged   int `json:"merged"`
	Refused  int `json:"refused"`

	Files []struct {
		Name   string `json:"name"`
		Format string `json:"format"`
	} `json:"files"`
	Verdicts map[string]int `json:"verdicts"`
	Mapped   map[string]int `json:"mapped"`
	Ratings  struct {
		Kept []reportRating `json:"kept"`
	} `json:"ratings"`
	Reasons        map[string]int             `json:"reasons"`
	Refusals       reportLines[reportFault]   `json:"refusals"`
	Scales         reportLines[reportScale]   `json:"scales"`
	Contradictions reportLines[contradiction] `json:"contradictions"`
	Merges         reportLines[reportMerge]   `json:"merges"`
	NoteKinds      map[string]int             `json:"note_kinds"`
	Notes          reportLines[reportFault]   `json:"notes"`
	Others         map[string]int             `json:"others"`
}

// reportLines are the first of many lines.
type reportLines[T any] struct {
	Total int `json:"total"`
	First []T `json:"first"`
}

type reportPlace struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Offset int64  `json:"offset"`
}

type reportFault struct {
	At     reportPlace `json:"at"`
	Kind   string      `json:"kind"`
	Detail string      `json:"detail"`
}

type reportRating struct {
	Publisher string `json:"publisher"`
	Rating    string `json:"rating"`
	How       string `json:"how"`
	Count     int    `json:"count"`
}

type reportScale struct {
	Publisher string `json:"publisher"`
	With      int    `json:"with"`
	Against   int    `json:"against"`
	Inverted  bool   `json:"inverted"`
}

type reportMerge struct {
	At    reportPlace `json:"at"`
	Into  string      `json:"into"`
	Kind  string      `json:"kind"`
	Claim string      `json:"claim"`
}

type contradiction struct {
	At      reportPlace `json:"at"`
	Earlier string      `json:"earlier"`
	Claim   string      `json:"claim"`
	Verdict string      `json:"verdict"`
	Before  string      `json:"before"`
}

// unmapped is how the importer marks a rating that it could not map.
const unmapped = "not mapped"

var errReport = errors.New("the importer's report cannot be read: reload the page and try again")

func readReport(text string) (r SetReport, err error) {
	if json.Unmarshal([]byte(text), &r) != nil || r.Read != r.Accepted+r.Merged+r.Refused {
		return SetReport{}, errReport
	}
	return r, nil
}

// Sums says what became of all that was read, so that it adds up.
func (r *SetReport) Sums() string {
	return "Read " + wording.Grouped(r.Read) + " = accepted " + wording.Grouped(r.Accepted) +
		" + merged " + wording.Grouped(r.Merged) + " + refused " + wording.Grouped(r.Refused)
}

// Unmapped are the ratings that no verdict could be made of, the most frequent
// first, as the importer orders them.
func (r *SetReport) Unmapped() []reportRating {
	var list []reportRating
	for _, x := range r.Ratings.Kept {
		if x.How == unmapped {
			list = append(list, x)
		}
	}
	return list
}

// IsTable tells whether one table was read.
func (r *SetReport) IsTable() bool { return len(r.Files) == 1 && r.Files[0].Format == "csv" }

// LacksHeader tells whether a table was refused for its first line.
func (r *SetReport) LacksHeader() bool { return r.Accepted == 0 && r.Reasons["no header"] > 0 }

// nameCount is how often a name comes.
type nameCount struct {
	Name  string
	Count int
}

// byCount lists names, the most frequent first.
func byCount(counts map[string]int) []nameCount {
	list := make([]nameCount, 0, len(counts))
	for name, n := range counts {
		at := sort.Search(len(list), func(i int) bool { return list[i].Count < n || list[i].Count == n && list[i].Name > name })
		list = append(list, nameCount{})
		copy(list[at+1:], list[at:])
		list[at] = nameCount{name, n}
	}
	return list
}

// countWords is a list of counts in words: "false 12, true 3".
func countWords(counts map[string]int, name func(string) string) string {
	const most = 12
	words := ""
	for i, c := range byCount(counts) {
		if i == most {
			return words + " and others"
		}
		if i > 0 {
			words += ", "
		}
		words += name(c.Name) + " " + wording.Grouped(c.Count)
	}
	return words
}

// mappedWords are how verdicts were found, as people read it.
var mappedWords = map[string]string{
	"given":             "given with the record",
	"publisher's scale": "by the publisher’s own scale",
	"words":             "by the words of the rating",
	"number":            "by a number",
	unmapped:            "not mapped",
}

func mappedName(how string) string {
	return cmp.Or(mappedWords[how], how)
}

// placeWords are where something stands: "line 12, byte 3,401", after the file
// where there are several.
func (r *SetReport) placeWords(at reportPlace) string {
	words := "line " + wording.Grouped(at.Line) + ", byte " + wording.Grouped(int(at.Offset))
	if len(r.Files) > 1 {
		return at.File + ", " + words
	}
	return words
}
