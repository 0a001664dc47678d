package app

import "claimlight/claims/match"

// frameConfig is what a host page may choose of what the frame shows. The same
// names are data attributes of the tag, the query of the frame's address and
// fields of the messages; those that concern its looks are web/frame.js's.
type frameConfig struct {
	Mode     string // "both", "article" or "paste"
	MinMatch string // "related", "close" or "exact": the weakest match that is shown
	Dataset  string // the version of the records that the page was made for; "" for any
}

var defaultFrame = frameConfig{Mode: "both", MinMatch: "related"}

// with is c with another value of a parameter; values that are not known, and
// parameters that are not the program's, change nothing.
func (c frameConfig) with(name, value string) frameConfig {
	switch name {
	case "mode":
		c.Mode = oneOf(c.Mode, value, "both", "article", "paste")
	case "min-match":
		c.MinMatch = oneOf(c.MinMatch, value, "related", "close", "exact")
	case "dataset":
		if len(value) <= 64 {
			c.Dataset = value
		}
	}
	return c
}

func oneOf(old, value string, known ...string) string {
	for _, k := range known {
		if value == k {
			return k
		}
	}
	return old
}

// shows tells whether a match is strong enough to be shown.
func (c frameConfig) shows(r match.Relation) bool {
	switch c.MinMatch {
	case "exact":
		return r == match.Same
	case "close":
		return r.Coloured()
	}
	return true
}

// of leaves out of a batch what is not to be shown: the matches that are too
// weak, and, where only matches are asked for, the sentences without any.
func (c frameConfig) of(b Batch) Batch {
	if c.MinMatch == "related" {
		return b
	}
	var marked []Marked
	for _, m := range b.Marked {
		kept := m
		kept.Matches, kept.Records, kept.Sets = nil, nil, nil
		for i := range m.Matches {
			if c.shows(m.Matches[i].Relation) {
				kept.Matches = append(kept.Matches, m.Matches[i])
				kept.Records = append(kept.Records, m.Records[i])
				kept.Sets = append(kept.Sets, m.set(i))
			}
		}
		if len(kept.Matches) > 0 {
			marked = append(marked, kept)
		}
	}
	b.Marked = marked
	return b
}
