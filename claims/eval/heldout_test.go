package eval

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const detectionFolds = `Measured
5 folds, debates: n 7974, AP 0.8716; at the threshold F1 0.7571, with classes of equal weight 0.8688 (best 0.8703 at log odds +0.08)
5 folds, debates of old: n 12
`

func TestReadFoldsOfDetection(t *testing.T) {
	f, err := ReadFoldsOfDetection(detectionFolds, "5 folds, debates")
	require.NoError(t, err)
	require.Equal(t, FoldsOfDetection{AP: .8716, F1: .7571, EvenF1: .8688, Checked: 7974}, f)
	_, err = ReadFoldsOfDetection(detectionFolds, "5 folds, debates of old")
	require.ErrorContains(t, err, "no figure after")
	_, err = ReadFoldsOfDetection(detectionFolds, "5 folds")
	require.ErrorContains(t, err, "no line")
}

func TestReadFoldsOfRetrieval(t *testing.T) {
	f, err := ReadFoldsOfRetrieval("package index\n\n// 997 queries. BM25: MAP@5 0.8736; reranked, in 5 folds: 0.8824; on all: 0.8817\n")
	require.NoError(t, err)
	require.Equal(t, FoldsOfRetrieval{MAP5: .8824, Queries: 997}, f)
	for _, file := range []string{"", "// 997 queries. BM25: MAP@5 0.8736\n", "// many queries. BM25: x; reranked, in 5 folds: 0.8824"} {
		_, err = ReadFoldsOfRetrieval(file)
		require.ErrorContains(t, err, "no line")
	}
}

const gateFolds = `trees

Threshold %s: at most 0.03 wrong.

own
  from 0.5: precision 0.7, recall 0.8; coloured without a right record 0.4, with it taken away 0.1
labelled
  from 0.5: precision 0.959, recall 0.809; coloured without a right record 0.067, with it taken away 0.109
  from 0.6: precision 0.970, recall 0.759; coloured without a right record 0.038, with it taken away 0.086
tweets
  from 0.5: precision 0.1, recall 0.1; coloured without a right record 0.1, with it taken away 0.1
`

func TestReadFoldsOfGate(t *testing.T) {
	half, more := FoldsOfGate{.5, .959, .809, .067}, FoldsOfGate{.6, .970, .759, .038}
	for threshold, want := range map[string][]FoldsOfGate{"0.58": {half, more}, "0.50": {half}, "0.60": {more}, "0.41": {half}} {
		got, err := ReadFoldsOfGate(fill(gateFolds, threshold), "labelled")
		require.NoError(t, err, threshold)
		require.Equal(t, want, got, threshold)
	}
	for kind, text := range map[string]string{"labelled": fill(gateFolds, "0.75"), "debates": fill(gateFolds, "0.5"), "own": "own\n  from 0.5"} {
		_, err := ReadFoldsOfGate(text, kind)
		require.Error(t, err, kind)
	}
}

// The files beside the weights are read: they are written by the trainers.
func TestFoldsBesideTheWeights(t *testing.T) {
	weights, err := os.ReadFile("../detect/weights.txt")
	require.NoError(t, err)
	f, err := ReadFoldsOfDetection(string(weights), "5 folds, ClaimBuster train")
	require.NoError(t, err)
	require.Positive(t, f.AP)
	trees, err := os.ReadFile("../match/trees.txt")
	require.NoError(t, err)
	for _, kind := range []string{"labelled", "own"} {
		around, err := ReadFoldsOfGate(string(trees), kind)
		require.NoError(t, err)
		require.NotEmpty(t, around)
	}
}

func fill(text, threshold string) string { return strings.Replace(text, "%s", threshold, 1) }
