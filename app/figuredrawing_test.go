package app

import (
	"testing"

	"claimlight/claims/figure"
	"claimlight/claims/match"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/require"
)

func TestBars(t *testing.T) {
	pair := func(a, b figure.Figure, rel figure.Relation) *match.Pair {
		for _, f := range []*figure.Figure{&a, &b} {
			if f.High == 0 {
				f.High = f.Value
			}
		}
		return &match.Pair{Article: a, Record: b, Relation: rel}
	}
	percent := func(v float64) figure.Figure { return figure.Figure{Kind: figure.Percent, Unit: "%", Value: v} }
	a, b, ok := bars(pair(percent(20), percent(40), figure.Differs))
	require.True(t, ok)
	require.Equal(t, [2]float64{0.5, 1}, [2]float64{a, b}, "both on one scale")
	_, b, ok = bars(pair(percent(22.3), percent(22), figure.Rounded))
	require.True(t, ok)
	require.InDelta(t, 0.987, b, 0.001)

	money := figure.Figure{Kind: figure.Money, Unit: "GBP", Value: 200}
	week := money
	week.Per, week.Value = "week", 350
	up, down := percent(5), percent(6)
	up.Change, down.Change = 1, -1
	for name, p := range map[string]*match.Pair{
		"the same":                {Article: percent(20), Record: percent(20), Relation: figure.Same},
		"not comparable":          pair(percent(20), percent(40), figure.NotComparable),
		"another unit":            pair(money, percent(40), figure.Differs),
		"another base":            pair(money, week, figure.Differs),
		"up and down":             pair(up, down, figure.Differs),
		"ordinals":                pair(figure.Figure{Kind: figure.Ordinal, Value: 12}, figure.Figure{Kind: figure.Ordinal, Value: 11}, figure.Differs),
		"degrees":                 pair(figure.Figure{Kind: figure.Measure, Unit: "C", Value: 12}, figure.Figure{Kind: figure.Measure, Unit: "C", Value: 15}, figure.Differs),
		"a span":                  pair(figure.Figure{Value: 3, High: 4}, figure.Figure{Value: 7}, figure.Differs),
		"vague":                   pair(figure.Figure{Value: 300, Vague: true}, figure.Figure{Value: 700}, figure.Differs),
		"too far apart":           pair(figure.Figure{Value: 1}, figure.Figure{Value: 1000}, figure.Differs),
		"nothing beside anything": pair(figure.Figure{}, figure.Figure{Value: 7}, figure.Differs),
	} {
		_, _, ok := bars(p)
		require.False(t, ok, name)
		require.Nil(t, figureDrawings([]match.Pair{*p}), name)
	}
}

func TestDrawingIsForTheEyeAloneAndHasNoStyle(t *testing.T) {
	pairs := []match.Pair{{ArticleText: "about 20%", RecordText: "40%", Relation: figure.Differs,
		Article: figure.Figure{Kind: figure.Percent, Unit: "%", Value: 20, High: 20, Start: 6, End: 9},
		Record:  figure.Figure{Kind: figure.Percent, Unit: "%", Value: 40, High: 40, End: 3}}}
	markup := ui.HTMLString(figureDrawings(pairs))
	require.Contains(t, markup, `width="50.0%"`)
	require.Contains(t, markup, `width="100.0%"`)
	require.Contains(t, markup, `aria-hidden`)
	require.NotContains(t, markup, "style=")
	require.Equal(t, "Article 20% Record 40%", textOf(figureDrawings(pairs)))
}
