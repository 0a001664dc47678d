package app

import (
	"claimlight/claims/change"
	"claimlight/claims/segment"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// result is what the comparison found: first the claims, then the text.
func (p *ComparePage) result() ui.UI {
	c := p.Comparing.Result
	rows := c.Rows[:min(len(c.Rows), p.Comparing.Shown)]
	return el("section").ID(comparisonID).Class("versus").TabIndex(-1).Aria("labelledby", "comparison-title").Body(
		say("h3", "versus-title", "What it did to the claims", "id", "comparison-title"),
		effects(c),
		say("h3", "versus-title", "The text"),
		say("p", "deskbar-note", "Buttons, bylines and the like are left out. "+rowLegend),
		hold("div", "changes", each(len(rows), func(i int) ui.UI { return c.row(&rows[i]) })...),
		ui.If(len(rows) < len(c.Rows), func() ui.UI {
			return hold("p", "", button("more-rows", "Show more of the text").OnClick(func(ui.Context, ui.Event) { p.Comparing.Shown += rowsMore }))
		}),
	)
}

const rowLegend = "Struck out: only in the earlier version. Underlined: only in the later one."

func effects(c *Comparison) ui.UI {
	if len(c.Effects) == 0 {
		return say("p", "cards-none", "Nothing: the claims of both versions are the same.")
	}
	return hold("ul", "effects", each(len(c.Effects), func(i int) ui.UI {
		e := &c.Effects[i]
		return hold("li", "effect effect-"+opWords[e.Op],
			say("p", "effect-head", e.Lines[0]),
			hold("div", "", each(len(e.Lines)-1, func(k int) ui.UI { return say("p", "effect-line", e.Lines[k+1]) })...),
			ui.If(e.Before > 0, func() ui.UI { return effectSentence("Before", &c.Before, e.Before) }),
			ui.If(e.After > 0, func() ui.UI { return effectSentence("Now", &c.After, e.After) }),
			hold("div", "", each(len(e.Checks), func(k int) ui.UI { return effectCheck(&e.Checks[k]) })...),
		)
	})...)
}

func effectSentence(when string, v *Version, mark int) ui.UI {
	m := &v.Marked[mark-1]
	return hold("p", "effect-sentence", say("span", "effect-when", when), say("q", "", oneLine(textAt(v.Text, m.Start, m.End))))
}

// effectCheck is what a claim matches: as everywhere, with date and link.
func effectCheck(c *Check) ui.UI {
	words := c.Words
	if c.When != "" {
		words = c.When + ": " + wording.LowerFirst(words)
	}
	if c.Record == nil {
		return say("p", "effect-line", words)
	}
	return hold("div", "effect-line", say("p", "", words), source(c.Record))
}

// rowWords say what became of a sentence.
var rowWords = map[change.Op]string{change.Removed: "Removed", change.Added: "Added", change.Changed: "Changed"}

// row is a sentence with what became of it, in words and in markup.
func (c *Comparison) row(r *Row) ui.UI {
	if r.Kept > 1 {
		return say("p", "row-run", wording.Counted(r.Kept, "sentence")+" unchanged")
	}
	words := rowWords[r.Op]
	if r.Op == change.Moved {
		words = "Moved here"
		if r.After < 0 {
			words = "Moved from here"
		}
	}
	class := "row-text"
	if r.Before >= 0 && c.Before.Pieces[r.Before].Kind == segment.Heading {
		class += " row-heading"
	}
	return hold("div", "change change-"+opWords[r.Op],
		say("span", "change-word", words),
		hold("p", class, c.rowText(r)...),
	)
}

func (c *Comparison) rowText(r *Row) []ui.UI {
	switch r.Op {
	case change.Removed:
		return []ui.UI{say("del", "", c.Before.sentence(r.Before))}
	case change.Added:
		return []ui.UI{say("ins", "", c.After.sentence(r.After))}
	case change.Changed:
		return each(len(r.Parts), func(i int) ui.UI { return changedPart(&r.Parts[i]) })
	case change.Moved:
		if r.After < 0 {
			return []ui.UI{plain(c.Before.sentence(r.Before))}
		}
	}
	return []ui.UI{plain(c.After.sentence(r.After))}
}

// changedPart is a run of words within a sentence. Those who do not see the lines
// hear what they mean.
func changedPart(part *change.Part) ui.UI {
	switch part.Op {
	case change.Removed:
		return hold("del", "", hidden("removed: "), plain(part.Text), hidden(" "))
	case change.Added:
		return hold("ins", "", hidden("added: "), plain(part.Text), hidden(" "))
	}
	return plain(part.Text)
}
