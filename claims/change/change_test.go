package change

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func always() bool { return true }

// written shows steps as a diff: kept sentences by a space.
func written(before, after []string, steps []Step) string {
	var lines []string
	for _, s := range steps {
		switch s.Op {
		case Kept:
			lines = append(lines, "  "+before[s.Old])
		case Removed:
			lines = append(lines, "- "+before[s.Old])
		case Added:
			lines = append(lines, "+ "+after[s.New])
		case Changed:
			lines = append(lines, "~ "+before[s.Old]+" > "+after[s.New])
		case Moved:
			if s.New < 0 {
				lines = append(lines, "< "+before[s.Old])
			} else {
				lines = append(lines, "> "+after[s.New])
			}
		}
	}
	return strings.Join(lines, "\n")
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ name, before, after, want string }{
		{"nothing", "", "", ""},
		{"all new", "", "A b c.|D e f.", "+ A b c.\n+ D e f."},
		{"all gone", "A b c.", "", "- A b c."},
		{"the same but for space", "A  b\nc.|D.", "A b c.|D.", "  A  b\nc.\n  D."},
		{"one in the middle", "A b.|C d.|E f.", "A b.|X y.|E f.", "  A b.\n- C d.\n+ X y.\n  E f."},
		{"a figure", "Pay rose by 22% in May.|So it goes.", "Pay rose by 25% in May.|So it goes.", "~ Pay rose by 22% in May. > Pay rose by 25% in May.\n  So it goes."},
		{"two changed, one added between",
			"Pay rose by 22% in May.|Rents fell by half last year.", "Pay rose by 25% in May.|Nobody had seen it coming.|Rents fell by a third last year.",
			"~ Pay rose by 22% in May. > Pay rose by 25% in May.\n+ Nobody had seen it coming.\n~ Rents fell by half last year. > Rents fell by a third last year."},
		{"moved", "One is here.|Two stands there.|Three comes last.", "Two stands there.|Three comes last.|One is here.", "< One is here.\n  Two stands there.\n  Three comes last.\n> One is here."},
		{"repeated", "A.|A.|B.", "A.|B.|B.", "  A.\n- A.\n+ B.\n  B."},
		{"no words", "!|?", "?|!", "< !\n  ?\n> !"},
	} {
		t.Run(c.name, func(t *testing.T) {
			before, after := cut(c.before), cut(c.after)
			steps, ok := Sentences(before, after, always)
			require.True(t, ok)
			require.Equal(t, c.want, written(before, after, steps))
		})
	}
}

func cut(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ before, after, want string }{
		{"", "", ""},
		{"Pay rose by 22% in May.", "Pay rose by 25% in May.", "Pay rose by [-22%-]{+25%+} in May."},
		{"It cost £5, not $7.", "It cost €5, not £7%.", "It cost [-£5-]{+€5+}, not [-$7-]{+£7%+}."},
		{"£$5%%", "£$6%%", "£[-$5%-]{+$6%+}%"},
		{"They said so.", "They said so!", "They said so[-.-]{+!+}"},
		{"a b", "a b", "a b"},
		{"a", "b", "[-a-]{+b+}"},
		{"the old red house", "the new blue house", "the [-old red-]{+new blue+} house"},
		{"He left.", "He left in 2019.", "He left{+ in 2019+}."},
		{"\xff a", "\xff b", "\xff [-a-]{+b+}"},
	} {
		var got strings.Builder
		for _, p := range Words(c.before, c.after) {
			switch p.Op {
			case Kept:
				got.WriteString(p.Text)
			case Removed:
				got.WriteString("[-" + p.Text + "-]")
			case Added:
				got.WriteString("{+" + p.Text + "+}")
			}
		}
		require.Equal(t, c.want, got.String())
	}
}

// requireSound checks what is promised of any two versions.
func requireSound(t *testing.T, before, after []string, steps []Step) {
	t.Helper()
	i, j := 0, 0
	for _, s := range steps {
		if s.Old >= 0 {
			require.Equal(t, i, s.Old)
			i++
		}
		if s.New >= 0 {
			require.Equal(t, j, s.New)
			j++
		}
		if s.Op == Kept {
			require.Equal(t, sameSpace(before[s.Old]), sameSpace(after[s.New]))
		}
		require.Equal(t, s.Op == Kept || s.Op == Changed, s.Old >= 0 && s.New >= 0)
	}
	require.Equal(t, len(before), i)
	require.Equal(t, len(after), j)
}

func FuzzChange(f *testing.F) {
	f.Add("One two three. Four.", "One two four. Four.")
	f.Add("a b a b a", "b a b a b")
	f.Add("\xff\x00", "")
	f.Fuzz(func(t *testing.T, before, after string) {
		a, b := strings.SplitAfter(before, "."), strings.SplitAfter(after, ".")
		steps, ok := Sentences(a, b, always)
		require.True(t, ok)
		requireSound(t, a, b, steps)
		var old, recent strings.Builder
		for _, p := range Words(before, after) {
			if p.Op != Added {
				old.WriteString(p.Text)
			}
			if p.Op != Removed {
				recent.WriteString(p.Text)
			}
		}
		require.Equal(t, before, old.String())
		require.Equal(t, after, recent.String())
	})
}

// sentences makes n sentences of words out of a vocabulary of v.
func sentences(n, length, v int, seed uint64) []string {
	r := rand.New(rand.NewPCG(seed, 1))
	list := make([]string, n)
	for i := range list {
		var words []string
		for range length {
			words = append(words, fmt.Sprintf("w%d", r.IntN(v)))
		}
		list[i] = strings.Join(words, " ") + "."
	}
	return list
}

// Whatever the two versions are, a comparison of 50,000 words ends soon.
func TestLongVersionsAreComparedSoon(t *testing.T) {
	edited := func(list []string) []string {
		out := append([]string(nil), list...)
		for i := 0; i < len(out); i += 7 {
			out[i] += " And more."
		}
		return out
	}
	usual := sentences(2500, 20, 5000, 1)
	for name, c := range map[string]struct{ before, after []string }{
		"lightly edited":              {usual, edited(usual)},
		"nothing in common":           {usual, sentences(2500, 20, 5000, 2)},
		"every sentence changed":      {usual, strings.Split(strings.Join(usual, " More.|"), "|")},
		"one word each, few words":    {sentences(50_000, 1, 3, 1), sentences(50_000, 1, 3, 2)},
		"one word each, many words":   {sentences(50_000, 1, 50_000, 1), sentences(50_000, 1, 50_000, 2)},
		"one sentence":                {sentences(1, 50_000, 9, 1), sentences(1, 50_000, 9, 2)},
		"the same sentence, for ever": {sentences(50_000, 1, 1, 1), sentences(40_000, 1, 1, 2)},
		"turned round":                {usual, turned(usual)},
	} {
		begin := time.Now()
		steps, ok := Sentences(c.before, c.after, always)
		require.True(t, ok)
		requireSound(t, c.before, c.after, steps)
		for _, s := range steps {
			if s.Op == Changed {
				Words(c.before[s.Old], c.after[s.New])
			}
		}
		took := time.Since(begin)
		t.Log(name, took)
		require.Less(t, took, 5*time.Second, name)
	}
}

func turned(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[len(list)-1-i] = s
	}
	return out
}

func TestComparisonCanBeEnded(t *testing.T) {
	asked := 0
	_, ok := Sentences(sentences(300, 10, 50, 1), sentences(300, 10, 50, 2), func() bool {
		asked++
		return asked < 5
	})
	require.False(t, ok)
	require.Equal(t, 5, asked)
}
