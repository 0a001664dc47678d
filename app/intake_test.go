package app

import (
	"strings"
	"testing"
	"unicode/utf8"

	"claimlight/claims/segment"

	"github.com/stretchr/testify/require"
)

func TestFragmentText(t *testing.T) {
	for fragment, want := range map[string]struct {
		text   string
		ok     bool
		notice bool
	}{
		"":                                       {"", false, false},
		"#main":                                  {"", false, false},
		"#text=Rents%20fell%0A5%25":              {"Rents fell\n5%", true, false},
		"#text=5%":                               {"5%", true, false},
		"#text=%ff":                              {"\ufffd", true, false},
		"#text=a+b":                              {"a+b", true, false},
		"#text=" + strings.Repeat("%41", 60<<10): {strings.Repeat("A", 60<<10), true, false},
		"#text=" + strings.Repeat("A", 60<<10+1): {"", true, true},
	} {
		text, ok, notice := fragmentText(fragment)
		require.Equal(t, want.ok, ok)
		require.Equal(t, want.text, text)
		require.Equal(t, want.notice, notice != "")
	}
}

func TestEscapedTextIsNoMarkup(t *testing.T) {
	require.Equal(t, "a &amp;lt; &lt;img onerror=x>", escaped("a &lt; <img onerror=x>"))
}

// writing is a state with a listed draft.
func writing(body, id string) *State {
	s := &State{Data: DataReady, Settings: Defaults}
	s.SetDraft(body)
	s.Drafts.Write(body, id, noon)
	return s
}

func TestReceivedTextsReplaceNothing(t *testing.T) {
	s := writing("Mine.", "a")
	s.Receive("Theirs.", "A new text.")
	require.Equal(t, "Theirs.", s.Draft)
	require.Empty(t, s.Drafts.Open, "it is a text of its own")
	require.Equal(t, []string{"a"}, textIDs(s.Drafts.List))

	s = &State{}
	s.SetDraft("Mine, in a frame.")
	s.Receive("Theirs.", "It has taken the place of yours.")
	_, ok := s.Undo()
	require.True(t, ok)
	require.Equal(t, "Mine, in a frame.", s.Draft)
	_, ok = s.Undo()
	require.True(t, ok, "the two change places")
	require.Equal(t, "Theirs.", s.Draft)
}

func TestClearedTextsComeBack(t *testing.T) {
	s := writing("Mine.", "a")
	s.Clear()
	require.Empty(t, s.Draft)
	require.Empty(t, s.Drafts.List)
	u, ok := s.Undo()
	require.True(t, ok)
	require.Equal(t, "a", u.Text.ID)
	require.Equal(t, "Mine.", s.Draft)
	require.Equal(t, "a", s.Drafts.Open)
	_, ok = s.Undo()
	require.False(t, ok)
}

// What was written since is not overwritten by Undo.
func TestUndoKeepsNewerWords(t *testing.T) {
	s := writing("Old.", "a")
	s.Clear()
	s.SetDraft("New.")
	s.Drafts.Write("New.", "b", noon)
	u, ok := s.Undo()
	require.True(t, ok)
	require.Equal(t, "Old.", u.Body)
	require.Equal(t, "New.", s.Draft)
	require.Equal(t, "b", s.Drafts.Open)
	require.ElementsMatch(t, []string{"a", "b"}, textIDs(s.Drafts.List))
	require.Contains(t, s.Told, "Old.")
}

func TestDeletedTexts(t *testing.T) {
	s := writing("Open.", "a")
	s.Drafts.Add(Text{ID: "b", Title: "Other"})
	s.Delete("b", "Other words.")
	require.Equal(t, "Open.", s.Draft, "the open text stays")
	s.Undo()
	require.ElementsMatch(t, []string{"a", "b"}, textIDs(s.Drafts.List))
	s.Delete("a", "Open.")
	require.Empty(t, s.Draft)
	s.ForgetTexts()
	require.Empty(t, s.Drafts.List)
	_, ok := s.Undo()
	require.False(t, ok, "for good")
}

