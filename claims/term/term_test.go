package term

import (
	"strings"
	"testing"
	"unicode/utf8"

	"claimlight/claims/word"

	"github.com/stretchr/testify/require"
)

func texts(s string) string {
	var out []string
	for _, t := range Extract(s) {
		out = append(out, t.Text)
	}
	return strings.Join(out, " ")
}

// extracts are texts and the terms expected of them, by what they are about.
var extracts = map[string][][2]string{
	"stop words": {
		{"The cat sat on the mat with me", "cat sat mat"}, {"I do not know, don't ask", "know ask"}, {"", ""}, {"of the", ""},
		{"before the first vote, against most", "befor 1st vote against most"},
	},
	"links and tags": {
		{"Read https://example.org/a?b=c#d now", "read"}, {"see www.example.org/page today", "see today"}, {"photo pic.twitter.com/AbC1 here", "photo"},
		{"#SaveOurBeeshttps://t.co/xyz end", "save bee end"}, {"#AustralianFires", "australian fire"}, {"@CenterForBees", "center bee"},
		{"#Budget2024", "budget 2024"}, {"@ann_lee", "ann lee"},
	},
	"glued": {
		{"last week.After that", "last week after"}, {"lost goodwillShortly before", "lose goodwil short befor"}, {"HealthNHSWes Streeting", "health nhs wes street"},
		{"McDonald and DeSantis on an iPhone", "mcdonald desanti iphon"}, {"MPs and CEOs", "mps ceo"},
	},
	"possessives": {
		{"Streeting's letter, Streetings letter, Streeting’s", "street letter street letter street"}, {"the unions' pay", "union pay"}, {"O'Brien", "obrien"}, {"rock 'n' roll", "rock roll"},
	},
	"numbers": {
		{"3,000 3000 3k 3 thousand three thousand", "3000 3000 3000 3000 3000"}, {"£3m, 3 million, 3mn", "3000000 million 3000000 million 3000000 million"},
		{"1.2bn", "1200000000 billion"}, {"70% 70 per cent 70 percent 70pc", "70 70 70 70"}, {"twenty-five twenty five", "25 25"}, {"twenty, 5", "20 5"},
		{"the twelfth 12th", "12th 12th"}, {"5.40 5.4 0.5", "5.4 5.4 0.5"}, {"in 2016-17", "2016 17"}, {"007 and 99999999999999999999", "007 99999999999999999999"},
		{"millions of people", "million peopl"}, {"two hundred and five", "200 5"}, {"the 1990s", "1990s"}, {"3. Million", "3 million"},
	},
	"acronyms": {
		{"the U.S. and the US and USA", "usa usa usa"}, {"they told us", "tell"}, {"TELL US NOW", "tell"}, {"U.K. and UK, N.H.S.", "uk uk nhs"}, {"e.g. bees", "eg bee"},
	},
	"spelling": {
		{"organise organize organisation organization", "organis organis organis organis"}, {"labour labor favourite favorite", "labor labor favorit favorit"},
		{"centre center theatres theaters", "center center theater theater"}, {"programme program catalogues catalogs", "program program catalog catalog"},
		{"travelled traveled counsellor counselor", "travel travel counselor counselor"}, {"defence defense tyre tire grey gray", "defens defens tire tire gray gray"},
		{"four hours' tour of the course", "4 hour tour cours"}, {"selling a wall", "sell wall"},
	},
	"irregular": {{"women fell, men rose", "woman fall man rise"}, {"children were taught", "child teach"}},
	"folding":   {{"Café CAFÉ cafe", "cafe cafe cafe"}, {"“Quoted” words", "quot word"}},
}

func TestExtract(t *testing.T) {
	for group, cases := range extracts {
		for _, c := range cases {
			require.Equal(t, c[1], texts(c[0]), "%s: %q", group, c[0])
		}
	}
}

func TestSpansHoldWhatWasRead(t *testing.T) {
	text := "Streeting's #AustralianFires cost £3 million in the U.S."
	var got []string
	for _, term := range Extract(text) {
		got = append(got, text[term.Start:term.End])
	}
	require.Equal(t, []string{"Streeting's", "Australian", "Fires", "cost", "3 million", "million", "U.S"}, got)
}

func TestStop(t *testing.T) {
	for _, w := range []string{"the", "not", "a", "won't", "percent"} {
		require.True(t, Stop(w), w)
	}
	for _, w := range []string{"more", "less", "first", "without", "5", "bee"} {
		require.False(t, Stop(w), w)
	}
}

func TestNear(t *testing.T) {
	for _, c := range []struct {
		w, known string
		edits    int
	}{
		{"hartly", "hartley", 1}, {"zelenskiy", "zelensky", 1}, {"zoologyst", "zoologist", 1}, {"investigatoin", "investigation", 2},
		{"war", "wars", 0}, {"ketanjibrown", "cetanjibrown", 0}, {"hartley", "", 0}, {"20160", "20161", 0}, {"biden", "widen", 0}, {"brown", "crown", 0}, {"street", "straits", 0}, {"covid19", "covid18", 0},
	} {
		edits, ok := Near(c.w, c.known)
		require.Equal(t, c.edits > 0, ok, "%s %s", c.w, c.known)
		if ok {
			require.Equal(t, c.edits, edits, "%s %s", c.w, c.known)
		}
	}
}

func TestCacheChangesNothing(t *testing.T) {
	for i := range 3 * cacheSize {
		w := "w" + strings.Repeat("ab", i%7) + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26))
		require.Equal(t, *newForm(w), *formOf(w))
		require.Equal(t, *newForm(w), *formOf(w))
	}
}

func FuzzExtract(f *testing.F) {
	for _, cases := range extracts {
		for _, c := range cases {
			f.Add(c[0])
		}
	}
	f.Add("\xff1.\xfe2,_:3 million twenty five hundred 1e999 0x1 ١٢ 1.2.3,m")
	f.Fuzz(func(t *testing.T, text string) {
		terms := Extract(text)
		last := 0
		for _, term := range terms {
			require.NotEmpty(t, term.Text)
			require.True(t, 0 <= term.Start && term.Start < term.End && term.End <= len(text))
			require.LessOrEqual(t, last, term.End, "ordered by end")
			if utf8.ValidString(text) {
				require.True(t, utf8.RuneStart(text[term.Start]))
			}
			last = term.End
		}
		require.Equal(t, terms, Extract(text), "the same again")
		require.LessOrEqual(t, len(terms), 2*len(word.Cut(text))+len(text))
	})
}

func BenchmarkExtract(b *testing.B) {
	text := strings.Repeat("The union said on Tuesday that 3,000 doctors wouldn't accept the 5.4% rise offered by Streeting's department. ", 10)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Extract(text)
	}
}
