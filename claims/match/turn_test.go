package match

import (
	"strings"
	"testing"
	"unicode/utf8"

	"claimlight/claims/record"
	"claimlight/claims/term"
	"claimlight/claims/word"

	"github.com/stretchr/testify/require"
)

func polarityOf(text, cue string) *polarity {
	words := word.Cut(text)
	return readPolarity(text, words, fold(text, words), cue, term.Extract(text))
}

// Each text tells the words that its denials reach.
func TestDenials(t *testing.T) {
	for _, c := range []struct{ text, cue, denied string }{
		{"Rents rose last year.", "", ""},
		{"Rents did not rise, and wages fell.", "", "rise"},
		{"The bridge isn't painted and it leaks.", "", "painted"},
		{"Neither ferries nor trains stopped.", "", "ferries trains stopped"},
		{"The pipe is copper and not lead.", "", "lead"},
		{"The mill never failed to open.", "", ""},
		{"Not only ferries stopped.", "", ""},
		{"No 10 opened a garden.", "", ""},
		{"Never before had ferries stopped.", "", ""},
		{"No harbour is safer.", "", ""},
		{"The WHO gets no power.", "", "power"},
		{"Workers who were not paid left.", "", "paid left"},
		{"The harbour plan does not exist.", "", "harbour plan exist"},
		{"The valley is free of mosquitoes.", "", "mosquitoes"},
		{"No rule says that ferries stop.", "", "rule says ferries stop"},
		{"There is no evidence that rents rose.", "is no evidence", ""},
	} {
		p := polarityOf(c.text, c.cue)
		var denied []string
		for j, tm := range term.Extract(c.text) {
			if p.denied[j] {
				denied = append(denied, c.text[tm.Start:tm.End])
			}
		}
		require.Equal(t, c.denied, strings.Join(denied, " "), c.text)
	}
}

func TestPoles(t *testing.T) {
	for text, want := range map[string]int{
		"The swan is alive.":           1,
		"The swan is dead.":            -1,
		"The swan passed away.":        -1,
		"The swan is not dead.":        1,
		"The swan swims.":              0,
		"Up to £300 was found.":        0,
		"The letter is a forgery.":     -1,
		"The letter isn't a forgery.":  1,
		"The old road is not harmful.": 1,
	} {
		sum := 0
		for _, e := range polarityOf(text, "").poles {
			sum += e.sign
		}
		require.Equal(t, want, sum, text)
	}
}

func TestComparison(t *testing.T) {
	for text, want := range map[string]int{
		"Swans eat more than ducks.":           1,
		"Swans eat fewer snails than ducks do": -1,
		"Swans outnumber ducks.":               1,
		"More than 12 swans came.":             0,
		"Swans eat snails.":                    0,
	} {
		require.Equal(t, want, polarityOf(text, "").than.sign, text)
	}
}

// lock is a record of our own invention whose wordings say one thing in
// several ways, one of them with a denial.
var lock = record.Record{
	ID: "lock", Claim: "The Marlow lock is safe for rowing boats.",
	Variants: []string{"rowing boats are safe in the Marlow lock", "the Marlow lock holds no danger for rowing boats", "Marlow's lock does rowing boats no harm"},
}

var swans = record.Record{
	ID: "swans", Claim: "Swans eat more snails than ducks on Lake Orta.",
	Variants: []string{"on Lake Orta ducks eat fewer snails than swans", "more snails are eaten by swans than by ducks on Lake Orta"},
}

func TestTurns(t *testing.T) {
	for _, c := range []struct {
		record record.Record
		text   string
		turned bool
		words  string // one of the reasons
	}{
		{lock, "Rowing boats are safe in the lock at Marlow.", false, ""},
		{lock, "The Marlow lock is not dangerous for rowing boats.", false, ""},
		{lock, "The Marlow lock is dangerous for rowing boats.", true, "dangerous / safe"},
		{lock, "The Marlow lock is not safe for rowing boats.", true, "not safe"},
		{bridge, "Traffic on the Elm Bridge in Scotland did not rise by 12% in 2023 and never grew.", true, "not rise"},
		{swans, "Swans eat more snails than ducks do on Lake Orta.", false, ""},
		{swans, "Ducks eat more snails than swans on Lake Orta.", true, "they compare the other way round"},
	} {
		e := NewEntry(c.record)
		r := read(NewProfile(c.text), nil, e, 0, Hit{Margin: 1})
		require.Equal(t, c.turned, r.opposite(), "%s %+v", c.text, r.turns())
		if c.turned {
			require.Contains(t, r.turnWords(), c.words, c.text)
		}
	}
}

// A plain denial, or "fake", is one that the article makes of the claim; an
// antonym is not.
func TestDenied(t *testing.T) {
	e := NewEntry(lock)
	for text, want := range map[string]bool{
		"The Marlow lock is not safe for rowing boats.":                  true,
		"The film of the Marlow lock safe for rowing boats is a forgery": true,
		"The Marlow lock is dangerous for rowing boats.":                 false,
		"The Marlow lock is safe for rowing boats.":                      false,
	} {
		require.Equal(t, want, read(NewProfile(text), nil, e, 0, Hit{Margin: 1}).denied(), text)
	}
}

func FuzzPolarity(f *testing.F) {
	f.Add("No 10 did not fail to say that neither swans nor ducks exist.", "not")
	f.Add("\xf0 isn't than than more", "")
	f.Fuzz(func(t *testing.T, text, cue string) {
		p := polarityOf(text, cue)
		for _, d := range p.denials {
			require.True(t, d.back <= d.start && d.start < d.end && d.end <= d.reach && d.reach <= len(text))
			require.True(t, utf8.RuneStart(text[d.start]))
		}
		for _, e := range p.poles {
			require.True(t, e.start < e.end && e.end <= len(text))
		}
	})
}
