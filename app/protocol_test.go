package app

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf16"

	"claimlight/claims"
	"claimlight/claims/match"
	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

func TestMessagesOfTheHost(t *testing.T) {
	for name, c := range map[string]struct {
		raw string
		ok  bool
	}{
		"article":             {`{"claimlight":1,"t":"article","blocks":[{"i":0,"text":"One."},{"i":1,"text":"Two."}],"lang":"en"}`, true},
		"unknown type":        {`{"claimlight":1,"t":"dance"}`, true},
		"unknown field":       {`{"claimlight":1,"t":"focus","id":3,"html":"<b>"}`, true},
		"no JSON":             {`claimlight`, false},
		"no object":           {`[1]`, false},
		"null":                {`null`, false},
		"another version":     {`{"claimlight":2,"t":"article"}`, false},
		"no version":          {`{"t":"article"}`, false},
		"text that is none":   {`{"claimlight":1,"t":"article","blocks":[{"text":7}]}`, false},
		"blocks that is none": {`{"claimlight":1,"t":"article","blocks":"One."}`, false},
		"broken number":       {`{"claimlight":1,"t":"focus","id":1.5}`, false},
		"negative number":     {`{"claimlight":1,"t":"focus","id":-1}`, false},
		"huge number":         {`{"claimlight":1,"t":"focus","id":1e99}`, false},
		"long language":       {`{"claimlight":1,"t":"article","lang":"` + strings.Repeat("e", 36) + `"}`, false},
		"long title":          {`{"claimlight":1,"t":"article","title":"` + strings.Repeat("é", 301) + `"}`, false},
		"longest text":        {`{"claimlight":1,"t":"article","blocks":[{"text":"` + strings.Repeat("x", mostText) + `"}]}`, true},
		"text too long":       {`{"claimlight":1,"t":"article","blocks":[{"text":"` + strings.Repeat("x", mostText) + `"},{"text":"y"}]}`, false},
		"too many blocks":     {`{"claimlight":1,"t":"article","blocks":[{}` + strings.Repeat(",{}", mostBlocks) + `]}`, false},
		"too many ids":        {`{"claimlight":1,"t":"lost","ids":[1` + strings.Repeat(",1", mostClaims) + `]}`, false},
	} {
		_, ok := parseMessage(c.raw)
		require.Equal(t, c.ok, ok, name)
	}
	m, _ := parseMessage(`{"claimlight":1,"t":"article","blocks":[{"text":"One."},{"text":"Two."}]}`)
	require.Equal(t, "One.\n\nTwo.", m.text())
}

func FuzzMessagesOfTheHost(f *testing.F) {
	for _, seed := range []string{
		`{"claimlight":1,"t":"article","blocks":[{"text":"One."}]}`, `{"claimlight":1,"t":"setConfig","config":{"mode":["x"]}}`,
		`{"claimlight":1,"t":"focus","id":7}`, `{"claimlight":1,"t":"lost","ids":[3]}`, `{}`, `"`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		h := Host{Config: defaultFrame, say: func(string) {}}
		h.hear(raw)
		require.Contains(t, []string{"both", "article", "paste"}, h.Config.Mode)
		require.Contains(t, []string{"related", "close", "exact"}, h.Config.MinMatch)
		require.LessOrEqual(t, units(h.Text), mostText)
	})
}

func TestMessagesOfTheHostDo(t *testing.T) {
	const article = `{"claimlight":1,"t":"article","blocks":[{"text":"One."}],"title":" News "}`
	for name, c := range map[string]struct {
		before Host
		raw    string
		want   errand
		after  func(*testing.T, Host)
	}{
		"article": {Host{}, article, checkText, func(t *testing.T, h Host) {
			require.Equal(t, "One.", h.Text)
			require.Equal(t, "News", h.Title)
		}},
		"article where texts are pasted": {Host{Config: frameConfig{Mode: "paste"}}, article, redraw, func(t *testing.T, h Host) { require.False(t, h.Article) }},
		"no article found": {Host{}, `{"claimlight":1,"t":"article","blocks":[{"text":" "}]}`, redraw, func(t *testing.T, h Host) {
			require.True(t, h.Missing)
			require.False(t, h.Article)
		}},
		"focus":                      {Host{}, `{"claimlight":1,"t":"focus","id":2}`, showMarked, nil},
		"lost":                       {Host{}, `{"claimlight":1,"t":"lost","ids":[2]}`, redraw, func(t *testing.T, h Host) { require.True(t, h.lost(2)) }},
		"nothing more lost":          {Host{Lost: []int{2}}, `{"claimlight":1,"t":"lost","ids":[2]}`, nothingToDo, nil},
		"mode":                       {Host{Config: defaultFrame}, `{"claimlight":1,"t":"setConfig","config":{"mode":"paste","min-match":"none","theme":"dark","x":1}}`, redraw, func(t *testing.T, h Host) { require.Equal(t, frameConfig{"paste", "related", ""}, h.Config) }},
		"other matches":              {Host{Config: defaultFrame, Article: true}, `{"claimlight":1,"t":"setConfig","config":{"min-match":"exact"}}`, checkText, nil},
		"the same again":             {Host{Config: defaultFrame}, `{"claimlight":1,"t":"setConfig","config":{"mode":"both"}}`, nothingToDo, nil},
		"values that are no words":   {Host{Config: defaultFrame}, `{"claimlight":1,"t":"setConfig","config":{"mode":{},"dataset":[1]}}`, nothingToDo, nil},
		"what the frame itself says": {Host{}, `{"claimlight":1,"t":"result","claims":[]}`, nothingToDo, nil},
		"nonsense":                   {Host{}, `{`, nothingToDo, nil},
	} {
		h := c.before
		_, what := h.hear(c.raw)
		require.Equal(t, c.want, what, name)
		if c.after != nil {
			c.after(t, h)
		}
	}
}

