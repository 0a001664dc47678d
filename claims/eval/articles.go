package eval

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// Labels of a sentence of an article: what a reader expects of its mark.
const (
	labelClaim     = "claim"          // must be marked
	labelOptional  = "claim-optional" // may be marked, and counts neither way
	labelOpinion   = "opinion"        // must not be marked
	labelFurniture = "furniture"      // must not be marked, nor joined to what is
)

// Article is a text as a reader pastes it, with a label for each of its
// sentences, in order.
type Article struct {
	Name      string
	Text      string
	Sentences []LabelledSpan
}

// LabelledSpan is a sentence of an article: a byte range of its text.
type LabelledSpan struct {
	Label      string
	Start, End int
}

// ReadArticles reads each NAME.txt of the folder with its NAME.labels, in the
// order of their names.
func ReadArticles(folder fs.FS) ([]Article, error) {
	files, err := fs.Glob(folder, "*.labels")
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, errors.New("no labelled articles in the folder")
	}
	var out []Article
	for _, file := range files {
		name := strings.TrimSuffix(path.Base(file), ".labels")
		labels, err := fs.ReadFile(folder, file)
		if err != nil {
			return nil, err
		}
		text, err := fs.ReadFile(folder, name+".txt")
		if err != nil {
			return nil, err
		}
		a, err := label(name, string(text), string(labels))
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

// label finds the sentences of a list in the text: a label, a tab and a
// sentence a line, in the order of the text.
func label(name, text, labels string) (Article, error) {
	a := Article{Name: name, Text: text}
	at, line := 0, 0
	for l := range strings.Lines(labels) {
		line++
		label, sentence, ok := strings.Cut(strings.TrimRight(l, "\n"), "\t")
		switch label {
		case labelClaim, labelOptional, labelOpinion, labelFurniture:
		default:
			ok = false
		}
		if !ok || sentence == "" {
			return a, fmt.Errorf("%s.labels:%d: not a label, a tab and a sentence", name, line)
		}
		found := strings.Index(text[at:], sentence)
		if found < 0 {
			return a, fmt.Errorf("%s.labels:%d: not in the text after the sentence before: %s", name, line, sentence)
		}
		start := at + found
		at = start + len(sentence)
		a.Sentences = append(a.Sentences, LabelledSpan{label, start, at})
	}
	return a, nil
}

// Span is a byte range that an engine marked.
type Span struct{ Start, End int }

// Marks counts the marks of labelled articles. Sentences that may be marked
// count neither way.
type Marks struct {
	Right, Missed           int // claims marked, and not marked
	Opinions, Opined        int // opinions, and those of them that are marked
	Furniture, FurnitureHit int // pieces of furniture, and those of them that a mark touches
	Misses                  []MarkMiss
}

// MarkMiss is a sentence that is marked wrongly, or wrongly not.
type MarkMiss struct {
	Article  int // number of the article
	Sentence int // number of the sentence in it
}

// F1 is that of the marks on claims; any mark on something else is wrong.
func (m Marks) F1() float64 { return ratio(2*m.Right, 2*m.Right+m.Missed+m.Opined+m.FurnitureHit) }

// OpinionShare is the share of the opinions that is marked.
func (m Marks) OpinionShare() float64 { return ratio(m.Opined, m.Opinions) }

func (m Marks) String() string {
	return fmt.Sprintf("F1 %.3f (%d claims marked, %d missed); %d of %d opinions marked; %d of %d pieces of furniture marked",
		m.F1(), m.Right, m.Missed, m.Opined, m.Opinions, m.FurnitureHit, m.Furniture)
}

// CountMarks compares what mark marks with the labels. A sentence is marked
// when a mark overlaps it.
func CountMarks(articles []Article, mark func(text string) []Span) Marks {
	var m Marks
	for i, a := range articles {
		marks := mark(a.Text)
		for j, s := range a.Sentences {
			if m.see(s.Label, overlaps(marks, s)) {
				m.Misses = append(m.Misses, MarkMiss{i, j})
			}
		}
	}
	return m
}

// see counts one sentence and tells whether its mark is wrong.
func (m *Marks) see(label string, marked bool) (wrong bool) {
	switch label {
	case labelClaim:
		m.Right, m.Missed = m.Right+count(marked), m.Missed+count(!marked)
		return !marked
	case labelOpinion:
		m.Opinions, m.Opined = m.Opinions+1, m.Opined+count(marked)
		return marked
	case labelFurniture:
		m.Furniture, m.FurnitureHit = m.Furniture+1, m.FurnitureHit+count(marked)
		return marked
	}
	return false
}

func overlaps(marks []Span, s LabelledSpan) bool {
	for _, m := range marks {
		if m.Start < s.End && s.Start < m.End {
			return true
		}
	}
	return false
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
