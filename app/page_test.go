package app

import (
	"testing"

	"claimlight/claims/match"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/require"
)

func rendered(t *testing.T, page ui.Composer) string {
	t.Helper()
	engine := ui.NewTestEngine()
	require.NoError(t, engine.Load(page))
	engine.ConsumeAll()
	return ui.HTMLString(page)
}

// As the server renders it, the page explains itself and takes no input, which
// would be lost when the program starts.
func TestServedPageTakesNoInput(t *testing.T) {
	for _, page := range []ui.Composer{
		&Page{State: &State{}, Library: &Library{}},
		&Embed{State: &State{}, Library: &Library{}},
	} {
		markup := rendered(t, page)
		require.Contains(t, markup, promise)
		require.Contains(t, markup, "Nothing leaves this device.")
		require.Regexp(t, `<textarea[^>]* disabled`, markup)
		require.Regexp(t, `<button[^>]* disabled[^>]*>Check<`, markup)
		require.NotContains(t, markup, "style=")
	}
}

func TestEmbedLeavesInNewTabsOnly(t *testing.T) {
	markup := rendered(t, &Embed{State: &State{}, Library: &Library{}})
	require.NotRegexp(t, `href="/[^"]*"(?:[^>]*)>Check a text`, markup)
	require.Regexp(t, `<a[^>]*href="/about"`, markup)
	require.Regexp(t, `<a[^>]*target="_blank"`, markup)
}

func TestResultsLinkMarksAndCards(t *testing.T) {
	s := reading(t, marked(0, 10, hospitals, match.Same), marked(11, 25, hospitals))
	s.Widen(true)
	for s.More() {
	}
	markup := rendered(t, &Page{State: s, Library: &Library{}})
	for _, link := range []string{`href="#c1"`, `id="t1"`, `aria-details="c1"`, `id="c1"`, `href="#t1"`, `href="#c2"`, `id="c2"`} {
		require.Contains(t, markup, link)
	}
	require.Contains(t, markup, "2 sentences worth checking, 1 matches a published check.")
	require.Contains(t, markup, "mark-none")
	require.Contains(t, markup, "mark-false")
	require.Contains(t, markup, `role="status"`)
}

func TestNothingMarkedIsExplained(t *testing.T) {
	text := textOf(&Page{State: reading(t), Library: &Library{}})
	require.Contains(t, text, "No sentence worth checking found.")
	require.Contains(t, text, "not thereby true")
}

func TestFaultNamesCauseAndNextStep(t *testing.T) {
	s := &State{}
	s.Fail(Fault{"The data file is damaged.", "Try again to fetch a fresh copy."})
	text := textOf(&Page{State: s, Library: &Library{}})
	for _, part := range []string{"The records could not be loaded", "The data file is damaged.", "Try again to fetch a fresh copy.", "Repair and try again"} {
		require.Contains(t, text, part)
	}
}

func TestAboutSaysWhatItDoesNotDo(t *testing.T) {
	text := textOf(&About{State: &State{}})
	for _, part := range []string{"It never says that a sentence is true or false.", "No match is not a tick", "Privacy", "sends no request at all"} {
		require.Contains(t, text, part)
	}
}

func TestProgressIsShown(t *testing.T) {
	s := &State{Data: DataReady}
	s.SetDraft("One claim. Another claim.")
	run, _ := s.Begin()
	require.Contains(t, textOf(&Page{State: s, Library: &Library{}}), "Checked 0 of 25 bytes")
	s.Take(run, Batch{Done: 10, Marked: []Marked{marked(0, 10, hospitals, match.Same)}})
	require.Contains(t, textOf(&Page{State: s, Library: &Library{}}), "Checked 10 of 25 bytes")
}
