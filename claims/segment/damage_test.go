package segment

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestDamage takes the line breaks and the quotation marks out of articles, as
// pasting does. The sentences that stay whole must be the same as before.
func TestDamage(t *testing.T) {
	for _, name := range []string{"news-clean", "broadsheet", "wire", "channel", "tabloid", "checker-lines"} {
		clean, err := os.ReadFile("testdata/" + name + ".txt")
		require.NoError(t, err)
		t.Run(name+" without line breaks", func(t *testing.T) { checkDamage(t, string(clean), glueLines) })
		t.Run(name+" without marks", func(t *testing.T) { checkDamage(t, string(clean), loseMarks) })
	}
}

func glueLines(text string) string {
	var b strings.Builder
	for l := range strings.Lines(text) {
		b.WriteString(strings.TrimSpace(l))
	}
	return b.String()
}

var marks = strings.NewReplacer(`"`, "", "“", "", "”", "", "‘", "", "’", "", "'", "", "%", "", "–", "", "—", "")

func loseMarks(text string) string { return glueLines(marks.Replace(text)) }

// checkDamage asks for the sentences of the clean text that end in a full stop.
func checkDamage(t *testing.T, clean string, damage func(string) string) {
	damaged := damage(clean)
	found := map[string]bool{}
	pieces := Cut(damaged)
	checkSpans(t, damaged, pieces)
	for _, p := range pieces {
		if p.Kind == Sentence {
			found[damaged[p.Start:p.End]] = true
		}
	}
	for _, p := range Cut(clean) {
		s := strings.TrimSpace(damage(clean[p.Start:p.End]))
		if p.Kind == Sentence && strings.HasSuffix(s, ".") {
			assert.True(t, found[s], "lost: %q", s)
		}
	}
}
