package index

import (
	"encoding/binary"
	"os"
	"testing"

	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

// realFile is a data file of bundled records, as readers have it.
func realFile(tb testing.TB) []byte {
	tb.Helper()
	lines, err := os.Open("../data/space-technology.jsonl")
	require.NoError(tb, err)
	defer lines.Close()
	records, err := record.Read(lines, "space")
	require.NoError(tb, err)
	data, err := Compile(records[:min(len(records), 40)])
	require.NoError(tb, err)
	return data
}

// mutations change a file in ways that know its form. Each is given where, within
// the file or one of its sections, and with what.
var mutations = []func(b []byte, where, what uint32) []byte{
	func(b []byte, where, what uint32) []byte { // a byte
		b[where%uint32(len(b))] = byte(what)
		return b
	},
	func(b []byte, where, what uint32) []byte { // a number of the header: of records, of terms, place or length of a section
		binary.LittleEndian.PutUint32(b[36+4*(where%((headerSize-36)/4)):], what)
		return b
	},
	func(b []byte, where, what uint32) []byte { // an offset of a table
		return inSection(b, where, func(s []byte) { binary.LittleEndian.PutUint32(s[what%uint32(len(s)-3)&^3:], what) })
	},
	func(b []byte, where, what uint32) []byte { // an offset that is another's
		return inSection(b, where, func(s []byte) {
			from, to := where/sectionCount%uint32(len(s)-3)&^3, what%uint32(len(s)-3)&^3
			copy(s[to:to+4], s[from:from+4])
		})
	},
	func(b []byte, where, what uint32) []byte { // a varint as great as can be
		return inSection(b, where, func(s []byte) {
			copy(s[what%uint32(len(s)):], "\xff\xff\xff\xff\xff\xff\xff\xff\x7f")
		})
	},
	func(b []byte, where, what uint32) []byte { // zeros
		return inSection(b, where, func(s []byte) { clear(s[what%uint32(len(s)):]) })
	},
	func(b []byte, where, what uint32) []byte { // two sections change places
		i, j := sectionTable+8*(where%sectionCount), sectionTable+8*(what%sectionCount)
		var kept [8]byte
		copy(kept[:], b[i:])
		copy(b[i:i+8], b[j:j+8])
		copy(b[j:], kept[:])
		return b
	},
	func(b []byte, where, what uint32) []byte { // a part stands twice
		from := where % uint32(len(b))
		to := min(uint32(len(b)), from+what%1024)
		return append(b[:to:to], b[from:]...)
	},
	func(b []byte, where, what uint32) []byte { // the end is missing
		return b[:max(headerSize, int(where)%len(b))]
	},
}

// inSection changes the bytes of a section.
func inSection(b []byte, which uint32, change func([]byte)) []byte {
	at := sectionTable + int(8*(which%sectionCount))
	from, size := uint64(u32(b, at)), uint64(u32(b, at+4))
	if size >= 4 && from+size <= uint64(len(b)) {
		change(b[from : from+size])
	}
	return b
}

// mutated applies the mutations that a recipe names, nine bytes each, and makes
// the checksum right again.
func mutated(good, recipe []byte) []byte {
	b := append([]byte(nil), good...)
	for ; len(recipe) >= 9 && len(b) >= headerSize && len(b) < 4*len(good); recipe = recipe[9:] {
		b = mutations[int(recipe[0])%len(mutations)](b, u32(recipe, 1), u32(recipe, 5))
	}
	return forge(b)
}

// FuzzMutated uses real files that were changed behind their checksum: wrong answers
// at most, and no more memory than some times the bytes of the file.
func FuzzMutated(f *testing.F) {
	good := realFile(f)
	sound := build(f, four)
	for kind := range mutations {
		for _, what := range []uint32{0, 1, 0x10, 0x7fffffff, 0xffffffff} {
			step := binary.LittleEndian.AppendUint32([]byte{byte(kind)}, uint32(kind)*977+what>>3)
			step = binary.LittleEndian.AppendUint32(step, what)
			f.Add(step)
			f.Add(append(step, step...))
		}
	}
	f.Fuzz(func(t *testing.T, recipe []byte) {
		if len(recipe) > 9*8 {
			t.Skip()
		}
		b := mutated(good, recipe)
		used := allocated(func() {
			x, err := Open(b)
			if err != nil {
				return
			}
			exercise(x)
			exercise(Join(sound, x))
			for i := range x.Len() {
				requireOfTheFile(t, x.Record(i), len(b))
			}
		})
		require.Less(t, used, uint64(mostMemory*len(b)+(8<<20)))
	})
}

// mostMemory is how many bytes may be allocated for a byte of the file while all of
// it is read three times, and searched.
const mostMemory = 60

// requireOfTheFile holds a record to what a file of so many bytes can say.
func requireOfTheFile(t *testing.T, r record.Record, size int) {
	t.Helper()
	for _, text := range []string{r.ID, r.Claim, r.Summary, r.Title, r.URL, r.Rating, r.Publisher, r.SameAs} {
		require.LessOrEqual(t, len(text), size)
	}
	require.LessOrEqual(t, len(r.Variants)+len(r.Entities)+len(r.Topics)+len(r.Aliases)+len(r.Figures), size)
}
