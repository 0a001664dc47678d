package app

import (
	"context"
	"strings"

	"claimlight/claims/change"
	"claimlight/claims/segment"
	"claimlight/claims/wording"
)

// Version is one of two texts that are compared, as it was checked.
type Version struct {
	Text   string
	Pieces []segment.Piece // without furniture, which is no part of the article
	Marked []Marked

	marks []int // number of the mark in each piece, from 1, or 0
}

// newVersion leaves the furniture out and finds the mark of each piece.
func newVersion(text string, pieces []segment.Piece, marked []Marked) Version {
	v := Version{Text: text, Marked: marked}
	next := 0
	for _, p := range pieces {
		if p.Kind == segment.Furniture {
			continue
		}
		for next < len(marked) && marked[next].Start < p.Start {
			next++
		}
		mark := 0
		if next < len(marked) && marked[next].Start < p.End {
			mark = next + 1
		}
		v.Pieces, v.marks = append(v.Pieces, p), append(v.marks, mark)
	}
	return v
}

// sentence is the text of piece i.
func (v *Version) sentence(i int) string { return textAt(v.Text, v.Pieces[i].Start, v.Pieces[i].End) }

func (v *Version) sentences() []string {
	list := make([]string, len(v.Pieces))
	for i := range list {
		list[i] = v.sentence(i)
	}
	return list
}

// Row is a sentence of the comparison as it is shown, or a run of sentences that
// were kept.
type Row struct {
	Op            change.Op
	Before, After int           // numbers of the pieces, -1 where there is none
	Kept          int           // of a run: how many sentences
	Parts         []change.Part // of a changed sentence
}

// Comparison is what became of a text from one version to the next.
type Comparison struct {
	Before, After Version
	Rows          []Row
	Effects       []Effect
	Counts        map[change.Op]int // sentences; those that moved once
}

// context is how many sentences that were kept are shown around a change.
const keptAround = 1

// compareVersions compares two versions. It pauses and asks limit now and then; a
// comparison that is given up is nil.
func compareVersions(limit context.Context, before, after Version, pause func()) *Comparison {
	steps, ok := change.Sentences(before.sentences(), after.sentences(), func() bool {
		pause()
		return limit.Err() == nil
	})
	if !ok {
		return nil
	}
	c := &Comparison{Before: before, After: after, Counts: map[change.Op]int{}}
	for i, s := range steps {
		row := Row{Op: s.Op, Before: s.Old, After: s.New}
		if s.Op == change.Changed {
			pause()
			row.Parts = change.Words(before.sentence(s.Old), after.sentence(s.New))
		}
		if s.Op != change.Moved || s.New >= 0 {
			c.Counts[s.Op]++
		}
		c.addEffect(&row)
		c.addRow(row, near(steps, i))
	}
	return c
}

// near tells whether a step stands beside a change.
func near(steps []change.Step, i int) bool {
	for j := max(0, i-keptAround); j <= min(len(steps)-1, i+keptAround); j++ {
		if steps[j].Op != change.Kept {
			return true
		}
	}
	return false
}

// addRow adds a row. What was kept far from any change is a run.
func (c *Comparison) addRow(row Row, shown bool) {
	if row.Op != change.Kept || shown {
		c.Rows = append(c.Rows, row)
		return
	}
	if last := len(c.Rows) - 1; last >= 0 && c.Rows[last].Kept > 0 {
		c.Rows[last].Kept++
		return
	}
	row.Kept = 1
	c.Rows = append(c.Rows, row)
}

// Same tells whether nothing has changed.
func (c *Comparison) Same() bool {
	return len(c.Counts) == 0 || len(c.Counts) == 1 && c.Counts[change.Kept] > 0
}

// Status sums the comparison up in one sentence.
func (c *Comparison) Status() string {
	if c.Same() {
		return "The two versions say the same: " + wording.Counted(c.Counts[change.Kept], "sentence") + ", none changed."
	}
	var parts []string
	for _, op := range []change.Op{change.Changed, change.Removed, change.Added, change.Moved} {
		if n := c.Counts[op]; n > 0 {
			parts = append(parts, wording.Grouped(n)+" "+opWords[op])
		}
	}
	return wording.Counted(c.Counts[change.Kept], "sentence") + " kept, " + strings.Join(parts, ", ") + "."
}

var opWords = map[change.Op]string{
	change.Kept: "kept", change.Changed: "changed", change.Removed: "removed", change.Added: "added", change.Moved: "moved",
}

// checkVersion checks a text for a comparison. It blocks.
func checkVersion(limit context.Context, l *Library, text string, tell func(done int)) Version {
	var pieces []segment.Piece
	var marked []Marked
	l.Check(limit, text, func(b Batch) {
		pieces, marked = append(pieces, b.Pieces...), append(marked, b.Marked...)
		tell(b.Done)
	})
	return newVersion(text, pieces, marked)
}
