package detect

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"claimlight/claims/detect/model"

	"github.com/stretchr/testify/require"
)

// weightBudget is the most that the weights may weigh, in bytes.
const weightBudget = 64 << 10

func TestWeightsFitTheBudget(t *testing.T) {
	require.LessOrEqual(t, len(weightsFile()), weightBudget)
	require.GreaterOrEqual(t, len(weightsFile()), 16<<10)
}

func TestProvenanceStatesDataAndCommand(t *testing.T) {
	text, err := os.ReadFile("weights.txt")
	require.NoError(t, err)
	for _, part := range []string{"go run ./claims/detect/train", "ClaimBuster", "news-train.jsonl", "CLEF 2020", "vectors.bin", "teacher.bin", "AP 0."} {
		require.Contains(t, string(text), part)
	}
}

func TestOpenRefusesBrokenWeights(t *testing.T) {
	_, err := model.Open(weightsFile())
	require.NoError(t, err)
	for n := 0; n < len(weightsFile()); n += 997 {
		_, err := model.Open(weightsFile()[:n])
		require.Error(t, err, "cut at %d", n)
		broken := append([]byte(nil), weightsFile()...)
		broken[n] ^= 0x40
		_, err = model.Open(broken)
		require.Error(t, err, "bit turned at %d", n)
	}
}

// Floors of what the shipped weights reach on our own held-out sentences. They only rise.
const (
	floorF1         = 0.95
	ceilingOpinions = 0.05 // share of the sentences not worth checking that are marked
)

func TestHeldOutNews(t *testing.T) {
	var right, wrong, missed, unworthy int
	for _, r := range readNews(t, "testdata/news-dev.jsonl") {
		switch mark := marked(r.Text); {
		case r.Label == 1 && mark:
			right++
		case r.Label == 1:
			missed++
		case mark:
			wrong++
		}
		unworthy += 1 - r.Label
	}
	require.GreaterOrEqual(t, 2*float64(right)/float64(2*right+wrong+missed), floorF1)
	require.LessOrEqual(t, float64(wrong)/float64(unworthy), ceilingOpinions)
}

func TestNewsSetsShareNoSentence(t *testing.T) {
	known := map[string]bool{}
	for _, r := range readNews(t, "testdata/news-train.jsonl") {
		require.False(t, known[r.Text], r.Text)
		known[r.Text] = true
	}
	for _, r := range readNews(t, "testdata/news-dev.jsonl") {
		require.False(t, known[r.Text], r.Text)
		known[r.Text] = true
	}
}

type newsRow struct {
	Text  string
	Label int
}

func readNews(t *testing.T, path string) []newsRow {
	file, err := os.Open(path)
	require.NoError(t, err)
	defer file.Close()
	var rows []newsRow
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var r newsRow
		require.NoError(t, json.Unmarshal(lines.Bytes(), &r))
		rows = append(rows, r)
	}
	return rows
}

// TestRealArticle judges the labelled sentences of a real paste. Furniture is the segmenter's business.
func TestRealArticle(t *testing.T) {
	file, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "articles", "resident-doctors-talks.expected.json"))
	if os.IsNotExist(err) {
		t.Skip("the shared articles are not beside the project")
	}
	require.NoError(t, err)
	var article struct {
		Sentences []struct{ Text, Label string }
	}
	require.NoError(t, json.Unmarshal(file, &article))
	require.NotEmpty(t, article.Sentences)
	for _, s := range article.Sentences {
		switch s.Label {
		case "claim":
			require.True(t, marked(s.Text), s.Text)
		case "opinion":
			require.False(t, marked(s.Text), s.Text)
		}
	}
}
