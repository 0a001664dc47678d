package app

import (
	"strconv"

	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Card shows one marked sentence with what was found about it.
type Card struct {
	ui.Compo

	State    *State
	Number   int      // of the mark, from 1
	Run      int      // number of the check that found it
	Coverage Coverage // of the records, when the card was drawn
	Selected bool
	Compact  bool  // in a frame of another page, from which links open new tabs
	Host     *Host // that page, where the sentence stands in its article; nil elsewhere
	Lost     bool  // the sentence stands there no longer
}

// Render draws the card.
func (c *Card) Render() ui.UI {
	if c.Number > len(c.State.Marked) {
		return el("article")
	}
	m := &c.State.Marked[c.Number-1]
	n := strconv.Itoa(c.Number)
	notes := articleNotes(m)
	var selected string
	if c.Selected {
		selected = "card-selected"
	}
	return el("div").Class("card", "bucket-"+string(m.Bucket()), selected).
		ID("%s", cardID(c.Number)).Role("comment").TabIndex(-1).Aria("labelledby", cardID(c.Number)+"h").
		Body(
			hold("header", "card-head",
				el("h3").ID("%s", cardID(c.Number)+"h").Body(
					say("span", "card-number", n),
					say("span", "", cardTitle(m)),
				),
				c.wayTo(n),
			),
			say("blockquote", "card-sentence", textAt(c.State.Article, m.Start, m.End)),
			ui.Range(notes).Slice(func(i int) ui.UI { return say("p", "note", notes[i]) }),
			ui.If(m.Best() < 0, func() ui.UI {
				return say("p", "nothing", wording.NothingFound(c.Coverage.Records, c.Coverage.Newest))
			}),
			ui.Range(m.Matches).Slice(func(i int) ui.UI {
				if !m.Matches[i].Relation.Coloured() {
					return nil
				}
				return review(&m.Matches[i], &m.Records[i], m.Disputed, c.recordLink(&m.Records[i]))
			}),
			c.related(m),
			&Fold{Name: "why", Words: "Why this?", Run: c.Run, Number: c.Number, Inside: func() ui.UI { return why(c.State.Article, m) }},
		)
}

func (c *Card) back(ctx ui.Context, e ui.Event) {
	if !plainClick(e) {
		return
	}
	stay(e)
	c.State.Select(c.Number)
	showMark(ctx, c.Number, true)
}

// recordLink leads to the page of a record. Whoever comes back finds this card.
func (c *Card) recordLink(r *record.Record) ui.UI {
	note := ": " + r.Claim
	if c.Compact {
		note += " (opens in a new tab)"
	}
	link := el("a").Class("record-link").Attr("href", recordURL(r.ID)).Body(ui.Text("See the record"), hidden(note)).
		OnClick(c.leave, ui.EventScope("leave", c.Number))
	if c.Compact {
		link.Attr("target", "_blank").Attr("rel", "noopener")
	}
	return link
}

func (c *Card) leave(_ ui.Context, e ui.Event) {
	if plainClick(e) {
		c.State.Select(c.Number)
	}
}

// related lists the records to which the verdict does not apply.
func (c *Card) related(m *Marked) ui.UI {
	var numbers []int
	for i := range m.Matches {
		if !m.Matches[i].Relation.Coloured() {
			numbers = append(numbers, i)
		}
	}
	if len(numbers) == 0 {
		return nil
	}
	return &Fold{
		Name: "related", Run: c.Run, Number: c.Number,
		Words: wording.Counted(len(numbers), "related record") + ": no verdict on this sentence",
		Inside: func() ui.UI {
			return hold("div", "",
				say("p", "note", wording.Relation(match.Related)+"."),
				ui.Range(numbers).Slice(func(i int) ui.UI {
					return relatedReview(&m.Matches[numbers[i]], &m.Records[numbers[i]], c.recordLink(&m.Records[numbers[i]]))
				}),
			)
		},
	}
}

// cardTitle is the relation of the best match in words. That the article itself
// disputes a claim says more than that it says the opposite.
func cardTitle(m *Marked) string {
	best := m.Best()
	switch {
	case best < 0:
		return "Worth checking"
	case m.Disputed:
		return "Disputed claim"
	}
	return wording.Relation(m.Matches[best].Relation)
}

// articleNotes says how the article itself puts the sentence: as its own, as
// somebody's words, as something it disputes.
func articleNotes(m *Marked) []string {
	var notes []string
	if a := m.Attribution; a != nil && wording.Voice(a.Who, a.Quoted) != "" {
		notes = append(notes, wording.Voice(a.Who, a.Quoted))
	}
	if m.Disputed {
		notes = append(notes, wording.Dispute(m.bestRecord()))
	}
	return notes
}

// markNote is what a mark says to those who do not see its colour.
func markNote(n int, m *Marked) string {
	note := "claim " + strconv.Itoa(n) + ": "
	r := m.bestRecord()
	if r == nil {
		return note + wording.LowerFirst(wording.NoCheck)
	}
	note += wording.Headline(m.Matches[m.Best()].Relation, r, m.Disputed)
	if r.Rating == "" && !wording.StatesFact(r) {
		note += ", " + wording.Filed(r)
	}
	if m.Disputed {
		note += "; " + wording.LowerFirst(wording.Dispute(r))
	}
	return note
}

func cardID(n int) string { return "c" + strconv.Itoa(n) }
func markID(n int) string { return "t" + strconv.Itoa(n) }
