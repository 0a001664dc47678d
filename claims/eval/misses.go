package eval

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// MissKind says how something went wrong.
type MissKind int

const (
	False    MissKind = iota // shown where nothing, or something else, was due
	Mistaken                 // the right record in a wrong relation
	Missed                   // not shown
	nMissKinds
)

func (k MissKind) String() string { return [...]string{"false", "mistaken", "missed"}[k] }

// Miss is one thing that an evaluation found wrong.
type Miss struct {
	Kind     MissKind
	ID       string
	Strength float64 // 0..1, how sure the engine was that it should be shown; NaN where it does not say
	What     string  // what was due, and what came
	Why      string  // what the engine says of it
	Text     string  // the sentence; "" where it is not ours to quote
}

// worstShown is how many misses of an evaluation are told.
const worstShown = 10

// Worst returns the n worst misses: of those shown wrongly the strongest, of
// those missed the weakest, each kind in turn. Equal ones keep their order.
func Worst(all []Miss, n int) []Miss {
	var kinds [nMissKinds][]Miss
	for _, m := range all {
		kinds[m.Kind] = append(kinds[m.Kind], m)
	}
	left := min(n, len(all))
	var taken [nMissKinds]int
	for left > 0 {
		for k := range kinds {
			if left > 0 && taken[k] < len(kinds[k]) {
				taken[k]++
				left--
			}
		}
	}
	var out []Miss
	for k, misses := range kinds {
		slices.SortStableFunc(misses, func(a, b Miss) int {
			if MissKind(k) == Missed {
				return cmp.Compare(a.Strength, b.Strength)
			}
			return cmp.Compare(b.Strength, a.Strength)
		})
		out = append(out, misses[:taken[k]]...)
	}
	return out
}

// Confusion counts what came (columns) where something was due (rows).
type Confusion struct {
	Due, Came []string
	Count     map[string]map[string]int // due -> came
}

// Add counts one.
func (c *Confusion) Add(due, came string) {
	if c.Count == nil {
		c.Count = map[string]map[string]int{}
	}
	if c.Count[due] == nil {
		c.Count[due] = map[string]int{}
	}
	c.Count[due][came]++
}

// Section is what one evaluation found wrong.
type Section struct {
	Title     string
	Note      string
	Confusion Confusion
	Misses    []Miss
}

// MissesHead opens the list of misses.
const MissesHead = `# What the engine gets wrong, by evaluation: a confusion table (rows: what was due; columns: what came) and the ten worst misses.
# Made by make misses.
#
#   false     shown where nothing, or something else, was due; the strongest first
#   mistaken  the right record, in a wrong relation; the strongest first
#   missed    not shown; the weakest first
#
# A miss has its kind, its strength (0 to 1; the engine's own, never shown to readers), its id, what was due and what came. Below
# stand the reasons that the engine gives: in brackets the words concerned, or only how many there are. Sentences are quoted
# where they are our own; of the public sets only ids are named.
`

// WriteMisses writes the sections as text, each with its worst misses.
func WriteMisses(sections []Section) []byte {
	var b bytes.Buffer
	b.WriteString(MissesHead)
	for _, s := range sections {
		fmt.Fprintf(&b, "\n## %s\n", s.Title)
		if s.Note != "" {
			fmt.Fprintf(&b, "# %s\n", s.Note)
		}
		b.WriteByte('\n')
		s.Confusion.write(&b)
		fmt.Fprintf(&b, "\n%s\n", kindCounts(s.Misses))
		for _, m := range Worst(s.Misses, worstShown) {
			m.write(&b)
		}
	}
	return b.Bytes()
}

// kindCounts says how many misses there are of each kind.
func kindCounts(misses []Miss) string {
	var n [nMissKinds]int
	for _, m := range misses {
		n[m.Kind]++
	}
	var parts []string
	for k, n := range n {
		parts = append(parts, fmt.Sprintf("%d %v", n, MissKind(k)))
	}
	return strings.Join(parts, ", ")
}

func (m *Miss) write(b *bytes.Buffer) {
	strength := "-   "
	if !math.IsNaN(m.Strength) {
		strength = fmt.Sprintf("%.2f", m.Strength)
	}
	fmt.Fprintf(b, "%-8v  %s  %s: %s\n", m.Kind, strength, m.ID, m.What)
	if m.Text != "" {
		fmt.Fprintf(b, "    text: %s\n", m.Text)
	}
	if m.Why != "" {
		fmt.Fprintf(b, "    why: %s\n", m.Why)
	}
}

// write writes the table, aligned; a row or column of which nothing is known
// shows zeros.
func (c *Confusion) write(b *bytes.Buffer) {
	rows := [][]string{append([]string{""}, c.Came...)}
	for _, due := range c.Due {
		row := []string{due}
		for _, came := range c.Came {
			row = append(row, fmt.Sprint(c.Count[due][came]))
		}
		rows = append(rows, row)
	}
	writeAligned(b, rows, true)
}
