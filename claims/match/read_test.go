package match

import (
	"strings"
	"testing"

	"claimlight/claims/word"

	"github.com/stretchr/testify/require"
)

func TestNames(t *testing.T) {
	for text, want := range map[string][]string{
		"The council asked Mary Okoye of Acme Ltd on Monday.":  {"Mary", "Okoye", "Acme", "Ltd"},
		"Hospitals in Wales were full.":                        {"Wales"},
		"It was cold. Nobody came. Fourteen left.":             nil,
		"The NHS and the WHO agree.":                           {"NHS", "WHO"},
		"British and French ministers met in South Korea.":     {"British", "French", "South", "Korea"},
		"He would polish his turkey recipe and show it to us.": nil,
	} {
		var got []string
		for _, n := range names(text, word.Cut(text), fold(text, word.Cut(text))) {
			got = append(got, text[n.Start:n.End])
		}
		require.Equal(t, want, got, text)
	}
}

func TestPlacesApart(t *testing.T) {
	for _, pair := range [][2]string{{"wales", "england"}, {"france", "uk"}, {"south korea", "north korea"}} {
		require.True(t, apart(pair[0], pair[1]), "%v", pair)
	}
	for _, pair := range [][2]string{{"england", "uk"}, {"london", "uk"}, {"uk", "uk"}, {"bucha", "ukraine"}} {
		require.False(t, apart(pair[0], pair[1]), "%v", pair)
	}
}

func TestAlignmentFindsAnotherWording(t *testing.T) {
	a := align(NewProfile("Salaries of junior doctors have gone up in Britain"), NewProfile("Resident doctors' wages rose in the UK"))
	share, _ := coverage(a.wording, a.found)
	require.Greater(t, share, 0.75)
}

func TestContextHelpsButDoesNotDecide(t *testing.T) {
	e := NewEntry(bridge)
	before := NewContext([]*Profile{NewProfile("The Elm Bridge in Scotland is the busiest in the county.")}, nil)
	leaning, _ := Gate(single("Traffic there rose by 12% in 2023."), before, e, Hit{Margin: 1}, claimAlone)
	alone, _ := Gate(single("Traffic there rose by 12% in 2023."), nil, e, Hit{Margin: 1}, claimAlone)
	require.Greater(t, leaning.Strength, alone.Strength)
	hope, ok := Gate(single("We hope that this will change."), before, e, Hit{Margin: 1}, claimAlone)
	require.False(t, ok && hope.Relation.Coloured())
}

func FuzzGate(f *testing.F) {
	e := NewEntry(bridge)
	f.Add("Traffic on the Elm Bridge in Scotland rose by 12% in 2023.")
	f.Add("\xf0 not 12% US us")
	f.Fuzz(func(t *testing.T, sentence string) {
		s := single(sentence)
		m, ok := Gate(s, nil, e, Hit{Margin: 1}, claimAlone)
		if !ok {
			return
		}
		require.True(t, m.Strength >= 0 && m.Strength <= 1)
		for _, p := range m.Figures {
			require.True(t, strings.HasSuffix(p.ArticleText, sentence[p.Article.Start:p.Article.End]))
		}
	})
}
