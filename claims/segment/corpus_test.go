package segment

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite testdata/*.want")

// TestCorpus cuts testdata/NAME.txt and compares with NAME.want: one piece a
// line, its kind and its text, with ⏎ for a line break inside.
func TestCorpus(t *testing.T) {
	files, err := filepath.Glob("testdata/*.want")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 8)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".want"), func(t *testing.T) {
			text, err := os.ReadFile(strings.TrimSuffix(file, ".want") + ".txt")
			require.NoError(t, err)
			pieces := Cut(string(text))
			checkSpans(t, string(text), pieces)
			got := listing(string(text), pieces)
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			require.Equal(t, string(want), got)
		})
	}
}

var lineBreaks = strings.NewReplacer("\r\n", "⏎", "\n", "⏎", "\f", "⏎")

func listing(text string, pieces []Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.Kind.String() + "\t" + lineBreaks.Replace(text[p.Start:p.End]) + "\n")
	}
	return b.String()
}
