package app

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAClockBehindTheRecordsIsNotBelieved(t *testing.T) {
	for _, c := range [][3]string{
		{"2026-11-22", "2026-02-23", "2026-11-22"},
		{"1996-01-01", "2026-02-23", "2026-02-23"},
		{"1996-01-01", "2026-02", "1996-01-01"},
		{"1996-01-01", "", "1996-01-01"},
	} {
		require.Equal(t, c[2], latestDay(c[0], c[1]))
	}
	s := State{Coverage: Coverage{Newest: "9999-12-31"}}
	require.Equal(t, "9999-12-31", s.Today())
}
