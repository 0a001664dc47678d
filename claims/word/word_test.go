package word

import (
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/stretchr/testify/require"
)

var cases = []string{
	"", " ", "a", "The U.S. doesn't pay 3,000.50 (or 5.4%) a_b __ ._a 1:2 a:b a.1 1.a x,y 1;2 'tis' rock'n'roll",
	"week.After goodwillShortly", "tabs\tand\nlines\r\nand\x00zero", "e\u0301tude caf\u00e9 \u2019tis don\u2019t",
	"a\u00adb \u200d a", "\u0301a", "日本語 ทดสอบ 한국어", "👩‍👩‍👧 family 1️⃣", "a\u0308.b x\u00a0y",
	"1,000,000 2,a 3,,4 5..6 a''b", "tag#one @two_three https://t.co/x?y=1&z",
}

// reference cuts with the tables of UAX #29 alone.
func reference(text string) []Word {
	var out []Word
	for seg := words.FromString(text); seg.Next(); {
		if isWord(seg.Value()) {
			out = append(out, Word{seg.Start(), seg.End()})
		}
	}
	return out
}

func TestCutAgreesWithUnicode(t *testing.T) {
	for _, c := range cases {
		require.Equal(t, reference(c), append([]Word(nil), Cut(c)...), "%q", c)
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"NHS": "nhs", "Café": "cafe", "don’t": "don't", "ﬁne": "fine", "İstanbul": "istanbul", "": "", "Ærø": "aero",
		"Zürich's": "zurich's", "l’État": "l'etat", "Łódź": "lodz", "GROẞ": "gross", "Nguyễn": "nguyen",
		"Ａ１": "a1", "Москва": "москва", "e\u0301": "e", "Čapek": "capek",
	} {
		require.Equal(t, want, Fold(in), in)
	}
}

func FuzzCut(f *testing.F) {
	for _, c := range cases {
		f.Add(c)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if utf8.ValidString(text) { // of invalid bytes the standard says nothing
			require.Equal(t, reference(text), append([]Word(nil), Cut(text)...))
		}
		end := 0
		for _, w := range Cut(text) {
			require.True(t, end <= w.Start && w.Start < w.End && w.End <= len(text))
			Fold(text[w.Start:w.End])
			end = w.End
		}
	})
}

func BenchmarkCut(b *testing.B) {
	text := "The union said on Tuesday that 3,000 doctors wouldn't accept a 5.4% rise, the lowest since 2008. "
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Cut(text)
	}
}

func TestBare(t *testing.T) {
	require.Equal(t, "the elm bridge's 40 arches ", Bare("“The ELM Bridge’s” – 40 arches!"))
	require.Empty(t, Bare("…"))
}
