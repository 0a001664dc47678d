package app

import (
	"strconv"

	"claimlight/claims/match"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// why is the inside of "Why this?": why the sentence was marked, and what speaks
// for and against each match. The only place where scores are shown.
func why(article string, m *Marked) ui.UI {
	return hold("div", "",
		say("h4", "", "Why the sentence is marked"),
		ui.If(len(m.Signals) > 0, func() ui.UI {
			return hold("ul", "", ui.Range(m.Signals).Slice(func(i int) ui.UI {
				s := m.Signals[i]
				return hold("li", "",
					ui.Text(wording.UpperFirst(wording.Signal(s.Name))+": "),
					say("q", "", textAt(article, s.Start, s.End)),
				)
			}))
		}),
		say("p", "score", "Check-worthiness "+score(m.Worth)+" on a scale from 0 to 1."),
		ui.Range(m.Matches).Slice(func(i int) ui.UI { return whyMatch(m, i) }),
	)
}

func whyMatch(m *Marked, i int) ui.UI {
	x := &m.Matches[i]
	return hold("div", "",
		say("h4", "", "Why “"+wording.Relation(x.Relation)+"”: "+m.Records[i].Publisher),
		reasonList("speaks for it", "for", x.Reasons, true),
		reasonList("speaks against it", "against", x.Reasons, false),
		say("p", "score", "Strength "+score(x.Strength)+" on a scale from 0 to 1; it orders the matches and is no probability."),
	)
}

func reasonList(title, class string, reasons []match.Reason, wanted bool) ui.UI {
	var lines []string
	for _, r := range reasons {
		if r.For == wanted {
			lines = append(lines, wording.Reason(r))
		}
	}
	if len(lines) == 0 {
		return say("p", "reasons-none", "Nothing "+title+".")
	}
	return el("div").Class("reasons", "reasons-"+class).Body(
		say("p", "", "What "+title+":"),
		hold("ul", "", ui.Range(lines).Slice(func(i int) ui.UI { return say("li", "", lines[i]) })),
	)
}

func score(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) }

// textAt is the article between two offsets, or "" where they are none.
func textAt(article string, start, end int) string {
	if start < 0 || end > len(article) || start >= end {
		return ""
	}
	return article[start:end]
}
