package segment

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// shared is the folder of articles that are not part of the project.
const shared = "../../../shared/articles"

func TestRealArticle(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(shared, "*.expected.json"))
	require.NoError(t, err)
	if len(files) == 0 {
		t.Skip("no articles beside the project: ", shared)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { checkArticle(t, file) })
	}
}

func checkArticle(t *testing.T, file string) {
	var want struct {
		Sentences []struct {
			Start, End  int
			Text, Label string
		}
	}
	raw, err := os.ReadFile(file)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(raw, &want))
	text, err := os.ReadFile(strings.TrimSuffix(file, ".expected.json") + ".txt")
	require.NoError(t, err)
	pieces := Cut(string(text))
	require.Len(t, pieces, len(want.Sentences))
	for i, s := range want.Sentences {
		p := pieces[i]
		require.Equal(t, strings.TrimSpace(s.Text), string(text[p.Start:p.End]))
		switch {
		case s.Label == "furniture":
			require.NotEqual(t, Sentence, p.Kind, s.Text)
		case i == 0:
			require.Equal(t, Heading, p.Kind, s.Text)
		default:
			require.Equal(t, Sentence, p.Kind, s.Text)
		}
	}
}
