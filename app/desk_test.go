package app

import (
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims/report"
)

func newDesk() *Desk { return &Desk{Device: &Device{Forget: true}} }

func TestDecisionsExcludeOneAnother(t *testing.T) {
	one, two := []string{"a"}, []string{"a", "b"}
	for name, c := range map[string]struct {
		do   func(d *Desk)
		want report.Note
	}{
		"confirm":                             {func(d *Desk) { d.Confirm("k", one) }, report.Note{Decision: report.Confirmed}},
		"confirm twice":                       {func(d *Desk) { d.Confirm("k", one); d.Confirm("k", one) }, report.Note{}},
		"not checkable after confirm":         {func(d *Desk) { d.Confirm("k", nil); d.DenyCheckable("k") }, report.Note{Decision: report.NotCheckable}},
		"wrong match takes back confirm":      {func(d *Desk) { d.Confirm("k", one); d.Refuse("k", "a", one) }, report.Note{Wrong: []string{"a"}}},
		"confirm takes back wrong match":      {func(d *Desk) { d.Refuse("k", "a", one); d.Confirm("k", one) }, report.Note{Decision: report.Confirmed}},
		"one of two wrong, the other stands":  {func(d *Desk) { d.Confirm("k", two); d.Refuse("k", "a", two) }, report.Note{Decision: report.Confirmed, Wrong: []string{"a"}}},
		"both wrong":                          {func(d *Desk) { d.Confirm("k", two); d.Refuse("k", "a", two); d.Refuse("k", "b", two) }, report.Note{Wrong: []string{"a", "b"}}},
		"wrong twice":                         {func(d *Desk) { d.Refuse("k", "a", one); d.Refuse("k", "a", one) }, report.Note{Wrong: []string{}}},
		"a note leaves the decision":          {func(d *Desk) { d.DenyCheckable("k"); d.Write("k", "why"); d.Finish("k", true) }, report.Note{Decision: report.NotCheckable, Text: "why"}},
		"a note that is given up is not kept": {func(d *Desk) { d.Write("k", "why"); d.Finish("k", false) }, report.Note{}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk()
			c.do(d)
			require.Equal(t, c.want, d.Note("k"))
			require.Equal(t, report.Note{}, d.Note("other"))
		})
	}
}

func TestUndoTakesBackAndAgain(t *testing.T) {
	d := newDesk()
	require.False(t, d.CanUndo("k"))
	d.Undo("k")
	require.False(t, d.CanUndo("k"))
	d.Write("k", "first")
	d.Finish("k", true)
	d.Write("k", "second")
	d.Finish("k", true)
	d.Undo("k")
	require.Equal(t, "first", d.Note("k").Text)
	d.Undo("k")
	require.Equal(t, "second", d.Note("k").Text)
}

// What is being written is there until it is kept or given up.
func TestDraftsStay(t *testing.T) {
	d := newDesk()
	_, writing := d.Draft("k")
	require.False(t, writing)
	d.Write("k", "")
	d.Write("other", "elsewhere")
	text, writing := d.Draft("k")
	require.True(t, writing)
	require.Empty(t, text)
	d.Finish("k", true)
	require.False(t, d.CanUndo("k"), "nothing was changed")
	text, _ = d.Draft("other")
	require.Equal(t, "elsewhere", text)
}

func TestNotesAreKept(t *testing.T) {
	d := newDesk()
	d.Refuse("b", "rec", []string{"rec"})
	d.Write("b", "not the same year")
	d.Finish("b", true)
	d.Confirm("a", nil)
	d.Confirm("gone", nil)
	for _, key := range []string{"a", "b", "gone"} {
		require.NoError(t, d.save(key))
	}
	d.Undo("gone")
	require.NoError(t, d.save("gone"))
	require.NoError(t, d.Device.Put(noteShelf, "bad", []byte("{")))
	keys, err := d.Device.Keys(noteShelf)
	require.NoError(t, err)
	require.Equal(t, []string{"a", "b", "bad"}, keys, "a blank note takes no room")

	later := &Desk{Device: d.Device}
	later.Confirm("a", nil)
	later.DenyCheckable("a")
	require.True(t, later.load([]string{"a", "b", "bad", "none"}))
	require.Equal(t, report.NotCheckable, later.Note("a").Decision, "what the reader did meanwhile stands")
	require.Equal(t, report.Note{Wrong: []string{"rec"}, Text: "not the same year"}, later.Note("b"))
	require.Equal(t, report.Note{}, later.Note("bad"))
	require.False(t, later.load([]string{"b"}))

	later.Forget()
	require.Equal(t, report.Note{}, later.Note("b"))
}

func TestWatchersAreTold(t *testing.T) {
	d, told := newDesk(), 0
	d.watch("one", func() { told++ })
	d.watch("two", func() { told++ })
	d.tell()
	require.Equal(t, 2, told)
	d.watch("two", nil)
	d.tell()
	require.Equal(t, 3, told)
}
