package app

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestBeside(t *testing.T) {
	column := box{100, 900}
	for _, c := range []struct {
		name       string
		card, mark box
		want       float64 // where the card's top comes to be
	}{
		{"level", box{2000, 2300}, box{300, 330}, 300},
		{"not below the end", box{2000, 2300}, box{800, 830}, 900 - focusRing - 300},
		{"longer than the column", box{2000, 3300}, box{300, 330}, 100 + focusRing},
		{"a mark out of sight", box{2000, 2300}, box{-500, -470}, 100 + focusRing},
	} {
		require.Equal(t, c.want, c.card.top-beside(column, c.card, c.mark), c.name)
	}
}
