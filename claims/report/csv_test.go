package report

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCSV(t *testing.T) {
	out := written(t, "csv", Options{}, article(), article())
	require.Contains(t, out, "\r\n")
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 1+2*3, "one header, a row a match, a row for the sentence without one")
	require.Equal(t, columns, rows[0])
	require.Equal(t, []string{"bees.txt", "11", "50", claim, "0.8765", "Keepers", "true",
		"same", "bees-halved", data[0].Claim, "mostly-false", "Overstated", "Hive Check", "2024-03-12", data[0].URL,
		"50 in the article | halved in the record (bees, since 2010): the same once rounded; unit lost in the text, read as per cent",
		"This check is more than two years old.",
		"", "", "0123456789ab", "2", "", ""}, rows[1])
	require.Equal(t, "related", rows[2][7])
	require.Equal(t, []string{"bees.txt", "51", "82", unproved, "0.6", "", "false"}, rows[3][:ownColumns])
	require.Empty(t, strings.Join(rows[3][ownColumns:ownColumns+matchColumns], ""))
}

// What is written is what a reader of CSV reads, with the line breaks of rows.
func TestCellsComeBack(t *testing.T) {
	for _, in := range []string{"", "a,b", `"`, `a"b`, " a ", "two\nlines", "two\r\nlines", "old\rmac", "\u00a0", "ü"} {
		read, err := csv.NewReader(strings.NewReader("x," + csvCell(in) + "\r\n")).Read()
		require.NoError(t, err, "%q", in)
		want := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(in)
		require.Equal(t, []string{"x", want}, read)
	}
}

func TestCellsAreNoFormulas(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "50": "50", "a=b": "a=b",
		"=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\tx": "'\tx", "\rx": "'\rx", "\uff1d1": "'\uff1d1", "\uff20a": "'\uff20a", "\xff=": "\xff=",
	} {
		require.Equal(t, want, harmless(in))
	}
}
