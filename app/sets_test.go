package app

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNamesOfSets(t *testing.T) {
	for _, c := range []struct {
		files      []string
		name, from string
	}{
		{[]string{"desk.csv"}, "desk", "desk.csv"},
		{[]string{"a.b.jsonl", "c.csv", "d.csv"}, "a.b and 2 more", "a.b.jsonl and 2 more"},
		{[]string{".json"}, ".json", ".json"},
		{nil, "Records", ""},
	} {
		name, from := nameOfFiles(c.files)
		require.Equal(t, c.name, name)
		require.Equal(t, c.from, from)
	}
	require.Equal(t, "as before", setName(" \n ", "as before"))
	require.Equal(t, "desk gnp.exe", setName("desk \u202egnp.exe", ""))
	require.Equal(t, "two words", setName("two\n  words", ""))
	require.Len(t, []rune(setName(strings.Repeat("é", 500), "")), maxName)
}

func TestSizesInWords(t *testing.T) {
	for n, want := range map[int64]string{0: "0 bytes", 1: "1 byte", 999: "999 bytes", 1000: "1 KB", 954_321: "954 KB", 1_507_458: "1.5 MB",
		2_000_000: "2 MB", 123_456_789: "123 MB", 10_737_000_000: "10.7 GB"} {
		require.Equal(t, want, sizeWords(n))
	}
}

func TestStatesOfAnImport(t *testing.T) {
	var s Sets
	n := s.Begin("desk.csv")
	require.Equal(t, "Starting the importer", s.Import.Words())
	s.Progress(n, "reading", "desk.csv", 500, 2000)
	require.Equal(t, "Reading desk.csv: 500 bytes of 2 KB", s.Import.Words())
	s.Progress(n, "compiling", "", 0, 1200)
	require.Equal(t, "Making 1,200 records searchable", s.Import.Words())
	s.Cancel()
	require.Equal(t, ImportNone, s.Import.Phase)
	require.Contains(t, s.Notice, "Nothing was added")

	again := s.Begin("other.csv")
	s.Fail(n, "Too late.")
	s.Progress(n, "reading", "desk.csv", 1, 2)
	require.Equal(t, "starting", s.Import.Stage, "what belongs to an import that was cancelled is dropped")
	s.Close()
	require.Equal(t, ImportRunning, s.Import.Phase, "what runs is not put away")
	s.Fail(again, "It is empty.")
	require.Equal(t, "It is empty.", s.Import.Fault)
	s.Close()
	require.Equal(t, ImportNone, s.Import.Phase)
}

func TestOutcomeOfAnImport(t *testing.T) {
	for want, i := range map[string]Import{
		"1 record is in use now.":                                          {Key: "k", Report: SetReport{Accepted: 1}},
		"1,100 records are in use now.":                                    {Key: "k", Report: SetReport{Accepted: 1100}},
		"Nothing of this could be used. The reasons stand below.":          {},
		"These are the very records of “desk”. They were not added twice.": {Key: "k", Twin: "desk"},
		"Choose what its columns hold, and it is read again.":              {Columns: &Columns{}, Report: SetReport{Reasons: map[string]int{"no header": 1}}},
	} {
		require.Equal(t, want, i.Outcome())
	}
}

func TestRoomInWords(t *testing.T) {
	s := Sets{}
	require.Empty(t, s.RoomWords(), "not known yet")
	s.Restored = true
	require.Contains(t, s.RoomWords(), "until this page is closed")
	s.Kept, s.Room = true, Room{Used: 1_500_000, Free: 10_000_000_000, Asked: true}
	require.Contains(t, s.RoomWords(), "This site takes 1.5 MB; about 10 GB are free for it.")
	require.Contains(t, s.RoomWords(), "keep your own files")
	s.Room.Firm = true
	require.NotContains(t, s.RoomWords(), "keep your own files")
}

func TestReportsAddUp(t *testing.T) {
	r, err := readReport(`{"read":4,"accepted":2,"merged":1,"refused":1,"files":[{"name":"a.csv","format":"csv"}],
		"verdicts":{"false":1,"not-rated":1},"reasons":{"no link":1},
		"ratings":{"kept":[{"publisher":"P","rating":"Wobbly","how":"not mapped","count":2},{"publisher":"P","rating":"False","how":"words","count":1}]},
		"refusals":{"total":1,"first":[{"at":{"file":"a.csv","line":5,"offset":1478},"kind":"no link","detail":"none"}]}}`)
	require.NoError(t, err)
	require.Equal(t, "Read 4 = accepted 2 + merged 1 + refused 1", r.Sums())
	require.Len(t, r.Unmapped(), 1)
	require.Equal(t, "line 5, byte 1,478", r.placeWords(r.Refusals.First[0].At))
	require.True(t, r.IsTable())
	require.False(t, r.LacksHeader())
	require.Equal(t, "false 1, not-rated 1", countWords(r.Verdicts, asIs))

	for _, bad := range []string{"", "{", `{"read":4,"accepted":2,"merged":1}`} {
		_, err := readReport(bad)
		require.ErrorIs(t, err, errReport, "what does not add up is not shown: %s", bad)
	}
	many := map[string]int{}
	for i := range 30 {
		many[strings.Repeat("x", i+1)] = i + 1
	}
	require.True(t, strings.HasPrefix(countWords(many, asIs), strings.Repeat("x", 30)+" 30, "))
	require.True(t, strings.HasSuffix(countWords(many, asIs), " and others"))
}
