package intake

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"claimlight/claims/claimreview"
	"claimlight/claims/index"
	"claimlight/claims/record"
)

func file(name, text string) File {
	return File{Name: name, Size: int64(len(text)), Text: strings.NewReader(text)}
}

const (
	table = "Statement;Verdict;Fact checker;Link\n" +
		"Bees fly at night.;False;Hive Check;https://hive.example/night\n" +
		"Bees sing.;True;Hive Check;javascript:alert(1)\n"
	lines = `{"id":"honey","claim":"The price of honey doubled.","verdict":"misleading","rating":"Leaves out inflation","summary":"It rose by half.","figures":[{"what":"price","value":2,"unit":"times"}],"kind":"fact-check","publisher":"Hive Check","url":"https://hive.example/honey","aliases":["honey-price"]}` + "\n" +
		`{"id":"honey","claim":"Honey never spoils.","verdict":"true","summary":"","kind":"reference","publisher":"Bee Office","url":"https://office.example/honey","aliases":["honey-price","old"]}` + "\n"
)

func TestReviewsOfAnyFormBecomeOneSet(t *testing.T) {
	made, err := Make([]File{file("table.csv", table), file("set.jsonl", lines)}, Options{})
	require.NoError(t, err)
	require.Equal(t, 3, made.Records)
	require.Equal(t, 4, made.Report.Read)
	require.Equal(t, 1, made.Report.Refused)
	require.Equal(t, map[string]int{"no link": 1}, map[string]int(made.Report.Reasons))

	x, err := index.Open(made.Data)
	require.NoError(t, err)
	require.NoError(t, sound(x), "what is made here can be opened here")
	i, found := x.Find("honey")
	require.True(t, found)
	r := x.Record(i)
	require.Equal(t, "The price of honey doubled.", r.Claim)
	require.Equal(t, []record.Figure{{What: "price", Value: 2, Unit: "times"}}, r.Figures, "records keep their fields")
	require.Equal(t, []string{"honey-price"}, r.Aliases)
	other := x.Record(2)
	require.NotEqual(t, "honey", other.ID)
	require.Equal(t, []string{"old"}, other.Aliases, "an alias that is taken would make two records one")
}

func TestColumnsAndFormAreTheReaders(t *testing.T) {
	text := "Satz,Rating,Link\nBienen schlafen.,Falsch,https://hive.example/a\n"
	made, err := Make([]File{file("a.csv", text)}, Options{Columns: map[string]string{"claim": "Satz"}})
	require.NoError(t, err)
	require.Equal(t, 1, made.Records)
	made, err = Make([]File{file("a.csv", text)}, Options{From: claimreview.GoogleAPI})
	require.NoError(t, err)
	require.Nil(t, made.Data)
}

// That nothing can be used is told by the report.
func TestNothingIsAccepted(t *testing.T) {
	for name, text := range map[string]string{
		"empty": "", "zeros": strings.Repeat("\x00", 5000), "half": `{"@type":"ClaimReview","claimRev`, "page": "<html><script>alert(1)</script>",
		"deep": strings.Repeat("[", 200_000), "almost compiled": "CLM", "picture": "\x89PNG\r\n\x1a\n\x00\x00",
	} {
		made, err := Make([]File{file(name, text)}, Options{})
		require.NoError(t, err, name)
		require.Nil(t, made.Data, name)
		require.Zero(t, made.Records, name)
		require.Positive(t, made.Report.Refused, name)
		require.Equal(t, made.Report.Read, made.Report.Refused, name)
	}
}

func compiled(t *testing.T, records ...record.Record) string {
	t.Helper()
	data, err := index.Compile(records)
	require.NoError(t, err)
	return string(data)
}

var bee = record.Record{ID: "bee", Claim: "Bees fly.", Verdict: record.True, Kind: record.FactCheck, Publisher: "Hive Check", URL: "https://hive.example/bee"}

func TestACompiledFileStaysAsItIs(t *testing.T) {
	data := compiled(t, bee)
	made, err := Make([]File{file("set.clm", data)}, Options{})
	require.NoError(t, err)
	require.Equal(t, data, string(made.Data))
	require.Equal(t, 1, made.Records)
	require.Equal(t, 1, made.Report.Accepted)
	require.Equal(t, claimreview.Counts{"true": 1}, made.Report.Verdicts)
	require.Equal(t, claimreview.Counts{"Hive Check": 1}, made.Report.Publishers)

	made, err = Make([]File{file("none.clm", compiled(t))}, Options{})
	require.NoError(t, err)
	require.Nil(t, made.Data)
}

