package app

import (
	"slices"
	"strings"

	"claimlight/claims/record"
	"claimlight/claims/wording"
)

// rowsAPage is how many records are listed together: thousands of rows would
// make a page that no browser moves with ease.
const rowsAPage = 40

// Shelf is all that the library page knows beside State.
type Shelf struct {
	Query    Query
	Typed    string          // what stands in the search field; it runs ahead of Query
	Typing   int             // rises with each key
	Searched string          // what of it was searched for last
	Asked    bool            // the rest answers Query
	Total    int             // records in the data file
	Found    int             // records that Query asks for
	Rows     []record.Record // those of its page
	Sets     []string        // the set of each row, "" for a bundled record
	Several  bool            // sets are searched beside the bundled records
	Choices  [facetCount][]Choice
	Opened   string // id of the record that was opened last
}

// Ask answers q from the catalogue. A page beyond the last is the last.
func (s *Shelf) Ask(c *Catalogue, q Query) {
	if q.Text != s.Searched { // not from the field
		s.Typed, s.Searched = q.Text, q.Text
	}
	found, choices := c.Find(q)
	q.Page = max(1, min(q.Page, pagesOf(len(found))))
	s.Query, s.Asked, s.Total, s.Found, s.Choices = q, true, c.Data.Len(), len(found), choices
	s.Rows, s.Sets, s.Several = nil, nil, len(c.names[bySet]) > 1
	for _, i := range found[s.First():s.Last()] {
		s.Rows, s.Sets = append(s.Rows, c.Data.Record(i)), append(s.Sets, c.set(i))
	}
}

// Type keeps what stands in the search field and returns the number of the key.
func (s *Shelf) Type(text string) int {
	s.Typed = text
	s.Typing++
	return s.Typing
}

// Search is the query for what was typed, unless more has been typed since key
// number typing.
func (s *Shelf) Search(typing int) (q Query, ok bool) {
	q = s.Query.At(1)
	q.Text = s.Typed
	if typing != s.Typing || q.Text == s.Query.Text {
		return q, false
	}
	s.Searched = q.Text
	return q, true
}

// First is the number of the page's first row, from 0; Last is one beyond its
// last.
func (s *Shelf) First() int { return (s.Query.Page - 1) * rowsAPage }
func (s *Shelf) Last() int  { return min(s.First()+rowsAPage, s.Found) }

// Pages is how many pages the list has.
func (s *Shelf) Pages() int { return pagesOf(s.Found) }

func pagesOf(rows int) int { return (rows + rowsAPage - 1) / rowsAPage }

// Holds tells whether the record is on the page that is shown.
func (s *Shelf) Holds(id string) bool {
	return slices.ContainsFunc(s.Rows, func(r record.Record) bool { return r.ID == id })
}

// Status is the one sentence that is announced after a search.
func (s *Shelf) Status() string {
	switch {
	case !s.Asked:
		return ""
	case s.Found == 0:
		return "No record fits."
	}
	text := wording.Counted(s.Found, "record")
	if s.Query.Narrowed() {
		text += " of " + wording.Grouped(s.Total)
	}
	if s.Query.Text != "" {
		return text + ", the nearest first."
	}
	return text + ", the newest first."
}

// languageNames are those of the languages that fact-checks are often in.
const languageNames = " ar=Arabic de=German en=English es=Spanish fr=French hi=Hindi id=Indonesian it=Italian nl=Dutch pl=Polish pt=Portuguese ru=Russian tr=Turkish uk=Ukrainian "

func languageName(tag string) string {
	if _, names, ok := strings.Cut(languageNames, " "+tag+"="); ok {
		name, _, _ := strings.Cut(names, " ")
		return name
	}
	return tag
}

// choiceWords is a value of a facet as people read it.
func choiceWords(f facet, value string) string {
	switch f {
	case byVerdict, byTopic:
		return wording.UpperFirst(wording.Plain(value))
	case byKind:
		switch record.Kind(value) {
		case record.FactCheck:
			return "Fact-checks"
		case record.Reference:
			return "Reference pages"
		}
	case byYear:
		if value == undated {
			return "Date not shown"
		}
	case byLanguage:
		return languageName(value)
	}
	return value
}
