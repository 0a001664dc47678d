package eval

import (
	"fmt"
	"slices"
	"strings"

	"claimlight/claims/detect"
	"claimlight/claims/match"
	"claimlight/claims/segment"
)

// whyMatch words the reasons of a match, those against it first: "missing terms
// (waiting, list), shared terms (hospital)"; where the words are not to be
// quoted, how many there are.
func whyMatch(reasons []match.Reason, quote bool) string {
	var against, speakFor []string
	for _, r := range reasons {
		words := r.Detail
		if !quote {
			words = fmt.Sprint(1 + strings.Count(r.Detail, separatorOf(r.Code)))
		}
		text := strings.ReplaceAll(r.Code, "-", " ") + " (" + words + ")"
		if r.For {
			speakFor = append(speakFor, text)
		} else {
			against = append(against, text)
		}
	}
	return strings.Join(append(against, speakFor...), ", ")
}

// separatorOf is what stands between the items of a reason's detail.
func separatorOf(code string) string {
	switch code {
	case "turned-round":
		return "; "
	case "shared-terms", "missing-terms", "other-name", "name-missing":
		return ", "
	}
	return " / no list / "
}

// whyWorth words what was seen in a sentence: its signals, each once.
func whyWorth(j detect.Judgement) string {
	var names []string
	for _, s := range j.Signals {
		if !slices.Contains(names, s.Name) {
			names = append(names, s.Name)
		}
	}
	if names == nil {
		return "no signal"
	}
	return strings.Join(names, ", ")
}

// pieceOf returns the piece that covers most of a labelled sentence: how it
// was cut, and its judgement.
func pieceOf(text string, s LabelledSpan) (cut string, j detect.Judgement) {
	best := 0
	for _, p := range segment.Cut(text) {
		if shared := min(p.End, s.End) - max(p.Start, s.Start); shared > best {
			best = shared
			cut, j = cutAs(p, s), detect.Judge(text[p.Start:p.End])
		}
	}
	return cut, j
}

// cutAs says how a piece covers a sentence, unless it covers it exactly.
func cutAs(p segment.Piece, s LabelledSpan) string {
	var parts []string
	if p.Kind != segment.Sentence {
		parts = append(parts, "cut as "+p.Kind.String())
	}
	if p.Start > s.Start || p.End < s.End {
		parts = append(parts, "cut apart")
	}
	if p.Start < s.Start || p.End > s.End {
		parts = append(parts, "joined to what stands beside it")
	}
	return strings.Join(parts, ", ")
}
