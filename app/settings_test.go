package app

import (
	"testing"

	"claimlight/claims/detect"

	"github.com/stretchr/testify/require"
)

func TestSettingsSurviveBeingKept(t *testing.T) {
	s := Defaults
	s.Theme, s.TextSize, s.TypeAlong, s.Sensitivity = "dark", 130, false, "many"
	s.Weigh(detect.Statistic, 2)
	s.Weigh(detect.Date, -1)
	s.Show(TrueGroup, false)
	s.Show(UncheckedGroup, false)
	s.Show(TrueGroup, true)
	require.Equal(t, []string{string(NoMatch)}, s.Without)
	require.Equal(t, s, ParseSettings(s.String()))
}

func TestSettingsOfAnyBytes(t *testing.T) {
	for _, kept := range []string{"", "null", "[]", "{", `{"theme":7}`, `"dark"`} {
		require.Equal(t, Defaults, ParseSettings(kept), kept)
	}
	odd := ParseSettings(`{"theme":"red","text_size":9999,"sensitivity":"all","without":["all",""],"weights":{"statistic":99,"mood":1,"date":1},"type_along":false}`)
	require.Equal(t, Settings{Without: []string{}, Weights: map[string]int{detect.Date: 1}}, odd)
}

func TestSettingsAskForMarking(t *testing.T) {
	require.Equal(t, detect.Marking{}, Defaults.Marking())
	s := Settings{Sensitivity: "few"}
	s.Weigh(detect.Event, -2)
	s.Weigh(detect.Date, 0)
	require.Equal(t, detect.Marking{Threshold: 0.95, Weights: map[string]float64{detect.Event: -4}}, s.Marking())
}

func TestWeighingLeavesWhatWasDrawnAlone(t *testing.T) {
	s := Settings{}
	s.Weigh(detect.Date, 1)
	before := s.Weights
	s.Weigh(detect.Date, 2)
	require.Equal(t, 1, before[detect.Date])
}

func TestSettingsChooseWhatIsShownAtFirst(t *testing.T) {
	s := &State{Data: DataReady}
	require.Zero(t, s.Settings.Only(), "all")
	s.Settings.Show(UncheckedGroup, false)
	only := s.Settings.Only()
	require.False(t, only.Has(UncheckedGroup))
	require.True(t, only.Has(FalseGroup))
	s.SetDraft("One. Two.")
	s.Begin()
	require.Equal(t, only, s.Only)
	s.ShowAll()
	require.Zero(t, s.Only, "of this text")
	require.NotZero(t, s.Settings.Only())
}
