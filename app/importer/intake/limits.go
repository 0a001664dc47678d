package intake

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"claimlight/claims/record"
	"claimlight/claims/word"
)

// What a browser can be asked to hold. 100,000 records of 1.3 KB, which are a
// data file of 133 MB, took 1.2 GB at the peak and a minute; a quarter of that
// 0.33 GB and 12 seconds. A program has 4 GB in a browser, on a phone far less,
// and the page then holds the data file as well.
const (
	MaxRecords  = 100_000
	maxTexts    = 150_000_000 // bytes that the records take by weight
	maxCompiled = 200_000_000 // bytes of a compiled data file
)

// tooMuch is a set that is beyond the limits.
type tooMuch struct{}

func (tooMuch) Error() string {
	return fmt.Sprintf("this is more than can be compiled in a browser (%d records, %d MB of text): compile it on the command line, "+
		"claimlight claims import FILE -o records.jsonl, then claimlight claims compile records.jsonl -o records.clm, and add records.clm here",
		MaxRecords, maxTexts/1_000_000)
}

// recordSize is what a record takes beside its texts.
const recordSize = 400

// weight is about what a record takes in memory, in bytes.
func weight(r *record.Record) int {
	n := recordSize + len(r.ID) + len(r.Claim) + len(r.Rating) + len(r.Summary) + len(r.Place) + len(r.Claimant) +
		len(r.Publisher) + len(r.URL) + len(r.Title) + len(r.Licence)
	for _, list := range [][]string{r.Variants, r.Entities, r.Topics, r.Aliases} {
		for _, s := range list {
			n += len(s)
		}
	}
	for _, f := range r.Figures {
		n += len(f.What) + len(f.Unit) + len(f.Period)
	}
	return n
}

// maxName bounds the name of a file in messages, in bytes.
const maxName = 120

// shown is the name of a file as it may stand in a message: one line, short,
// nothing that turns or hides text.
func shown(name string) string {
	name = word.Without(strings.ToValidUTF8(name, "?"))
	if name = strings.Join(strings.Fields(name), " "); name == "" {
		return "a file"
	}
	if len(name) <= maxName {
		return name
	}
	end := maxName
	for !utf8.RuneStart(name[end]) {
		end--
	}
	return name[:end] + "…"
}
