package app

import (
	"testing"

	"claimlight/claims/record"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/require"
)

func TestCharactersThatAreNotSeenAreShown(t *testing.T) {
	require.Len(t, spelled("False\u202e, it is\u200b."), 5)
	for name, element := range map[string]ui.UI{
		"words": say("q", "", "False\u202e"), "a button": button("x", "False\u202e"), "a node": hold("p", "", plain("False\u202e")),
		"a headline": verdictHeadline(&record.Record{Publisher: "Hive\u202e", Rating: "False"}, "h3"),
		"a link":     sourceLink(&record.Record{URL: "not a link\u202e"}),
	} {
		markup := ui.HTMLString(element)
		require.Regexp(t, `<span (class="unseen" data-sign="U\+202E"|data-sign="U\+202E" class="unseen")>`+"\u202e</span>", markup, name)
	}
	require.NotContains(t, ui.HTMLString(say("option", "", "False\u202e (3)")), "span")
	require.NotContains(t, ui.HTMLString(say("option", "", "False\u202e (3)")), "\u202e")
	require.Contains(t, ui.HTMLString(say("q", "", "\x00\U000e0067")), `data-sign="U+E0067"`)
	require.NotContains(t, ui.HTMLString(say("q", "", "שלום 👨\u200d👩 5\u00a0%")), "unseen")
}
