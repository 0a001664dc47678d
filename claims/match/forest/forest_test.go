package forest

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// stump asks one thing: is feature 1 above 0.5?
func stump() Tree {
	t := Tree{}
	for i := range t.Bin {
		t.Bin[i] = Never
	}
	t.Feature[0], t.Bin[0] = 1, Bin(0.5)
	for i := range t.Leaf {
		t.Leaf[i] = -100
		if i >= Leaves/2 {
			t.Leaf[i] = 300
		}
	}
	return t
}

func TestScore(t *testing.T) {
	f := Forest{Bias: 10, Trees: []Tree{stump(), stump()}}
	require.EqualValues(t, 10-200, f.Score([]uint8{Bin(1), Bin(0.5)}))
	require.EqualValues(t, 10+600, f.Score([]uint8{Bin(0), Bin(0.6)}))
}

func TestBin(t *testing.T) {
	for v, want := range map[float64]uint8{-1: 0, 0: 0, 1: Never, 2: Never} {
		require.Equal(t, want, Bin(v))
	}
	require.Less(t, Bin(0.3), Bin(0.4))
}

func TestOdds(t *testing.T) {
	require.Equal(t, 0.5, Odds(0))
	require.Equal(t, 0.7311, Odds(Unit))
	require.Equal(t, 0.0, Odds(-100*Unit))
}

func TestEncodeDecode(t *testing.T) {
	f := &Forest{Bias: -7, Trees: []Tree{stump()}}
	back, err := Decode(f.Encode(), 2)
	require.NoError(t, err)
	require.Equal(t, f, back)
}

func TestDecodeRefusesWhatIsBroken(t *testing.T) {
	file := (&Forest{Trees: []Tree{stump()}}).Encode()
	for _, bad := range [][]byte{nil, file[:3], file[:len(file)-1]} {
		_, err := Decode(bad, 2)
		require.ErrorIs(t, err, ErrSize)
	}
	_, err := Decode(file, 1)
	require.ErrorContains(t, err, "feature")
}
