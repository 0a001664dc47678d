package app

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var noon = time.Date(2025, 3, 12, 12, 0, 0, 0, time.UTC)

func TestTitleIsTheFirstLine(t *testing.T) {
	for body, want := range map[string]string{
		"":                               "",
		" \n\t\n":                        "",
		"\n\n  # Rents  fell \nIn June.": "Rents fell",
		"One line":                       "One line",
		strings.Repeat("word ", 30):      strings.TrimSpace(strings.Repeat("word ", 16)) + "…",
		strings.Repeat("é", 100):         strings.Repeat("é", 80) + "…",
		"\xff\xfe bytes":                 "bytes",
	} {
		require.Equal(t, want, titleOf(body), "%q", body)
	}
}

func TestWritingListsTheText(t *testing.T) {
	var d Drafts
	d.Write("First.", "a", noon)
	require.Equal(t, "a", d.Open)
	d.Note(3)
	require.Equal(t, "Today, 12:00, 3 marks", d.Current().About(noon))
	d.Write("First. More.", "b", noon)
	require.Len(t, d.List, 1, "the open text keeps its id")
	require.Equal(t, "Today, 12:00", d.Current().About(noon), "it is not checked as it stands")
	require.Equal(t, "12 March 2025", d.Current().About(noon.AddDate(0, 0, 1)))

	d.Open = ""
	d.Write("Second.", "b", noon.Add(time.Minute))
	require.Equal(t, []string{"b", "a"}, textIDs(d.List), "the last changed first")
	require.Equal(t, "b", d.Last())
}

func textIDs(list []Text) []string {
	var out []string
	for _, t := range list {
		out = append(out, t.ID)
	}
	return out
}

func TestRemovedTextsComeBack(t *testing.T) {
	var d Drafts
	d.Write("First.", "a", noon)
	gone, ok := d.Remove("a")
	require.True(t, ok)
	require.Empty(t, d.Open)
	require.Nil(t, d.Current())
	_, ok = d.Remove("a")
	require.False(t, ok)
	d.Add(gone)
	d.Add(gone)
	require.Equal(t, []string{"a"}, textIDs(d.List))
}

func TestNames(t *testing.T) {
	var d Drafts
	d.Write("First line.\nMore.", "a", noon)
	require.Equal(t, "First line.", d.Current().Label())
	d.Renaming = "a"
	d.Rename("a", "  The  budget ")
	require.Equal(t, "The budget", d.Current().Label())
	require.Empty(t, d.Renaming)
	d.Rename("a", " ")
	require.Equal(t, "First line.", d.Current().Label())
	d.Write(" ", "a", noon)
	require.Equal(t, "Empty text", d.Current().Label())
}

func TestLoadedTextsDoNotReplaceNewerOnes(t *testing.T) {
	var d Drafts
	d.Write("Newer.", "a", noon)
	d.Load([]Text{{ID: "a", Title: "Older."}, {ID: "b", Changed: 1}}, true)
	require.Equal(t, []string{"a", "b"}, textIDs(d.List))
	require.Equal(t, "Newer.", d.List[0].Title)
	require.True(t, d.Unkept)
}

// settled waits until the drawer has done its work.
func (d *Drawer) settled() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return !d.busy
}

func TestDrawerKeepsTexts(t *testing.T) {
	d := &Drawer{Device: &Device{}}
	d.Keep(Text{ID: "a", Title: "One"}, "One")
	d.Keep(Text{ID: "b", Title: "Two"}, "Two")
	d.Keep(Text{ID: "a", Title: "One more"}, "One more")
	d.Note(Text{ID: "a", Title: "One more", Checked: true, Marks: 2})
	require.Eventually(t, d.settled, time.Second, time.Millisecond)

	list, err := d.Texts()
	require.NoError(t, err)
	require.Equal(t, []Text{{ID: "a", Title: "One more", Checked: true, Marks: 2}, {ID: "b", Title: "Two"}}, list)
	body, ok, err := d.Body("a")
	require.NoError(t, err)
	require.True(t, ok)
	require.Equal(t, "One more", body)

	d.Drop("a")
	require.Eventually(t, d.settled, time.Second, time.Millisecond)
	list, err = d.Texts()
	require.NoError(t, err)
	require.Equal(t, []string{"b"}, textIDs(list), "no other text is touched")
	_, ok, err = d.Body("a")
	require.NoError(t, err)
	require.False(t, ok)

	require.NoError(t, d.DeleteAll())
	list, err = d.Texts()
	require.NoError(t, err)
	require.Empty(t, list)
}

