package app

import (
	"slices"
	"strings"

	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// comparison sets the article's sentence above the wording that was checked, and
// marks what only one of them says. Where they have the same words, one is enough.
func comparison(sentence string, x *match.Match, r *record.Record) ui.UI {
	compared := *x
	compared.Wording = claimAsWorded(x, r)
	article, recorded := wording.Differences(sentence, &compared)
	if !english(r) {
		article, recorded = plainPart(sentence), plainPart(compared.Wording)
	}
	title := claimTitle(r)
	said := fact("The article says", hold("dd", "", hold("q", "", parts(article, "ins")...)))
	if slices.Equal(foldedWords(sentence), foldedWords(compared.Wording)) {
		title, said = title+", word for word", nil
	}
	claimant := ui.UI(nil)
	if r.Claimant != "" {
		claimant = say("span", "claimant", wording.Claimant(r))
	}
	return hold("dl", "comparison",
		said,
		fact(title, hold("dd", "", as(hold("q", "", parts(recorded, "del")...), "lang", languageTag(r)), claimant)),
	)
}

// english tells whether the record is worded in the language that is compared.
func english(r *record.Record) bool {
	return r.Language == "" || strings.HasPrefix(strings.ToLower(r.Language), "en")
}

func plainPart(text string) []wording.Part { return []wording.Part{{Text: text}} }

// parts draws a text with what differs in elements of its own: what the article
// adds is an insertion, what it leaves out a deletion. What tells claims apart is
// said to those who do not see it.
func parts(list []wording.Part, tag string) []ui.UI {
	return each(len(list), func(i int) ui.UI {
		p := &list[i]
		switch p.Likeness {
		case wording.Alone:
			return say(tag, "alone", p.Text)
		case wording.Clash:
			return hold(tag, "clash", plain(p.Text), hidden(" ("+p.Note+")"))
		}
		return plain(p.Text)
	})
}
