package data

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims/record"
)

var update = flag.Bool("update", false, "rewrite the data files and the counts in README.md")

// checked is the day on which the records were last gone through: nothing in
// them is later. It is raised by hand with the records.
const checked = "2026-11-22"

func bundled(t *testing.T) []record.Record {
	t.Helper()
	recs, err := Records()
	require.NoError(t, err)
	require.NotEmpty(t, recs)
	return recs
}

func TestRecordsAreClean(t *testing.T) {
	for _, p := range record.Lint(bundled(t), checked) {
		t.Error(p)
	}
}

// TestFilesAreAsWritten: the bytes of a file are those that record.Write gives,
// its records stand in the order of their ids.
func TestFilesAreAsWritten(t *testing.T) {
	names, err := fs.Glob(files, "*.jsonl")
	require.NoError(t, err)
	for _, name := range names {
		have, err := files.ReadFile(name)
		require.NoError(t, err)
		recs, err := record.Read(bytes.NewReader(have), name)
		require.NoError(t, err)
		slices.SortFunc(recs, func(a, b record.Record) int { return strings.Compare(a.ID, b.ID) })
		var want bytes.Buffer
		require.NoError(t, record.Write(&want, recs))
		if *update {
			require.NoError(t, os.WriteFile(name, want.Bytes(), 0o644))
			continue
		}
		require.True(t, bytes.Equal(want.Bytes(), have), "%s is not in order: go test ./claims/data -update rewrites it", name)
	}
}

func TestNamesStandInTheTables(t *testing.T) {
	kinds, topics, places := PublisherKinds(), Topics(), Places()
	used := make(map[string]bool)
	for _, r := range bundled(t) {
		require.Contains(t, kinds, r.Reviewer(), "publishers.txt: %s", r.ID)
		require.True(t, places[r.Place], "places.txt: %s: %q", r.ID, r.Place)
		require.NotEmpty(t, r.Topics, r.ID)
		for _, topic := range r.Topics {
			require.Contains(t, topics, topic, "topics.txt: %s", r.ID)
			used[topic] = true
		}
		used[r.Reviewer()], used[r.Place] = true, true
	}
	for _, table := range []string{publishersTable, topicsTable, placesTable} {
		for _, row := range rows(table) {
			require.True(t, used[row[0]] || used[row[1]], "no record uses %q", row)
		}
	}
}

func TestTablesAreSorted(t *testing.T) {
	for _, table := range []string{publishersTable, topicsTable, placesTable} {
		var names []string
		for _, row := range rows(table) {
			name := row[0]
			if table == publishersTable {
				name = row[1]
			}
			names = append(names, strings.ToLower(name))
		}
		require.True(t, sort.StringsAreSorted(names), "%v", names)
	}
}

// TestEvaluationIdsResolve: the ids that evaluation files name are ids or
// aliases of bundled records.
func TestEvaluationIdsResolve(t *testing.T) {
	sets, _ := filepath.Glob("../../../shared/eval/matching/*.jsonl")
	if len(sets) == 0 {
		t.Skip("no evaluation files in ../shared beside the project")
	}
	known := make(map[string]bool)
	for _, r := range bundled(t) {
		for _, id := range append([]string{r.ID}, r.Aliases...) {
			known[id] = true
		}
	}
	for _, name := range sets {
		f, err := os.Open(name)
		require.NoError(t, err)
		defer f.Close()
		in := bufio.NewScanner(f)
		for in.Scan() {
			var query struct {
				ID          string
				Gold        []string
				AlsoRelated []string `json:"also_related"`
			}
			require.NoError(t, json.Unmarshal(in.Bytes(), &query))
			for _, id := range append(query.Gold, query.AlsoRelated...) {
				require.True(t, known[id], "%s: %s", query.ID, id)
			}
		}
		require.NoError(t, in.Err())
	}
}
