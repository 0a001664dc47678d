package app

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestDeviceInMemory(t *testing.T) {
	d := &Device{Forget: true}
	require.False(t, d.Kept())
	value := []byte("one")
	require.NoError(t, d.Put(textShelf, "b", value))
	require.NoError(t, d.Put(textShelf, "a", []byte("two")))
	value[0] = 'X'
	got, err := d.Get(textShelf, "b")
	require.NoError(t, err)
	require.Equal(t, "one", string(got), "a value is kept as it was when it was put")
	keys, err := d.Keys(textShelf)
	require.NoError(t, err)
	require.Equal(t, []string{"a", "b"}, keys)
	require.NoError(t, d.Delete(textShelf, "a"))
	got, err = d.Get(textShelf, "a")
	require.NoError(t, err)
	require.Nil(t, got)
	require.NoError(t, d.Clear())
	keys, err = d.Keys(textShelf)
	require.NoError(t, err)
	require.Empty(t, keys)
}