func TestPingIsAnswered(t *testing.T) {
	var said []string
	h := Host{say: func(json string) { said = append(said, json) }}
	h.hear(`{"claimlight":1,"t":"ping"}`)
	require.Equal(t, []string{`{"t":"pong"}`}, said)
}

func finding(start, end int) Marked {
	return Marked{Finding: claims.Finding{Start: start, End: end}}
}

func TestResultCountsInUnitsOfTheBrowser(t *testing.T) {
	text := "\U0001F600 “Half” left. é\n\nThen 4 came. \U0001F600\U0001F600"
	first, second := strings.Index(text, "“Half"), strings.Index(text, "Then")
	s := &State{View: Reading, Article: text, Marked: []Marked{
		finding(first, first+len("“Half” left.")),
		finding(second, second+len("Then 4 came.")),
	}}
	got := resultOf(s)
	require.True(t, got.Done)
	require.Equal(t, 2, got.Counts.Marked)
	require.Equal(t, map[Bucket]int{NoMatch: 2}, got.Counts.Buckets)
	require.Len(t, got.Claims, 2)
	whole := utf16.Encode([]rune(text))
	for i, c := range got.Claims {
		require.Equal(t, i+1, c.ID)
		require.Equal(t, c.Quote, string(utf16.Decode(whole[c.Start:c.End])))
		require.True(t, strings.HasSuffix(string(utf16.Decode(whole[:c.Start])), c.Prefix))
		require.True(t, strings.HasPrefix(string(utf16.Decode(whole[c.End:])), c.Suffix))
	}
	require.Equal(t, "\U0001F600 ", got.Claims[0].Prefix)
	raw, err := json.Marshal(got)
	require.NoError(t, err)
	require.Contains(t, string(raw), `"t":"result"`)
}

func TestResultKeepsItsLimits(t *testing.T) {
	long := strings.Repeat("x", mostQuote+1)
	s := &State{View: Checking, Article: long + strings.Repeat("y", mostClaims+5), Marked: []Marked{finding(0, len(long))}}
	for i := range mostClaims + 4 {
		s.Marked = append(s.Marked, finding(len(long)+i, len(long)+i+1))
	}
	got := resultOf(s)
	require.False(t, got.Done)
	require.Equal(t, mostClaims, got.Counts.Marked)
	require.Len(t, got.Claims, mostClaims-1, "one sentence is too long to be reported")
	require.Equal(t, 2, got.Claims[0].ID)
}

// What a reader pastes into the frame is none of the host's business.
func TestOnlyTheHostsArticleIsReported(t *testing.T) {
	said := 0
	h := &Host{say: func(string) { said++ }}
	s := &State{View: Reading, Article: "One.", Marked: []Marked{finding(0, 4)}}
	h.report(s)
	(*Host)(nil).report(s)
	require.Zero(t, said)
	h.Article, h.Text = true, "Another."
	h.report(s)
	require.Zero(t, said, "not even if it is taken for the article")
	h.Text = "One."
	h.report(s)
	require.Equal(t, 1, said)
	s.Marked[0].Hidden = true
	require.Empty(t, resultOf(s).Claims)
	require.Zero(t, resultOf(s).Counts.Marked)
}

func TestWeakMatchesAreLeftOut(t *testing.T) {
	of := func(relations ...match.Relation) Marked {
		m := Marked{}
		for i, r := range relations {
			m.Matches = append(m.Matches, match.Match{Relation: r})
			m.Records = append(m.Records, record.Record{ID: string(rune('a' + i))})
		}
		return m
	}
	b := Batch{Marked: []Marked{of(), of(match.Related), of(match.FiguresDiffer, match.Related), of(match.Related, match.Same)}}
	for min, want := range map[string][]int{"related": {0, 1, 2, 2}, "close": {1, 1}, "exact": {1}} {
		var got []int
		for _, m := range (frameConfig{MinMatch: min}).of(b).Marked {
			require.Len(t, m.Records, len(m.Matches))
			got = append(got, len(m.Matches))
		}
		require.Equal(t, want, got, min)
	}
	kept := frameConfig{MinMatch: "exact"}.of(b).Marked[0]
	require.Equal(t, "b", kept.Records[0].ID, "a match keeps its record")
	require.Len(t, b.Marked[3].Matches, 2, "the batch is left as it was")
}

func TestForeignLanguages(t *testing.T) {
	for lang, foreign := range map[string]bool{"": false, "en": false, "EN-gb": false, "fr": true, "enm": true} {
		require.Equal(t, foreign, (&Host{Lang: lang}).foreign(), lang)
	}
}

func TestTheHostIsToldWhatIsWrong(t *testing.T) {
	require.Contains(t, (&Host{Missing: true}).waiting(), "No article was found")
	require.Contains(t, (&Host{Answered: true, Hands: true}).waiting(), "Waiting")
	require.Contains(t, (&Host{}).waiting(), "does not hand over")
}

func TestATextOfTheReadersTakesTheArticlesPlace(t *testing.T) {
	require.True(t, (*Host)(nil).yields())
	h := &Host{Article: true, Config: defaultFrame}
	require.True(t, h.yields())
	require.False(t, h.Article)
	only := &Host{Article: true, Config: frameConfig{Mode: "article"}}
	require.False(t, only.yields())
	require.True(t, only.Article)
}