func TestCompiledFilesThatCannotBeUsed(t *testing.T) {
	data := compiled(t, bee)
	changed := func(change func(*record.Record)) string {
		r := bee
		change(&r)
		return compiled(t, r)
	}
	for want, text := range map[string]string{
		"data file is truncated":                       data[:len(data)-5],
		"its checksum differs":                         data[:100] + "#" + data[101:],
		"another format version":                       data[:8] + "\xff" + data[9:],
		"record 1 has no http or https link":           changed(func(r *record.Record) { r.URL = "javascript:alert(1)" }),
		"record 1 lacks its claim":                     changed(func(r *record.Record) { r.Verdict = "maybe" }),
		"the id of record 1 is missing":                changed(func(r *record.Record) { r.ID = "" }),
		"“x.clm” cannot be used":                       data + "more",
		"compile its records anew with claimlight cla": data[:20],
	} {
		_, err := Make([]File{file("x.clm", text)}, Options{})
		require.ErrorContains(t, err, want)
	}
	_, err := Make([]File{file("a.csv", table), file("x.clm", data)}, Options{})
	require.ErrorContains(t, err, "“x.clm” is a compiled data file, which is a set of its own: add it alone")
	_, err = Make([]File{{Name: "x.clm", Size: maxCompiled + 1, Text: strings.NewReader(data)}}, Options{})
	require.ErrorContains(t, err, "more than can be opened in a browser")
}

func TestFilesThatCannotBeRead(t *testing.T) {
	_, err := Make(nil, Options{})
	require.ErrorContains(t, err, "there is no file")
	gone := errors.New("NotReadableError")
	for _, text := range []io.Reader{iotest.ErrReader(gone), io.MultiReader(strings.NewReader(lines), iotest.ErrReader(gone))} {
		_, err = Make([]File{{Name: "gone\u202e.jsonl\n", Text: text}}, Options{})
		require.EqualError(t, err, "“gone.jsonl” could not be read (NotReadableError): choose the file again")
	}
}

// A set that is too large says where it can be compiled.
func TestTooMuch(t *testing.T) {
	full := set{records: make([]record.Record, MaxRecords-1)}
	require.NoError(t, full.add(bee))
	require.ErrorContains(t, full.add(bee), "claimlight claims import FILE -o records.jsonl")
	heavy := set{bytes: maxTexts}
	require.ErrorContains(t, heavy.add(bee), "more than can be compiled in a browser")
}

func TestProgress(t *testing.T) {
	var told []Progress
	text := strings.Repeat(" ", 10_000) + lines
	_, err := Make([]File{file("set.jsonl", text)}, Options{Progress: func(p Progress) { told = append(told, p) }})
	require.NoError(t, err)
	var done int64
	for _, p := range told[:len(told)-1] {
		require.Equal(t, Reading, p.Stage)
		require.Equal(t, "set.jsonl", p.Name)
		require.Greater(t, p.Done, done)
		done = p.Done
	}
	require.EqualValues(t, len(text), done)
	require.Equal(t, Progress{Stage: Compiling, Total: 2}, told[len(told)-1])
}

func TestShown(t *testing.T) {
	for name, want := range map[string]string{
		"feed.json": "feed.json", "": "a file", "\u202e\n": "a file", "a\x00b\xffc  d": "a b?c d",
		strings.Repeat("é", 70): strings.Repeat("é", 60) + "…",
	} {
		require.Equal(t, want, shown(name))
	}
}

// Whatever comes in, what goes out can be opened.
func FuzzMake(f *testing.F) {
	f.Add([]byte(table), []byte(lines))
	f.Add([]byte(lines), []byte(lines))
	data, err := index.Compile([]record.Record{bee})
	require.NoError(f, err)
	f.Add(data, []byte{})
	f.Fuzz(func(t *testing.T, a, b []byte) {
		for _, files := range [][]File{{file("a", string(a)), file("b", string(b))}, {file("a", string(a))}} {
			made, err := Make(files, Options{})
			if err != nil || made.Data == nil {
				continue
			}
			x, err := index.Open(bytes.Clone(made.Data))
			require.NoError(t, err)
			require.Equal(t, made.Records, x.Len())
			require.NoError(t, sound(x), fmt.Sprintf("%q %q", a, b))
		}
	})
}