// A note on a text whose words wait to be kept does not lose them.
func TestDrawerDoesNotLoseWordsThatWait(t *testing.T) {
	d := &Drawer{Device: &Device{}, busy: true}
	d.Keep(Text{ID: "a"}, "One")
	d.Note(Text{ID: "a", Marks: 2})
	require.Len(t, d.due, 1)
	require.Equal(t, "One", *d.due[0].body)
	require.Equal(t, 2, d.due[0].text.Marks)
	d.Drop("a")
	require.Len(t, d.due, 1)
	require.True(t, d.due[0].gone)
}

// What could not be kept is tried again after the next change, deletions first, and
// it is told when all is kept.
func TestDrawerTriesAgain(t *testing.T) {
	d := &Drawer{Device: &Device{}}
	var told []error
	d.Fault = func(err error) { told = append(told, err) }
	d.fail(job{text: Text{ID: "a"}, body: new(string)}, errFull)
	require.True(t, d.Failed())
	require.Equal(t, []error{errFull}, told)

	d.busy = true
	d.Keep(Text{ID: "b"}, "Two")
	d.Drop("c")
	require.Equal(t, "c", d.due[0].text.ID, "it makes room")
	d.busy = false
	d.Again()
	require.Eventually(t, d.settled, time.Second, time.Millisecond)
	require.Eventually(t, func() bool { return !d.Failed() }, time.Second, time.Millisecond)
	list, err := d.Texts()
	require.NoError(t, err)
	require.Equal(t, []string{"a", "b"}, textIDs(list))
	require.Eventually(t, func() bool { d.mu.Lock(); defer d.mu.Unlock(); return !d.faulty }, time.Second, time.Millisecond)
}

func TestNewerWordsTakeThePlaceOfThoseThatFailed(t *testing.T) {
	d := &Drawer{Device: &Device{}, busy: true}
	old := "One"
	d.fail(job{text: Text{ID: "a"}, body: &old}, errFull)
	d.Note(Text{ID: "a", Marks: 2})
	require.False(t, d.Failed())
	require.Equal(t, "One", *d.due[0].body, "a note does not lose the words")
	d.fail(job{text: Text{ID: "a"}, body: &old}, errFull)
	require.False(t, d.Failed(), "a later one waits")
}

// The text that was written last is the first, whatever the clock says.
func TestOrderDoesNotHangOnTheClock(t *testing.T) {
	var d Drafts
	d.Write("Ahead.", "ahead", noon.AddDate(30, 0, 0))
	d.Open = ""
	d.Write("Right.", "right", noon)
	d.Open = ""
	d.Write("Behind.", "behind", noon.AddDate(-30, 0, 0))
	require.Equal(t, []string{"behind", "right", "ahead"}, textIDs(d.List))
	d.Open = "ahead"
	d.Write("Ahead, once more.", "", noon)
	require.Equal(t, "ahead", d.Last())
}

func TestTextsWithoutTheirTitlesAreFound(t *testing.T) {
	d := &Drawer{Device: &Device{}}
	id := newID(noon, 0.5)
	require.NoError(t, d.Device.Put(textShelf, id, []byte("One\nTwo")))
	require.NoError(t, d.Device.Put(textShelf, "gone"+aboutKey, []byte("{}")))
	list, err := d.Texts()
	require.NoError(t, err)
	require.Equal(t, []Text{{ID: id, Title: "One", Changed: noon.UnixMilli()}}, list)
	require.NotEqual(t, id, newID(noon, 0.25))
}
