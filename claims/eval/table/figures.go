package main

import (
	"fmt"

	"claimlight/claims/eval"
)

// figures counts the cases of package figure.
func (e *engine) figures() (part, error) {
	p := part{group: eval.Group{Title: "figures: cases of our own, claims/figure/testdata"}}
	f, err := eval.CountFigures(e.folder("claims/figure/testdata"))
	if err != nil {
		return p, err
	}
	all, right := f.Counts()
	p.group.Rows = []eval.Row{
		counted("cases", all, figureCases, ""),
		row("share read and compared rightly", f.Share(), figuresRight, fmt.Sprintf("%d; %d misses listed in misses.txt there, %d not listed", right, len(f.Known), len(f.Failed))),
	}
	s := eval.FiguresSection(f)
	s.Title = p.group.Title
	p.sections = []eval.Section{s}
	return p, nil
}

// speed is measured by other means.
func (e *engine) speed() (part, error) {
	return part{group: eval.Group{
		Title: "speed: make bench",
		Notes: []string{
			"To reach, under js/wasm in Node: at the 95th percentile .5 ms a sentence for 10,000 records, 1.0 ms for 100,000 (retrieval and",
			"decision); a 1,000-word article against the bundled records 30 ms.",
		},
	}}, nil
}
