package app

import (
	"testing"

	"claimlight/claims/figure"
	"claimlight/claims/match"
	"claimlight/claims/record"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/require"
)

func TestComparisonSaysWhatDiffers(t *testing.T) {
	x := match.Match{Wording: "The county has 12 hospitals.", Figures: []match.Pair{{ArticleText: "9", RecordText: "12", Relation: figure.Differs,
		Article: figure.Figure{Start: 15, End: 16}, Record: figure.Figure{Start: 15, End: 17}}}}
	view := comparison("The county has 9 clinics and <b>hospitals.", &x, &hospitals)
	text := textOf(view)
	require.Contains(t, text, "The article says The county has 9 (another figure)")
	require.Contains(t, text, "Claim as checked The county has 12 (another figure)")
	require.Contains(t, text, "said by A. Person")
	markup := ui.HTMLString(view)
	require.Regexp(t, `<ins class="alone">\s*clinics`, markup)
	require.Regexp(t, `<del class="clash">\s*12`, markup)
	require.NotContains(t, markup, "<b>", "the reader's text is never markup")
}

func TestTheSameWordsAreShownOnce(t *testing.T) {
	require.Equal(t, "Claim as checked, word for word The county has 12 hospitals . said by A. Person, March 2024",
		textOf(comparison("“The county has 12 hospitals”", &match.Match{}, &hospitals)))
}

func TestOtherLanguagesAreNotComparedWordByWord(t *testing.T) {
	french := with(hospitals, func(r *record.Record) { r.Language, r.Claim = "fr", "Le comté a douze hôpitaux." })
	view := comparison("The county has 12 hospitals.", &match.Match{}, &french)
	require.NotContains(t, ui.HTMLString(view), "<del")
	require.NotContains(t, ui.HTMLString(view), "<ins")
	require.Contains(t, ui.HTMLString(view), `lang="fr"`)
}

// A card among the paragraphs is short, but no verdict is without its publisher,
// claim, date and link.
func TestBriefCard(t *testing.T) {
	card := cardOf(marked(0, 0, hospitals, match.Same, match.Related))
	card.Inline, card.Today = true, "2026-11-22"
	text := textOf(card)
	for _, part := range []string{"1 Same claim", "More on claim 1", "The Checkers rated this claim “Not quite”", "The county has 12 hospitals.",
		"Published 9 April 2024, 2 years ago", "Read the full check at checkers.example"} {
		require.Contains(t, text, part)
	}
	require.NotContains(t, text, "Why this?")
	require.NotContains(t, text, "Related")
	card.Selected = true
	require.Contains(t, textOf(card), "Why this?")

	none := cardOf(marked(0, 0, hospitals))
	none.Inline = true
	require.Equal(t, "1 Worth checking: no published check found More on claim 1", textOf(none))
}

func TestCardOffersToHideAndToGiveBack(t *testing.T) {
	m := marked(0, 0, hospitals, match.Same)
	card := cardOf(m)
	text := textOf(card)
	for _, part := range []string{"Copy with citation : The Checkers", "Not the same claim : The Checkers", "Never show this check : The Checkers", "Hide this one : claim 1"} {
		require.Contains(t, text, part)
	}
	(Hiding{hiddenRecord(hospitals.ID): true}).sift(card.State.Article, &card.State.Marked[0])
	text = textOf(card)
	require.Contains(t, text, "You never want to see this check")
	require.Contains(t, text, "Show it again : The Checkers")
	require.NotContains(t, text, "Not quite")
	card.State.Marked[0].Hidden = true
	require.Contains(t, textOf(card), "Show this one again : claim 1")
}
