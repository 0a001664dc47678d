package tables

import (
	"encoding/binary"
	"hash/crc32"
	"path"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestJoinedTablesComeApart(t *testing.T) {
	list := []Table{{"a.bin", []byte{1, 2, 3}}, {"b.txt", []byte("some\ttext\n")}}
	file := Join(list)
	got, err := Split(file)
	require.NoError(t, err)
	require.Equal(t, list, got)
}

func TestTablesAreLoadedAllOrNone(t *testing.T) {
	require.ErrorIs(t, Load(Join([]Table{{path.Base(Files[0]), []byte{1, 2, 3}}})), ErrOther)
	require.Panics(t, func() { Get(path.Base(Files[0])) })
	var list []Table
	for i, name := range Files {
		list = append(list, Table{path.Base(name), []byte{byte(i)}})
	}
	require.NoError(t, Load(Join(list)))
	require.Equal(t, []byte{1}, Get(path.Base(Files[1])))
	require.Panics(t, func() { Get("c.bin") })
}

func TestDamagedTablesAreRefused(t *testing.T) {
	file := Join([]Table{{"a.bin", []byte{1, 2, 3}}})
	for n := range file {
		_, err := Split(file[:n])
		require.ErrorIs(t, err, ErrDamaged)
		flipped := append([]byte(nil), file...)
		flipped[n] ^= 0x10
		_, err = Split(flipped)
		require.ErrorIs(t, err, ErrDamaged, "byte %d", n)
	}
}

// A file that Split takes is made of what it gives, whatever else was done to it:
// tables that lie within it, and that make the same file once more.
func FuzzSplit(f *testing.F) {
	good := Join([]Table{{"a.bin", []byte{1, 2, 3}}, {"b.txt", nil}, {"", []byte("some\ttext\n")}})
	f.Add([]byte{}, false)
	f.Add(good, false)
	for n := headSize; n < len(good); n += 3 {
		f.Add(good[:n], true)
		f.Add(append(good[:n:n], "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"...), true)
	}
	f.Fuzz(func(t *testing.T, file []byte, forged bool) {
		file = append([]byte(nil), file...)
		if forged && len(file) >= headSize {
			copy(file, magic)
			binary.LittleEndian.PutUint32(file[len(magic):], crc32.ChecksumIEEE(file[headSize:]))
		}
		list, err := Split(file)
		if err != nil {
			require.ErrorIs(t, err, ErrDamaged)
			require.Nil(t, list)
			return
		}
		size := 0
		for _, table := range list {
			size += len(table.Name) + len(table.Data)
		}
		require.LessOrEqual(t, size, len(file))
		again, err := Split(Join(list))
		require.NoError(t, err)
		require.Equal(t, list, again)
	})
}
