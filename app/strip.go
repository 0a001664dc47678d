package app

import (
	"slices"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// How many cells the strip has: each is a target of 24 pixels at least, in the
// narrowest column that the layout makes.
const (
	wideCells   = 32
	narrowCells = 12
)

// strip cuts the article into equal cells and tells which of the marks that are
// shown begin in each.
func (s *State) strip() [][]int {
	count := narrowCells
	if s.Wide {
		count = wideCells
	}
	cells := make([][]int, count)
	for _, n := range s.Shown {
		at := min(s.Marked[n-1].Start*count/max(len(s.Article), 1), count-1)
		cells[at] = append(cells[at], n)
	}
	return cells
}

// within is the mark to which a cell leads: the first one, or the one after the
// selected one, so that pressing again goes on.
func (s *State) within(cell []int) int {
	return cell[(slices.Index(cell, s.Selected)+1)%len(cell)]
}

// onTab is the cell that the tab key reaches: that of the selected mark, or else
// the first with marks.
func (s *State) onTab(cells [][]int) int {
	for i, cell := range cells {
		if slices.Contains(cell, s.Selected) {
			return i
		}
	}
	return slices.IndexFunc(cells, func(cell []int) bool { return len(cell) > 0 })
}

// cellName names a cell by its marks: "Claims 4, 5: rated false; no check found".
func (s *State) cellName(cell []int) string {
	var numbers, groups []string
	for _, n := range cell {
		numbers = append(numbers, strconv.Itoa(n))
		if name := strings.ToLower(groupNames[s.Marked[n-1].group()]); !slices.Contains(groups, name) {
			groups = append(groups, name)
		}
	}
	name := "Claims "
	if len(cell) == 1 {
		name = "Claim "
	}
	return name + strings.Join(numbers, ", ") + ": " + strings.Join(groups, "; ")
}

// ticks are the most marks that a cell draws one by one.
const ticks = 3

// strip draws the article as a strip of cells that lead to the marks in them.
// The tab key reaches one of them, the arrow keys go on from there.
func (w *Workspace) strip() ui.UI {
	cells := w.State.strip()
	onTab := w.State.onTab(cells)
	strip := hold("div", "strip", each(len(cells), func(i int) ui.UI {
		if len(cells[i]) == 0 {
			return say("span", "strip-cell", "")
		}
		return w.cell(i, cells[i], i == onTab)
	})...)
	return as(strip, "role", "toolbar", "aria-label", "Map of the text")
}

// emptyStrip keeps the place of the strip until it is drawn.
func emptyStrip() ui.UI { return hold("div", "strip") }

func (w *Workspace) cell(i int, marks []int, onTab bool) ui.UI {
	index := -1
	if onTab {
		index = 0
	}
	b := el("button").Class("strip-cell", "strip-marks").Attr("type", "button").TabIndex(index).
		Aria("label", w.State.cellName(marks)).
		OnClick(func(ui.Context, ui.Event) { w.goTo(w.State.within(marks)) }, ui.EventScope("cell", w.State.Version, i))
	if slices.Contains(marks, w.State.Selected) {
		b.Aria("current", "true")
	}
	return b.Body(each(min(len(marks), ticks), func(k int) ui.UI {
		return say("span", "tick bucket-"+string(w.State.Marked[marks[k]-1].Bucket()), "")
	})...)
}
