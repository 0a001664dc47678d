package app

import (
	"context"
	"strings"
	"time"

	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// While the reader writes, the draft is checked beside it, shortly after typing
// stops. The textarea stays; a quiet line below it says what was found, and
// "Read" shows it at once.

// longestAlong is how many bytes of a draft are checked beside the writing. What
// is longer is checked when the reader asks for it.
const longestAlong = 100_000

// Along is what the check beside the writing has found.
type Along struct {
	Draft    string   // the words that were checked
	Against  Coverage // the records that they were checked against
	Settings string   // and the settings by which they were marked
	Batch    Batch
	Done     bool
	Foreign  string
}

// WantsAlong tells whether the draft is to be checked beside the writing.
func (s *State) WantsAlong() bool {
	return s.Settings.TypeAlong && s.View == Writing && s.Data == DataReady && len(s.Draft) <= longestAlong &&
		strings.TrimSpace(s.Draft) != "" && !s.AlongHolds()
}

// AlongHolds tells whether what was found is about the draft, the records and the
// settings as they stand.
func (s *State) AlongHolds() bool {
	a := &s.Along
	return a.Done && a.Draft == s.Draft && a.Against == s.Coverage && a.Settings == s.Settings.String()
}

// AlongLine is the quiet line: what was found so far, or "".
func (s *State) AlongLine() string {
	if !s.Settings.TypeAlong || !s.Along.Done || s.View != Writing || strings.TrimSpace(s.Draft) == "" {
		return ""
	}
	n, matched := len(s.Along.Batch.Marked), 0
	for i := range s.Along.Batch.Marked {
		if s.Along.Batch.Marked[i].Best() >= 0 {
			matched++
		}
	}
	line := "No sentence worth checking so far."
	if n > 0 {
		line = wording.Counted(n, "sentence") + " worth checking, " + matchedWords(matched) + "."
	}
	if s.Along.Foreign != "" {
		line += " " + foreignWords(s.Along.Foreign)
	}
	return line
}

// ReadAlong shows what the check beside the writing has found, if it is about
// the draft as it stands.
func (s *State) ReadAlong() (run int, ok bool) {
	if !s.AlongHolds() {
		return 0, false
	}
	run = s.start(s.Draft)
	s.Take(run, s.Along.Batch)
	return run, true
}

// restTime is how long typing must rest before the draft is checked beside it.
const restTime = 800 * time.Millisecond

// alongSoon checks the draft beside the writing when typing has rested.
func (w *Workspace) alongSoon() {
	w.stopAlong()
	w.typing++
	typing := w.typing
	w.ctx.After(restTime, func(ctx ui.Context) {
		if w.read(); typing != w.typing || !w.State.WantsAlong() {
			ctx.PreventUpdate()
			return
		}
		w.checkAlong()
	})
}

func (w *Workspace) checkAlong() {
	limit, cancel := context.WithCancel(context.Background())
	w.along = cancel
	found := Along{Draft: w.State.Draft, Against: w.State.Coverage, Settings: w.State.Settings.String()}
	w.Library.Mark(w.State.Settings.Marking())
	w.ctx.Async(func() {
		w.Library.Check(limit, found.Draft, func(b Batch) {
			found.Batch.Done = b.Done
			found.Batch.Pieces = append(found.Batch.Pieces, b.Pieces...)
			found.Batch.Marked = append(found.Batch.Marked, b.Marked...)
		})
		found.Foreign = foreignLanguage(found.Draft)
		w.ctx.Dispatch(func(ui.Context) {
			if limit.Err() != nil {
				return
			}
			found.Done = true
			w.State.Along = found
			if w.State.AlongHolds() {
				w.noteMarks(len(found.Batch.Marked))
			}
		})
	})
}

func (w *Workspace) stopAlong() {
	if w.along != nil {
		w.along()
		w.along = nil
	}
}

// alongLine is the quiet line below the textarea.
func (w *Workspace) alongLine() ui.UI {
	line := w.State.AlongLine()
	return hold("div", "along",
		say("p", "along-words", line, "aria-live", "polite"),
		ui.If(line != "", func() ui.UI { return button("read", "Read", "button-quiet").OnClick(w.pressCheck) }),
	)
}
