package figure_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/claims/figure/cases"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the answers in testdata")

// TestCases asks every case of testdata; with -update it writes the answers
// that are given.
func TestCases(t *testing.T) {
	for _, table := range cases.Tables {
		t.Run(strings.TrimSuffix(table.File, ".txt"), func(t *testing.T) {
			path := filepath.Join("testdata", table.File)
			file := readFile(t, path)
			all := cases.Read(file, false)
			require.NotEmpty(t, all)
			lines := strings.Split(file, "\n")
			for _, c := range all {
				got := table.Answer(c.Text())
				lines[c.Line-1] = c.Input + " => " + got
				if !*update && got != c.Want {
					t.Errorf("%s:%d: %s\n got %s\nwant %s", path, c.Line, c.Input, got, c.Want)
				}
			}
			if *update {
				require.NoError(t, os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o644))
			}
		})
	}
}

// TestMisses keeps the list of known misses true: each line is still wrong.
func TestMisses(t *testing.T) {
	for _, c := range cases.Read(readFile(t, filepath.Join("testdata", cases.MissesFile)), true) {
		require.NotEmpty(t, c.Want, "no answer: %s", c.Input)
		require.NotEmpty(t, c.Reason, "no reason: %s", c.Input)
		require.NotEqual(t, c.Want, cases.Found(c.Text()), "no longer a miss, move it to find.txt: %s", c.Input)
	}
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(b)
}
