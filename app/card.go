package app

import (
	"strconv"
	"strings"

	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Card shows one marked sentence with what was found about it.
type Card struct {
	ui.Compo

	State    *State
	Home     *Workspace // which hides, copies and leads on
	Number   int        // of the mark, from 1
	Run      int        // number of the check that found it
	Hides    int        // see State: something else may be hidden
	Coverage Coverage   // of the records, when the card was drawn
	Today    string     // YYYY-MM-DD
	Selected bool
	Inline   bool  // among the paragraphs of the text: in brief, but for the selected one
	Compact  bool  // in a frame of another page, from which links open new tabs
	Host     *Host // that page, where the sentence stands in its article; nil elsewhere
	Lost     bool  // the sentence stands there no longer
}

// Render draws the card.
func (c *Card) Render() ui.UI {
	if c.Number > len(c.State.Marked) {
		return el("div")
	}
	m := &c.State.Marked[c.Number-1]
	var selected string
	if c.Selected {
		selected = "card-selected"
	}
	card := el("div").Class("card", "bucket-"+string(m.Bucket()), selected).
		ID("%s", cardID(c.Number)).Role("comment").TabIndex(-1).Aria("labelledby", cardID(c.Number)+"h")
	if c.Inline && !c.Selected {
		return card.Class("card-brief").Body(c.brief(m)...)
	}
	return card.Body(c.whole(m)...)
}

// whole is all that is known of the sentence.
func (c *Card) whole(m *Marked) []ui.UI {
	n, notes := strconv.Itoa(c.Number), articleNotes(m)
	return []ui.UI{
		hold("header", "card-head",
			c.title(cardTitle(m)),
			c.wayTo(n),
		),
		ui.Range(notes).Slice(func(i int) ui.UI { return say("p", "note", notes[i]) }),
		ui.If(m.Best() < 0, func() ui.UI {
			return hold("div", "",
				say("blockquote", "card-sentence", textAt(c.State.Article, m.Start, m.End)),
				say("p", "nothing", wording.NothingFound(c.Coverage.Records, c.Coverage.Newest)),
			)
		}),
		c.reviews(m, c.review),
		c.related(m),
		c.withheld(m),
		ui.If(!c.Compact && c.State.Desk != nil, func() ui.UI { return &NoteBar{State: c.State, Number: c.Number, Run: c.Run} }),
		&Fold{Name: "why", Words: "Why this?", Run: c.Run, Number: c.Number, Inside: func() ui.UI { return why(c.State.Article, m) }},
		c.sentenceActions(m),
	}
}

// brief is what a card says among the paragraphs until it is asked for.
func (c *Card) brief(m *Marked) []ui.UI {
	title := cardTitle(m)
	if m.Best() < 0 {
		title += ": " + wording.LowerFirst(wording.NoCheck)
	}
	return []ui.UI{
		hold("header", "card-head", c.title(title),
			el("button").Class("more").Attr("type", "button").OnClick(c.open, ui.EventScope("open", c.Number)).
				Body(ui.Text("More"), hidden(" on claim "+strconv.Itoa(c.Number))),
		),
		c.reviews(m, c.briefReview),
	}
}

func (c *Card) title(words string) ui.UI {
	return el("h3").ID("%s", cardID(c.Number)+"h").Body(say("span", "card-number", strconv.Itoa(c.Number)), say("span", "", words))
}

// reviews are the checks of the claim, each on its own: never merged, never
// averaged.
func (c *Card) reviews(m *Marked, draw func(m *Marked, i int) ui.UI) ui.UI {
	var list []ui.UI
	for i := range m.Matches {
		if m.Matches[i].Relation.Coloured() {
			list = append(list, draw(m, i))
		}
	}
	if list == nil {
		return nil
	}
	class := "reviews"
	if len(list) > 1 {
		class += " reviews-several"
	}
	return hold("div", class, list...)
}

func (c *Card) open(ui.Context, ui.Event) {
	c.Home.choose(c.Number)
	showCard(c.Home.ctx, c.Number, true)
}

func (c *Card) back(ctx ui.Context, e ui.Event) {
	if !plainClick(e) {
		return
	}
	stay(e)
	c.Home.choose(c.Number)
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
					return relatedReview(&m.Matches[numbers[i]], &m.Records[numbers[i]], fromSet(m.set(numbers[i])), c.recordLink(&m.Records[numbers[i]]))
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
	if a := m.Attribution; a != nil && wording.VoiceAt(a.Who, a.Quoted, a.Time) != "" {
		notes = append(notes, wording.VoiceAt(a.Who, a.Quoted, a.Time))
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

// markOf is the number in the id of a card, or 0.
func markOf(card string) int {
	n, err := strconv.Atoi(strings.TrimPrefix(card, "c"))
	if err != nil {
		return 0
	}
	return n
}

func markID(n int) string { return "t" + strconv.Itoa(n) }
