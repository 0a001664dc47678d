package wording

import (
	"strings"
	"testing"

	"claimlight/claims/figure"
	"claimlight/claims/match"

	"github.com/stretchr/testify/require"
)

// shown writes parts as text: [only here], {clash: note}.
func shown(parts []Part) string {
	var b strings.Builder
	for _, p := range parts {
		switch p.Likeness {
		case Alone:
			b.WriteString("[" + p.Text + "]")
		case Clash:
			b.WriteString("{" + p.Text + ": " + p.Note + "}")
		default:
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

func TestDifferences(t *testing.T) {
	pair := func(article, recorded string, start, end int, rel figure.Relation) match.Pair {
		return match.Pair{ArticleText: article, RecordText: recorded, Relation: rel,
			Article: figure.Figure{Start: start, End: start + len(article)}, Record: figure.Figure{Start: end, End: end + len(recorded)}}
	}
	for name, c := range map[string]struct {
		sentence, article, recorded string
		match                       match.Match
	}{
		"word for word": {
			"The county has 12 hospitals.", "The county has 12 hospitals.", "The county has 12 hospitals.",
			match.Match{Wording: "The county has 12 hospitals."},
		},
		"words of one side": {
			"The county has 12 hospitals, the meeting was told.", "The county has 12 hospitals, the [meeting was told].", "The [whole] county has 12 hospitals.",
			match.Match{Wording: "The whole county has 12 hospitals."},
		},
		"near words and inflections": {
			"Doctors received a rise in pay.", "Doctors received a rise in pay.", "The doctor received an increase in pay.",
			match.Match{Wording: "The doctor received an increase in pay."},
		},
		"figures": {
			"It cost £200 million and 3 lives.", "It cost {£200 million: another figure} and [3 lives].", "It cost {£300 million: another figure}.",
			match.Match{Wording: "It cost £300 million.", Figures: []match.Pair{pair("£200 million", "£300 million", 8, 8, figure.Differs)}},
		},
		"figures that agree": {
			"A fifth left.", "A fifth left.", "22% left.",
			match.Match{Wording: "22% left.", Figures: []match.Pair{pair("A fifth", "22%", 0, 0, figure.Rounded)}},
		},
		"hedges are no figures": {
			"About 22% left.", "About {22%: another figure} left.", "[Nearly] {35%: another figure} left.",
			match.Match{Wording: "Nearly 35% left.", Figures: []match.Pair{{ArticleText: "About 22%", RecordText: "Nearly 35%", Relation: figure.Differs,
				Article: figure.Figure{Start: 6, End: 9}, Record: figure.Figure{Start: 7, End: 10}}}},
		},
		"names, places, periods": {
			"Leeds grew in Wales in 2024.", "{Leeds: a name that stands here only} grew in {Wales: another place} in {2024: another period}.",
			"{York: a name that stands here only} grew in {England: another place} in {2023: another period}.",
			match.Match{Wording: "York grew in England in 2023.", Reasons: []match.Reason{
				{Code: "other-name", Detail: "Leeds"}, {Code: "name-missing", Detail: "York"},
				{Code: "other-place", Detail: "Wales / England"}, {Code: "other-period", Detail: "2024 / 2023"}}},
		},
		"denials": {
			"Members voted to strike.", "Members voted to strike.", "Members did {not: a denial that stands here only} vote to strike.",
			match.Match{Wording: "Members did not vote to strike.", Reasons: []match.Reason{{Code: "turned-round", Detail: "not vote"}}},
		},
		"denials on both sides": {
			"It never rains.", "It never rains.", "It does not rain.",
			match.Match{Wording: "It does not rain."},
		},
		"opposite words": {
			"Prices fell.", "Prices {fell: the other way round}.", "Prices {rose: the other way round}.",
			match.Match{Wording: "Prices rose.", Reasons: []match.Reason{{Code: "turned-round", Detail: "fell / rose; up, down"}}},
		},
		"no wording": {"A claim.", "A [claim].", "", match.Match{}},
		"nothing":    {"", "", "[Words]", match.Match{Wording: "Words"}},
	} {
		a, b := Differences(c.sentence, &c.match)
		require.Equal(t, c.article, shown(a), name)
		require.Equal(t, c.recorded, shown(b), name)
	}
}

// FuzzDifferences: the parts of a text, joined, are the text, whatever the match
// says of it.
func FuzzDifferences(f *testing.F) {
	f.Add("It cost £200 million.", "It cost £300 million.", "£200 million", 8)
	f.Add("é\xff not", "", "\xff", -3)
	f.Fuzz(func(t *testing.T, sentence, wording, words string, start int) {
		x := match.Match{Wording: wording,
			Figures: []match.Pair{{ArticleText: words, RecordText: words, Relation: figure.Differs,
				Article: figure.Figure{Start: start}, Record: figure.Figure{Start: start, End: 1}}},
			Reasons: []match.Reason{{Code: "other-place", Detail: words + " / " + wording}, {Code: "other-name", Detail: words}}}
		a, b := Differences(sentence, &x)
		require.Equal(t, sentence, joined(a))
		require.Equal(t, wording, joined(b))
	})
}

func joined(parts []Part) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p.Text)
	}
	return b.String()
}
