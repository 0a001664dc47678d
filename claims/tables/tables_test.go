package tables

import (
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
