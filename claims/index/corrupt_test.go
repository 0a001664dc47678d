package index

import (
	"encoding/binary"
	"runtime"
	"slices"
	"strings"
	"testing"

	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

// forge makes the checksum of a changed file right again.
func forge(b []byte) []byte {
	if len(b) >= headerSize {
		binary.LittleEndian.PutUint64(b[20:], uint64(len(b)))
		binary.LittleEndian.PutUint64(b[12:], checksum(b))
	}
	return b
}

// allocated is how many bytes are allocated meanwhile.
func allocated(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// exercise calls everything an Index can do.
func exercise(x *Index) {
	for _, q := range []string{"hartley bridge cost £3m", "bees extinct zoologyst", "#beesextinct abeilles", "x"} {
		x.Search(q, 60)
		x.Candidates(q)
	}
	for _, t := range []string{"bridg", "zoologyst", "hartly", ""} {
		x.IDF(t)
		x.Has(t)
		x.nearest(t)
	}
	for i := -1; i <= min(x.Len(), 50); i++ {
		x.Record(i)
		x.Twins(i, 0)
	}
	x.Find("bridge")
	x.Find("old-bridge")
	x.Stats()
	x.Version()
}

// FuzzOpen changes up to three places of a good file, or cuts it, forges the
// checksum, and uses what Open accepts.
func FuzzOpen(f *testing.F) {
	good, err := Compile(four)
	require.NoError(f, err)
	sound := build(f, four)
	for at := 0; at < len(good); at += 41 {
		f.Add(uint16(at), uint32(0xffffffff), uint16(at/2), byte(0x80), uint16(len(good)))
		f.Add(uint16(at), uint32(at), uint16(at/3), byte(7), uint16(at))
	}
	f.Fuzz(func(t *testing.T, at uint16, value uint32, at2 uint16, value2 byte, cut uint16) {
		b := append([]byte(nil), good...)
		if int(at)+4 <= len(b) {
			binary.LittleEndian.PutUint32(b[at:], value)
		}
		if int(at2) < len(b) {
			b[at2] = value2
		}
		if cut > 0 && int(cut) < len(b) {
			b = b[:cut]
		}
		x, err := Open(forge(b))
		if err == nil {
			exercise(x)
			exercise(Join(sound, x))
		}
	})
}

// A forged file that counts its terms in more records than it says anything of is
// refused before room is made for them.
func TestForgedCounts(t *testing.T) {
	const n = 20_000
	nothing := make([]byte, n) // n empty items
	var counts []byte
	for range n {
		counts = binary.AppendUvarint(counts, n)
	}
	data, err := assemble([sectionCount][]byte{secIDs: nothing, secRecords: nothing, secTerms: nothing, secCounts: counts,
		secBags: nothing, secNeighbours: nothing, secStats: nothing}, n, n, 0, 0)
	require.NoError(t, err)
	used := allocated(func() { _, err = Open(data) })
	require.ErrorIs(t, err, errBag)
	require.Less(t, used, uint64(mostMemory*len(data)))
}

// A record that says a long name again and again takes no memory without end.
func TestNamesWithoutEnd(t *testing.T) {
	long := strings.Repeat("x", 200_000)
	x := build(t, []record.Record{{ID: "a", Topics: slices.Repeat([]string{long}, 10_000), Publisher: "last"}})
	var r record.Record
	require.Less(t, allocated(func() { r = x.Record(0) }), uint64(32*len(long)))
	require.Equal(t, long, r.Topics[0])
	require.Len(t, r.Topics, 10_000)
}

// FuzzSearch: any query gives ordered hits of records that exist.
func FuzzSearch(f *testing.F) {
	for _, q := range []string{"", "bridge", "#beesextinct\xff@HartleyCouncil", "3m £ 3,000 million", "\xf1U.S. US"} {
		f.Add(q)
	}
	x := build(f, four)
	f.Fuzz(func(t *testing.T, query string) {
		for i, h := range x.Search(query, 3) {
			require.True(t, i < 3 && h.Record >= 0 && h.Record < x.Len())
		}
	})
}
