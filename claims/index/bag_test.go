package index

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

// Records beyond the first block of numbers are found, by terms of every block and
// by terms of few.
func TestBlocks(t *testing.T) {
	records := make([]record.Record, 2*blockLength+500)
	for i := range records {
		records[i] = record.Record{ID: fmt.Sprint(i), Claim: "plain"}
	}
	want := map[string][]int{
		"ferry":    {0, blockLength - 1, blockLength, 2*blockLength - 1, 2 * blockLength, len(records) - 1},
		"lighthou": {2*blockLength + 7},
		"tollgat":  {blockLength + 3, blockLength + 4},
	}
	for word, list := range want {
		for _, i := range list {
			records[i].Claim += " " + word
		}
	}
	x := build(t, records)
	for word, list := range want {
		var got []int
		for _, h := range x.Search(word, 20) {
			got = append(got, h.Record)
		}
		slices.Sort(got)
		require.Equal(t, list, got, word)
	}
	require.Equal(t, len(records), x.count(mustLookup(t, x, "plain")))
}

// What is said more often weighs more, up to three times; what entities alone say
// weighs less than what is said once.
func TestWeights(t *testing.T) {
	x := build(t, []record.Record{
		{ID: "once", Claim: "ferry timber gravel", Title: ""},
		{ID: "both", Claim: "ferry timber gravel", Title: "ferry"},
		{ID: "thrice", Claim: "ferry timber ferry", Title: "ferry"},
		{ID: "four", Claim: "ferry ferry ferry", Title: "ferry"},
		{ID: "entity", Claim: "timber gravel", Entities: []string{"ferry"}},
		{ID: "variant", Claim: "timber gravel", Variants: []string{"ferry ferry"}},
		{ID: "none", Claim: "timber gravel cement"},
	})
	weights := map[string]float32{}
	for _, v := range x.parts[0].postings.of(mustLookup(t, x, "ferri")) {
		weights[x.ID(int(v>>weightBits))] = weightOf[v&mostTimes]
	}
	require.Equal(t, map[string]float32{"once": 1, "both": 2, "thrice": 3, "four": 3, "entity": 0.5, "variant": 0.5}, weights)
	require.Equal(t, []uint16{6, 8, 8, 6, 5, 5, 6}, x.parts[0].lengths, "in halves")
}

// A record of more wordings than are told apart is found by all of them, and its
// title is still its title.
func TestManyWordings(t *testing.T) {
	r := record.Record{ID: "r", Claim: "The ferry sank.", Title: "Lighthouse"}
	for i := range 2 * maxWordings {
		r.Variants = append(r.Variants, fmt.Sprintf("word%c%c", 'a'+i/26, 'a'+i%26))
	}
	x := build(t, []record.Record{r, {ID: "other", Claim: "Nothing else."}})
	for _, v := range r.Variants {
		require.Len(t, x.Search(v, 2), 1, v)
	}
	require.InDelta(t, 1, x.Candidates("lighthouse")[0].Features[featTitle], 1e-9)
	require.Equal(t, []int{0, None}, x.Search("ferry sank", 1)[0].Wordings[:])
}

// A record of more terms than one byte counts is filed under each of them.
func TestManyTerms(t *testing.T) {
	var words []string
	for i := range 300 {
		words = append(words, fmt.Sprintf("word%c%c", 'a'+i/26, 'a'+i%26))
	}
	x := build(t, []record.Record{{ID: "r", Claim: strings.Join(words, " ")}, {ID: "other", Claim: words[299]}})
	for i, w := range words {
		require.Len(t, x.Search(w, 3), 1+i/299, w)
	}
	require.Equal(t, []uint16{600, 2}, x.parts[0].lengths)
}

// Empty texts at the end of a record are texts.
func TestEmptyTextsStay(t *testing.T) {
	records := []record.Record{
		{ID: "a", Variants: []string{""}}, {ID: "b", Topics: []string{"", ""}}, {ID: "c", Aliases: []string{"x", ""}},
		{ID: "d", Figures: []record.Figure{{What: "cost", Value: 3}}}, {ID: "e", Figures: []record.Figure{{}, {}}}, {ID: "f"},
	}
	x := build(t, records)
	for i, r := range records {
		require.Equal(t, r, x.Record(i))
	}
}

func TestIDs(t *testing.T) {
	x := Join(build(t, four[:1]), build(t, four[1:]))
	for i, r := range four {
		require.Equal(t, r.ID, x.ID(i))
	}
	require.Empty(t, x.ID(-1))
	require.Empty(t, x.ID(len(four)))
}

// Any byte that changes is noticed.
func TestChecksum(t *testing.T) {
	good, err := Compile(four)
	require.NoError(t, err)
	for i := range good {
		for _, bit := range []byte{1, 0x80} {
			bad := slices.Clone(good)
			bad[i] ^= bit
			_, err := Open(bad)
			require.Error(t, err, "byte %d", i)
		}
	}
}

// So it is in a file that is read in parts.
func TestChecksumOfParts(t *testing.T) {
	data := make([]byte, checkedFrom+2*checkPart+checkBlock+1)
	good := checksum(data)
	for _, at := range []int{0, 1, checkPart - 1, checkPart, 2*checkPart - 1, 2 * checkPart, 2*checkPart + checkBlock} {
		bad := slices.Clone(data)
		bad[checkedFrom+at]++
		require.NotEqual(t, good, checksum(bad), at)
	}
}
