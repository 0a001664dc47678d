package word

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func TestUnseen(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "plain, “quoted” – 5\u00a0%": "plain, “quoted” – 5\u00a0%", "a\tb\r\nc": "a\tb\r\nc", "co\u00adop": "co\u00adop",
		"\u202eevil": "\ufffdevil", "a\u200bb\u2060c\ufeff": "a\ufffdb\ufffdc\ufffd", "\x00\x1b[31m\u0085": "\ufffd\ufffd[31m\ufffd", "a\u2066b\u2069": "a\ufffdb\ufffd",
		"no\u200dpe no\u200cpe": "no\ufffdpe no\ufffdpe", "\u200d": "\ufffd",
		"👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥": "👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥", "می\u200cخواهم क्\u200dष": "می\u200cخواهم क्\u200dष",
		"🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
		"a\U000e0067\U000e0068": "a\ufffd\ufffd", "🏴" + strings.Repeat("\U000e0067", 8): "🏴" + strings.Repeat("\U000e0067", 7) + "\ufffd", "Z̷̢a̴l̶g̵o": "Z̷̢a̴l̶g̵o", "שלום العربية": "שלום العربية", "\xff": "\xff",
	} {
		require.Equal(t, want, Visible(text), "%q", text)
	}
	for text, want := range map[string]string{"a\x00b\u200bc\u202e": "a bc", "🏴\U000e0067": "🏴\U000e0067", "\ufffd\ufeff": "\ufffd"} {
		require.Equal(t, want, Without(text), "%q", text)
	}
}

// FuzzUnseen: nothing that turns text is left, everything else is, and what has been
// looked at is looked at once.
func FuzzUnseen(f *testing.F) {
	f.Add("a\u202e\u200bb\U000e0067\xff")
	f.Add("🏴\U000e0067\U000e007f\u200d\x00")
	f.Fuzz(func(t *testing.T, text string) {
		shown := Visible(text)
		require.Equal(t, -1, strings.IndexFunc(shown, func(r rune) bool {
			return unicode.Is(unicode.Bidi_Control, r) || unicode.IsControl(r) && !strings.ContainsRune("\t\n\r", r)
		}))
		require.Equal(t, shown, Visible(shown))
		var rest, kept strings.Builder
		for from := 0; from < len(text); {
			start, end := Unseen(text, from)
			require.True(t, from <= start && start <= end && end <= len(text))
			require.True(t, start == len(text) || end > start)
			kept.WriteString(text[from:start])
			rest.WriteString(text[from:end])
			from = max(end, start)
			if start == len(text) {
				break
			}
		}
		require.Equal(t, text, rest.String())
		require.Equal(t, strings.ReplaceAll(kept.String(), string(utf8.RuneError), ""), strings.ReplaceAll(shown, string(utf8.RuneError), ""))
	})
}
