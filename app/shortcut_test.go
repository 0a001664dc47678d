package app

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMoves(t *testing.T) {
	for _, c := range []struct {
		key  string
		at   Place
		want Move
	}{
		{"j", Elsewhere, NextMark}, {"J", InCard, NextMark}, {"k", OnMark, PreviousMark}, {"?", OnStrip, ShowKeys},
		{"ArrowDown", OnMark, NextMark}, {"ArrowUp", OnMark, PreviousMark}, {"Home", OnMark, FirstMark}, {"End", OnMark, LastMark},
		{"ArrowDown", Elsewhere, Stay}, {"ArrowDown", InCard, Stay}, {"Home", InCard, Stay}, {"ArrowDown", OnStrip, Stay},
		{"ArrowRight", OnStrip, Right}, {"ArrowLeft", OnStrip, Left}, {"ArrowRight", OnMark, Stay},
		{"Escape", InCard, ToText}, {"Escape", OnMark, Stay}, {"Enter", OnMark, Stay}, {"x", OnMark, Stay},
		{"j", InField, Stay}, {"?", InField, Stay}, {"Escape", InField, Stay},
	} {
		require.Equal(t, c.want, move(c.key, c.at), "%s at %d", c.key, c.at)
	}
}

func TestMarkOfACard(t *testing.T) {
	require.Equal(t, 12, markOf(cardID(12)))
	require.Zero(t, markOf("cards"))
	require.Zero(t, markOf(""))
}
