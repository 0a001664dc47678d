package stance

import "strings"

// dispute finds the first cue: the number of its first word and of its words.
func (s *sentence) dispute() (at, n int, ok bool) {
	for at := 0; at < len(s.numbers); at++ {
		p, end := s.patternAt(at)
		switch {
		case p == nil:
		case p.guard:
			at = end - 1
		case s.asserted(at, end):
			return at, end - at, true
		}
	}
	return 0, 0, false
}

// patternAt finds the first pattern that matches from word at on, guards
// before cues, and the word behind it.
func (s *sentence) patternAt(at int) (p *pattern, end int) {
	for _, i := range s.lexicon.starts[s.numbers[at]] {
		p := &s.lexicon.patterns[i]
		if end := s.match(p.steps, at); end > 0 && (p.guard || !s.guarded(end-1)) {
			return p, end
		}
	}
	return nil, 0
}

// guarded tells whether a guard begins with word i, the last of a cue: "the
// pictures leave no / doubt".
func (s *sentence) guarded(i int) bool {
	for _, n := range s.lexicon.starts[s.numbers[i]] {
		p := &s.lexicon.patterns[n]
		if !p.guard {
			return false
		}
		if s.match(p.steps, i) > 0 {
			return true
		}
	}
	return false
}

// reach is how many words back an "if" or "whether" leaves a cue open.
const reach = 5

// asserted tells whether the words [at, end) are asserted: not asked, and not
// under an "if".
func (s *sentence) asserted(at, end int) bool {
	for i := at; i > 0 && at-i < reach && !s.parted(i-1, ",.!?:;—"); i-- {
		if s.is(i-1, open) {
			return false
		}
	}
	for i := end - 1; i < len(s.cut); i++ {
		if strings.Contains(s.behind(i), "?") {
			return false
		}
		if strings.ContainsAny(s.behind(i), ".!;:") {
			return true
		}
	}
	return true
}
