package record

import (
	"bytes"
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
)

const minimal = `{"id":"tea","claim":"Tea is warm.","verdict":"true","summary":"It is.","kind":"reference","publisher":"The Kettle","url":"https://example.org/tea"}`

func TestReadTakesOneObjectALine(t *testing.T) {
	recs, err := Read(strings.NewReader("\ufeff"+minimal+"\r\n\n  \n"+minimal), "tea.jsonl")
	require.NoError(t, err)
	require.Len(t, recs, 2)
	require.Equal(t, "Tea is warm.", recs[0].Claim)
	require.Equal(t, True, recs[1].Verdict)
}

func TestReadNamesEveryBadLine(t *testing.T) {
	in := strings.Join([]string{
		minimal,
		`{"id":"x","colour":"red"}`,
		minimal,
		`{"id":`,
		`{"id":"x"} {"id":"y"}`,
		`{"id":7}`,
		`["id"]`,
		minimal,
	}, "\n")
	recs, err := Read(strings.NewReader(in), "tea.jsonl")
	require.Len(t, recs, 3)
	for _, want := range []string{
		`tea.jsonl:2: json: unknown field "colour"`,
		"tea.jsonl:4: unexpected EOF",
		"tea.jsonl:5: text after the object",
		"tea.jsonl:6: json: cannot unmarshal number",
		"tea.jsonl:7: json: cannot unmarshal array",
	} {
		require.ErrorContains(t, err, want)
	}
	require.Len(t, strings.Split(err.Error(), "\n"), 5)
}

func TestReadRefusesAnEndlessLine(t *testing.T) {
	in := minimal + "\n" + strings.Repeat("x", maxLine+1)
	recs, err := Read(strings.NewReader(in), "big.jsonl")
	require.Len(t, recs, 1)
	require.ErrorContains(t, err, "big.jsonl:2: ")
}

func TestReadFSJoinsFilesByName(t *testing.T) {
	files := fstest.MapFS{
		"b.jsonl":   {Data: []byte(strings.Replace(minimal, "tea", "second", 1))},
		"a.jsonl":   {Data: []byte(minimal + "\nnonsense")},
		"notes.txt": {Data: []byte("nonsense")},
	}
	recs, err := ReadFS(files, "*.jsonl")
	require.ErrorContains(t, err, "a.jsonl:2: ")
	require.Len(t, recs, 2)
	require.Equal(t, "tea", recs[0].ID)
	require.Equal(t, "second", recs[1].ID)
}

func TestWriteThenReadGivesTheSameRecords(t *testing.T) {
	recs := []Record{{
		ID: "pay", Claim: "Pay rose by <5% & more – “much more”.", Variants: []string{"a rise of 5%"},
		Verdict: MostlyTrue, Rating: "Mostly True", Summary: "It did.",
		Figures:  []Figure{{What: "rise", Value: 22.3, Unit: "%", Period: "2024/25"}, {What: "cost", Value: 22e9, Unit: "GBP"}},
		Entities: []string{"Somebody"}, Topics: []string{"pay"}, Place: "UK", Kind: FactCheck,
		Claimant: "Somebody", Claimed: "2025", Publisher: "P", URL: "https://example.org/?a=1&b=2",
		Title: "T", Published: "2025-07-30", Language: "en", Licence: "CC0", SameAs: "pay-2", Aliases: []string{"pay-old"},
	}}
	var first, second bytes.Buffer
	require.NoError(t, Write(&first, recs))
	back, err := Read(bytes.NewReader(first.Bytes()), "first")
	require.NoError(t, err)
	require.Equal(t, recs, back)
	require.NoError(t, Write(&second, back))
	require.Equal(t, first.String(), second.String())
	require.Contains(t, first.String(), `<5% & more – “much more”`)
	require.Contains(t, first.String(), `"value":22000000000,`)
	require.Equal(t, 1, strings.Count(first.String(), "\n"))
}

func TestWriteNamesTheRecordItCannotWrite(t *testing.T) {
	bad := []Record{{ID: "odd", Figures: []Figure{{Value: math.NaN()}}}}
	require.ErrorContains(t, Write(&bytes.Buffer{}, bad), `record "odd"`)
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(minimal))
	f.Add([]byte("{}\n[]\nnull\n{\"id\":1}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		recs, _ := Read(bytes.NewReader(data), "f")
		var out bytes.Buffer
		require.NoError(t, Write(&out, recs))
		back, err := Read(bytes.NewReader(out.Bytes()), "f")
		require.NoError(t, err)
		var again bytes.Buffer
		require.NoError(t, Write(&again, back))
		require.Equal(t, out.String(), again.String())
	})
}
