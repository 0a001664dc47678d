package app

import (
	"strings"
	"testing"
	"unicode/utf8"

	"claimlight/claims/record"
	"claimlight/claims/segment"

	"github.com/stretchr/testify/require"
)

// piecesOf cuts an article at its full stops, for tests.
func piecesOf(article string) (pieces []segment.Piece) {
	paragraph := 0
	for at := 0; at < len(article); {
		end := len(article)
		if i := strings.IndexByte(article[at:], '.'); i >= 0 {
			end = at + i + 1
		}
		start := end - len(strings.TrimLeft(article[at:end], " \n"))
		if strings.Contains(article[at:start], "\n\n") {
			paragraph++
		}
		if start < end {
			pieces = append(pieces, segment.Piece{Start: start, End: end, Paragraph: paragraph})
		}
		at = end
	}
	return pieces
}

// drawn writes passages as text: a line a paragraph, marks in brackets.
func drawn(article string, list []Passage) string {
	var b strings.Builder
	for _, p := range list {
		for _, r := range p.Runs {
			if r.Mark > 0 {
				b.WriteString("[" + article[r.Start:r.End] + "]")
			} else {
				b.WriteString(article[r.Start:r.End])
			}
		}
		b.WriteString("|")
	}
	return b.String()
}

func at(article, sentence string) Marked {
	start := strings.Index(article, sentence)
	return marked(start, start+len(sentence), record.Record{})
}

func TestPassages(t *testing.T) {
	for _, c := range []struct {
		article string
		marks   []string
		want    string
	}{
		{"", nil, ""},
		{"   ", nil, ""},
		{"One. Two. Three.", []string{"Two."}, "One. [Two.] Three.|"},
		{"One.\n\nTwo. Three.", []string{"One.", "Three."}, "[One.]|Two. [Three.]|"},
		{"One.\nTwo.", []string{"Two."}, "One.\n[Two.]|"},
		{"Déjà vu: 22 %. Über 5 €.", []string{"Über 5 €."}, "Déjà vu: 22 %. [Über 5 €.]|"},
		{"One. Two", []string{"One.", "Two"}, "[One.] [Two]|"},
	} {
		var list []Marked
		for _, m := range c.marks {
			list = append(list, at(c.article, m))
		}
		require.Equal(t, c.want, drawn(c.article, passages(c.article, piecesOf(c.article), list)), c.article)
	}
}

func TestPassagesBeforeThePiecesCome(t *testing.T) {
	const article = "\n\nOne. Two.\r\n\r\nThree.\n\n\nFour."
	require.Equal(t, "One. Two.\r|Three.|Four.|", drawn(article, passages(article, nil, nil)))
	require.Equal(t, "One.| Two.\r|Three.|Four.|",
		drawn(article, passages(article, []segment.Piece{{Start: 2, End: 6}}, nil)))
}

func TestHeadingsAndFurnitureStandAlone(t *testing.T) {
	const article = "ShareSaveHeadlineText of it."
	list := passages(article, []segment.Piece{
		{Start: 0, End: 9, Kind: segment.Furniture},
		{Start: 9, End: 17, Kind: segment.Heading},
		{Start: 17, End: 28},
	}, nil)
	require.Equal(t, "ShareSave|Headline|Text of it.|", drawn(article, list))
	require.Equal(t, segment.Heading, list[1].Kind)
}

// FuzzPassages: whatever the pieces and marks, the runs are ordered, disjoint
// and lose nothing but white space.
func FuzzPassages(f *testing.F) {
	f.Add("One. Two.\n\nThree.", uint8(0), uint8(3), uint8(5), uint8(9))
	f.Add("é\n\nü\xff.", uint8(1), uint8(2), uint8(2), uint8(200))
	f.Fuzz(func(t *testing.T, article string, a, b, c, d uint8) {
		pieces := piecesOf(article)
		if a%2 == 1 {
			pieces = append(pieces, segment.Piece{Start: int(a), End: int(c), Kind: segment.Heading})
		}
		marks := []Marked{marked(int(a), int(b), record.Record{}), marked(int(c), int(d), record.Record{})}
		end := 0
		for _, p := range passages(article, pieces, marks) {
			for _, r := range p.Runs {
				require.LessOrEqual(t, end, r.Start)
				require.Less(t, r.Start, r.End)
				require.Empty(t, strings.TrimSpace(article[end:r.Start]))
				end = r.End
			}
		}
		require.Empty(t, strings.TrimSpace(article[end:]))
	})
}

func TestSampleIsCleanText(t *testing.T) {
	require.True(t, utf8.ValidString(Sample))
	require.NotEmpty(t, strings.TrimSpace(Sample))
	require.NotContains(t, Sample, "\r")
}
