package app

import (
	"slices"

	"claimlight/claims/segment"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Sentences counts the sentences of the article that were read: no headings, no
// questions, no furniture.
func (s *State) Sentences() int {
	n := 0
	for i := range s.Pieces {
		if s.Pieces[i].Kind == segment.Sentence {
			n++
		}
	}
	return n
}

// Overview is the whole text at a glance: how much was read, where the marks are,
// how many there are of each group. It is a component of its own so that it is not
// drawn again with every card; and it is always there, as what stands behind it
// would else be drawn anew when it comes.
type Overview struct {
	ui.Compo

	Home     *Workspace
	Reading  bool
	Version  int // of State
	Selected int // number of the selected mark
	Coverage Coverage
	Wide     bool
	Mapped   bool
}

func (w *Workspace) overview() ui.UI {
	s := w.State
	return &Overview{Home: w, Reading: s.View == Reading, Version: s.Version, Selected: s.Selected, Coverage: s.Against, Wide: s.Wide, Mapped: s.Mapped}
}

// Render draws it.
func (o *Overview) Render() ui.UI {
	w, s := o.Home, o.Home.State
	if !o.Reading {
		return hold("section", "overview")
	}
	return hold("section", "overview",
		say("h3", "visually-hidden", "Overview"),
		ui.If(len(s.Marked) > 0, func() ui.UI {
			return hold("div", "overview-marks", ui.If(s.Mapped, w.strip).Else(emptyStrip), w.chips())
		}),
		say("p", "on-paper", "Records: "+s.Against.Line()+"; version "+s.Against.Version+"."),
		hold("div", "overview-more",
			say("p", "", wording.Counted(s.Sentences(), "sentence")+" read"+w.unmatched()),
			w.coverage(),
			ui.If(len(s.Marked) > 0, w.tools),
		),
	)
}

// unmatched says what it does not mean that nothing was found.
func (w *Workspace) unmatched() string {
	if s := w.State; len(s.Marked) > 0 && s.Matched() == 0 {
		return ". " + wording.NothingFound(s.Against.Records, s.Against.Newest)
	}
	return "."
}

// coverage is what the records cover, one click away.
func (w *Workspace) coverage() ui.UI {
	s := w.State
	return &Fold{Name: "coverage", Words: "What the records cover", Run: s.Run, Inside: func() ui.UI {
		library := leads("", libraryPath, "See them all")
		if w.Compact {
			library = leads("", libraryPath, "See them all (opens in a new tab)", "target", "_blank", "rel", "noopener")
		}
		return hold("p", "note",
			ui.Text(s.Against.Line()+". Most claims have never been checked by anyone, and these are only some of those that have. "),
			library,
		)
	}}
}

// tools are what can be done with the whole list.
func (w *Workspace) tools() ui.UI {
	return hold("div", "tools",
		button("show-keys", "Keys", "button-quiet").OnClick(func(ui.Context, ui.Event) { w.showKeys() }),
		ui.If(!w.Compact, func() ui.UI {
			return button("print", "Print with notes", "button-quiet").OnClick(func(ui.Context, ui.Event) { w.print() })
		}),
	)
}

// chips are the groups that the reader can ask for, where there is a choice.
func (w *Workspace) chips() ui.UI {
	s := w.State
	counts := s.GroupCounts()
	if s.Only == 0 && slices.Contains(counts[:], len(s.Marked)) && counts[HiddenGroup] == 0 {
		return nil
	}
	list := []ui.UI{
		say("span", "chips-label", "Show only"),
		w.chip("all", "All", len(s.Marked)-w.hiddenMarks(), s.Only == 0, "", s.ShowAll),
	}
	for one := range groupCount {
		if counts[one] > 0 {
			list = append(list, w.chip("group", groupNames[one], counts[one], s.Only.Has(one), groupBuckets[one], func() { s.Toggle(one) }))
		}
	}
	return as(hold("div", "chips", list...), "role", "group", "aria-label", "Show only")
}

func (w *Workspace) hiddenMarks() int {
	n := 0
	for i := range w.State.Marked {
		if w.State.Marked[i].Hidden {
			n++
		}
	}
	return n
}

// chip shows or drops a group.
func (w *Workspace) chip(id, name string, count int, pressed bool, bucket Bucket, toggle func()) ui.UI {
	var picture ui.UI
	if bucket != "" {
		picture = icon(string(bucket))
	}
	return el("button").Class("chip", "chip-"+id, "bucket-"+string(bucket)).Attr("type", "button").Aria("pressed", pressed).
		OnClick(func(ui.Context, ui.Event) {
			toggle()
			w.unfold(w.State.Run)
		}, ui.EventScope("chip", name)).
		Body(picture, say("span", "", name), say("span", "chip-count", wording.Grouped(count)))
}
