package index

import (
	"strings"
	"testing"

	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

// wordsOf opens the words of a vocabulary, as a reader of the file does.
func wordsOf(t testing.TB, v *vocabulary) *words {
	t.Helper()
	var w words
	require.NoError(t, w.open(v.bytes(), len(v.words)))
	return &w
}

func TestWordLength(t *testing.T) {
	for text, want := range map[string][]string{
		"The cost, 3.5m":  {"The", " cost", ",", " 3", ".", "5m"},
		"  two  spaces ":  {" ", " two", " ", " spaces", " "},
		"Élan’s हिन्दी":   {"Élan", "’", "s", " हिन्दी"},
		"\xff\xfea\x00":   {"\xff", "\xfe", "a", "\x00"},
		"https://a_b/c-d": {"https", ":", "/", "/", "a", "_", "b", "/", "c", "-", "d"},
	} {
		var got []string
		for text != "" {
			n := wordLength(text)
			got = append(got, text[:n])
			text = text[n:]
		}
		require.Equal(t, want, got)
	}
}

// Words of both kinds and what is no word come back, and take fewer bytes.
func TestTextsComeBack(t *testing.T) {
	var many []string // more than have a short code
	for i := range 3 * shortCodes {
		many = append(many, strings.Repeat(string(rune('a'+i%26)), 3+i/26))
	}
	said := strings.Join(many, " ")
	v := newVocabulary([]record.Record{{Claim: said, Summary: said, Title: said, Variants: []string{"said once"}}})
	w := wordsOf(t, v)
	require.Greater(t, len(v.words), shortCodes)
	for _, text := range []string{"", " ", said, "said once", "aaa said bbb\xff", strings.Repeat("é!", 300), strings.Repeat("x", longestWord+1)} {
		codes := v.append(nil, text)
		require.Equal(t, text, string(w.read(nil, codes)))
	}
	require.Less(t, len(v.append(nil, said)), len(said)/2)
}

// No words but those that are said often and are not long.
func TestVocabulary(t *testing.T) {
	long := strings.Repeat("x", longestWord+1)
	v := newVocabulary([]record.Record{{Claim: "a a b a b"}, {Title: "b " + long, Variants: []string{long, long, " b"}}})
	require.Equal(t, []string{" b"}, v.words, "' a' is said twice, 'a' once")
}

// What no writer writes gives some text, of a bounded length.
func FuzzWords(f *testing.F) {
	v := newVocabulary(four)
	for _, r := range four {
		f.Add(v.append(nil, r.Claim), r.Summary)
	}
	f.Add([]byte{literal}, "\xff")
	f.Add([]byte{literal, 200, 'a'}, "")
	f.Add([]byte{shortCodes, 0, literal - 1, 255, shortCodes}, "é")
	w := wordsOf(f, v)
	f.Fuzz(func(t *testing.T, codes []byte, text string) {
		require.LessOrEqual(t, len(w.read(nil, codes)), longestWord*len(codes))
		require.Equal(t, text, string(w.read(nil, v.append(nil, text))))
		require.LessOrEqual(t, len(v.append(nil, text)), 3*len(text))
	})
}
