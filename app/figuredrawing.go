package app

import (
	"strconv"

	"claimlight/claims/figure"
	"claimlight/claims/match"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// mostApart is how many times one bar may be as long as the other: beyond it, the
// shorter one is a line that tells nothing.
const mostApart = 40

// fromZero tells whether the values of a figure can be drawn as lengths from zero.
// The twelfth is not twelve times as much as the first, twice as many are no
// amount, and no degrees are not nothing.
func fromZero(f *figure.Figure) bool {
	switch f.Unit {
	case "C", "F", "magnitude", "age":
		return false
	}
	return f.Kind != figure.Ordinal && f.Kind != figure.Multiple
}

// bars are the lengths of two bars for the figures of a pair, as shares of the
// longer one. There are none where a drawing would mislead: where the figures do
// not differ, are of other units or bases, rise here and fall there, are spans,
// or lie too far apart.
func bars(p *match.Pair) (article, recorded float64, ok bool) {
	a, b := &p.Article, &p.Record
	if p.Relation != figure.Differs && p.Relation != figure.Rounded {
		return 0, 0, false
	}
	if a.Kind != b.Kind || a.Unit != b.Unit || a.Per != b.Per || a.Change*b.Change < 0 || !fromZero(a) {
		return 0, 0, false
	}
	if a.Range() || b.Range() || a.Vague || b.Vague || a.Value <= 0 || b.Value <= 0 || a.Value == b.Value {
		return 0, 0, false
	}
	if longer := max(a.Value, b.Value); longer <= mostApart*min(a.Value, b.Value) {
		return a.Value / longer, b.Value / longer, true
	}
	return 0, 0, false
}

// figureDrawings draws the pairs that can be drawn, for the eye alone: the table
// above says the same.
func figureDrawings(pairs []match.Pair) ui.UI {
	var list []ui.UI
	for i := range pairs {
		if a, b, ok := bars(&pairs[i]); ok {
			list = append(list, hold("div", "drawing",
				bar("Article", wording.Unhedged(pairs[i].ArticleText, pairs[i].Article), "bar-article", a),
				bar("Record", wording.Unhedged(wording.RecordFigure(&pairs[i]), pairs[i].Record), "bar-record", b),
			))
		}
	}
	if list == nil {
		return nil
	}
	return as(hold("div", "drawings", list...), "aria-hidden", "true")
}

// bar is one of the two. Its length is an attribute of the drawing: the page's
// policy forbids styles.
//
//go:noinline
func bar(name, value, class string, share float64) ui.UI {
	width := strconv.FormatFloat(share*100, 'f', 1, 64) + "%"
	return hold("div", class,
		say("span", "bar-name", name),
		el("svg").XMLNS(svgNamespace).Class("bar-drawing").Attr("width", "100%").Attr("height", "0.8em").Attr("focusable", "false").
			Body(el("rect").XMLNS(svgNamespace).Attr("width", width).Attr("height", "100%")),
		say("span", "bar-value", value),
	)
}
