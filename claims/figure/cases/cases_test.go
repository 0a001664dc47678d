package cases

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRead(t *testing.T) {
	require.Equal(t, []Case{
		{Line: 2, Input: "22%", Want: `"22%" percent 22 %`},
		{Line: 4, Input: `a\nb`, Want: "none # here"},
	}, Read("# rounding\n22% => \"22%\" percent 22 %\n\na\\nb => none # here\n", false))
	require.Equal(t, []Case{{Line: 1, Input: "Day 3.", Want: "none", Reason: "a count"}}, Read("Day 3. => none # a count", true))
	require.Equal(t, "a\nb", Case{Input: `a\nb`}.Text())
}

// A line that cannot be asked is answered with what is wrong with it, which no
// case wants.
func TestAnswersToBadLines(t *testing.T) {
	for _, c := range []struct{ file, input, want string }{
		{"relative.txt", "someday | It rose this year.", "no date"},
		{"compare.txt", "22% | none here", "no figure"},
		{"compare.txt", "22%", "no figure"},
		{"compare.txt", "22% | {of what; many; %}", "no figure"},
		{"units.txt", "leavers | 7", "no figure with a known unit"},
		{"units.txt", "leavers | seven | %", "no figure with a known unit"},
		{"dates.txt", "Ferries", "none"},
		{"find.txt", "Ferries", "none"},
	} {
		for _, table := range Tables {
			if table.File == c.file {
				require.Equal(t, c.want, table.Answer(c.input), c.input)
			}
		}
	}
}
