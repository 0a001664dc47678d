package index

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Items of all sizes are found by number and one after the other, wherever marks lie.
func TestColumn(t *testing.T) {
	var w columnWriter
	var want []string
	for i := range 100 {
		want = append(want, strings.Repeat(fmt.Sprint(i), i*i%300))
		w.item(want[i])
	}
	for _, shift := range []uint{0, closeMarks, farMarks, 9} {
		c, err := openColumn(w.bytes(), len(want), shift)
		require.NoError(t, err)
		all := c.walk()
		for i := range want {
			require.Equal(t, want[i], string(c.item(i)))
			require.Equal(t, want[i], string(all.next()))
		}
		require.Nil(t, c.item(-1))
		require.Nil(t, c.item(len(want)))
	}
}

// Lengths that end early, that no integer holds, or that are not those of the items.
func TestForgedColumns(t *testing.T) {
	huge := binary.AppendUvarint(nil, 1<<63)
	for name, section := range map[string][]byte{
		"fewer lengths than items":  {0x80, 0x80, 0},
		"a length that breaks off":  {0, 0, 0x80},
		"a length of eleven bytes":  []byte("\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"),
		"lengths that add up to 0":  append(append([]byte{0}, huge...), huge...),
		"less than the lengths say": {1, 1, 1, 'a', 'b'},
		"more than the lengths say": {1, 1, 0, 'a', 'b', 'c'},
		"less bytes than items":     {0, 0},
	} {
		_, err := openColumn(section, 3, closeMarks)
		require.ErrorIs(t, err, errTable, name)
	}
}