func TestTooLongTextsAreCheckedInPart(t *testing.T) {
	s := &State{Data: DataReady}
	long := strings.Repeat("A sentence of it.\n\n", longestText/16)
	s.SetDraft(long)
	_, ok := s.Begin()
	require.False(t, ok)
	require.Contains(t, s.Notice, "check its first part")
	run := s.BeginPart()
	require.True(t, s.Part)
	require.LessOrEqual(t, len(s.Article), longestText)
	require.True(t, s.Finish(run))
	require.Contains(t, s.Status(), "In the first part")
	s.Edit()
	require.Equal(t, long, s.Draft, "the draft stays whole")
}

func TestFirstPart(t *testing.T) {
	require.Equal(t, "short", firstPart("short", 10))
	require.Equal(t, "One two.", firstPart("One two.\n\nThree four.", 14))
	require.Equal(t, "One two", firstPart("One two three", 10))
	part := firstPart(strings.Repeat("é", 20), 11)
	require.True(t, utf8.ValidString(part))
	require.Len(t, part, 10)
}

func TestAlongIsAboutTheDraftAsItStands(t *testing.T) {
	s := writing("One claim. Another claim.", "a")
	require.True(t, s.WantsAlong())
	require.Empty(t, s.AlongLine())
	s.Along = Along{Draft: s.Draft, Settings: s.Settings.String(), Done: true, Batch: Batch{Marked: []Marked{marked(0, 10, hospitals)}}}
	require.False(t, s.WantsAlong())
	require.Equal(t, "1 sentence worth checking, none matches a published check.", s.AlongLine())
	run, ok := s.ReadAlong()
	require.True(t, ok)
	require.True(t, s.Finish(run))
	require.Len(t, s.Marked, 1)

	s.Edit()
	s.SetDraft("Changed.")
	require.True(t, s.WantsAlong())
	_, ok = s.ReadAlong()
	require.False(t, ok)
	s.Settings.TypeAlong = false
	require.False(t, s.WantsAlong())
	require.Empty(t, s.AlongLine())
	s.Settings.TypeAlong = true
	s.SetDraft(strings.Repeat("word ", longestAlong))
	require.False(t, s.WantsAlong(), "too long to be checked beside the writing")
}

func TestLanguageIsSaid(t *testing.T) {
	s := &State{}
	s.SetDraft("Le chômage a augmenté de 4,4 % en mars, le taux le plus élevé depuis trois ans, selon les chiffres de l'institut.")
	s.Begin()
	require.Equal(t, "French", s.Foreign)
	s.Finish(s.Run)
	s.SetDraft("Unemployment rose to 4.4 per cent in March, the highest for three years, the office said on Tuesday.")
	s.Begin()
	require.Empty(t, s.Foreign)
}

// A long text is drawn a few passages at a time, all of it in the end, and as far
// as a mark that is asked for.
func TestTextIsDrawnInStretches(t *testing.T) {
	s := &State{Data: DataReady}
	sentence := "One claim. "
	s.SetDraft(strings.Repeat(sentence, 200))
	run, _ := s.Begin()
	var b Batch
	for i := range 200 {
		at := i * len(sentence)
		b.Pieces = append(b.Pieces, segment.Piece{Start: at, End: at + len(sentence) - 1, Paragraph: i})
		b.Marked = append(b.Marked, marked(at, at+len(sentence)-1, hospitals))
	}
	s.Take(run, b)
	require.Equal(t, firstPassages+passagesAtOnce, s.Drawn)
	s.Select(100)
	require.GreaterOrEqual(t, s.Drawn, 100)
	s.Finish(run)
	for s.MorePassages() {
	}
	require.Equal(t, 200, s.Drawn)

	stretch := func(first, last, selected int) *Stretch {
		return newStretch(&Article{State: s, Version: s.Version, Selected: selected}, first, last, &Window{})
	}
	one, same, other := stretch(0, 12, 0), stretch(0, 12, 3), stretch(12, 24, 0)
	require.Equal(t, one.Sum, same.Sum)
	require.Equal(t, 3, same.Selected)
	require.NotEqual(t, one.Sum, other.Sum)
	s.Marked = s.Marked[:5]
	s.Version++
	require.NotEqual(t, one.Sum, stretch(0, 12, 0).Sum, "other marks redraw it")
}
