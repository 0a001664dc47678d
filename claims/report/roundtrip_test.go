package report

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"claimlight/claims"
	"claimlight/claims/detect"
	"claimlight/claims/match"
	"claimlight/claims/record"
)

// hostileArticle is a text with one finding, every word of which, of its record and
// of its note is foreign.
func hostileArticle(text, word string, start, end int) (Article, fewRecords) {
	rec := record.Record{
		ID: word, Claim: word, Verdict: record.Verdict(word), Rating: word, Summary: word, Kind: record.FactCheck, Claimant: word,
		Claimed: word, Publisher: word, URL: word, Published: word, Language: word, Title: word, Licence: word, Variants: []string{word},
	}
	linked := rec
	linked.URL = "https://a.example/" + word
	return Article{
		Name: word, Text: text, Sentences: 1,
		Notes: []Note{{Text: word, Wrong: []string{word}, Decision: Confirmed}},
		Findings: []claims.Finding{{
			Start: start, End: end, Worth: 0.5,
			Signals:     []detect.Signal{{Name: "date", Start: start, End: end}},
			Attribution: &claims.Attribution{Who: word, Time: word},
			Matches: []match.Match{
				{Relation: match.Same, Record: 0, Wording: word,
					Figures:  []match.Pair{{ArticleText: word, RecordText: word, What: word, Period: word}},
					Reasons:  []match.Reason{{Code: word, Detail: word}},
					Cautions: []match.Caution{{Code: "x", Text: word}}},
				{Relation: match.Opposite, Record: 1},
				{Relation: match.Related, Record: 1},
			},
		}},
	}, fewRecords{rec, linked}
}

// FuzzReportsComeBack: what programs read is what was written, to the last character
// that is one, and what people read is text alone.
func FuzzReportsComeBack(f *testing.F) {
	for _, word := range []string{
		"plain", "", "=1+1", "+1", "-1", "@SUM(A1)", "\uff1d1+1", "a,b;\"c\"\r\nd", "</script><script>alert(1)</script>", "\x00\x1b[31m\u202e",
		"\"><img src=x onerror=alert(1)>", "<!--", "]]>", "# 1. - * [a](javascript:b) `c` | ~~d~~", "\u2028\u2029", "\ud7ff\ufffd", "\xff\xfe",
		"👨‍👩‍👧‍👦 é \u05d0\u0628", "%s%n%d ${x} {{.}} $(id) `id` ' OR 1=1 --", "__proto__", "NaN", "null", "../../etc/passwd",
	} {
		f.Add("One. "+word+" Two.", word, 5, 5+len(word))
	}
	f.Fuzz(func(t *testing.T, text, word string, start, end int) {
		if start < 0 || end < start || end > len(text) || !betweenRunes(text, start) || !betweenRunes(text, end) {
			t.Skip()
		}
		a, data := hostileArticle(text, word, start, end)
		for _, format := range Formats {
			var b strings.Builder
			w, err := New(format, &b, data, Options{Named: true, Why: true, Program: word, Date: word})
			require.NoError(t, err)
			require.NoError(t, w.Write(a))
			comesBack[format](t, b.String(), a, word)
		}
	})
}

// betweenRunes: findings begin and end where characters do (package segment).
func betweenRunes(text string, at int) bool {
	return utf16Length(text[:at])+utf16Length(text[at:]) == utf16Length(text)
}

// comesBack reads each format as its readers do.
var comesBack = map[string]func(t *testing.T, out string, a Article, word string){
	"json":        jsonComesBack,
	"csv":         csvComesBack,
	"claimreview": requireJSON,
	"html":        func(t *testing.T, out string, _ Article, _ string) { requireHarmless(t, out) },
	"markdown":    markdownIsText,
	"text":        func(t *testing.T, out string, _ Article, _ string) { requireObeysNothing(t, out) },
}

func requireJSON(t *testing.T, out string, _ Article, _ string) {
	require.True(t, json.Valid([]byte(out)))
	require.Equal(t, 1, strings.Count(out, "\n"), "one line")
}

func jsonComesBack(t *testing.T, out string, a Article, word string) {
	requireJSON(t, out, a, word)
	var doc jsonArticle
	require.NoError(t, json.Unmarshal([]byte(out), &doc))
	found, f := doc.Findings[0], a.Findings[0]
	require.Equal(t, []int{f.Start, f.End}, []int{found.Start, found.End})
	require.Equal(t, utf16Length(a.Text[:f.Start]), found.StartUTF16)
	require.Equal(t, utf16Length(a.Text[:f.End]), found.EndUTF16)
	require.Equal(t, readable(a.Text[f.Start:f.End]), found.Text)
	for _, back := range []string{found.Note, found.Matches[0].Claim, found.Matches[0].Rating, found.Matches[0].Publisher, found.Matches[0].URL, found.Matches[0].Record} {
		require.Equal(t, readable(word), back)
	}
}

// readable is text as JSON has it: each byte that is no UTF-8 becomes U+FFFD.
func readable(s string) string { return string([]rune(s)) }

// utf16Length counts as a browser does; a byte that is no UTF-8 is one unit.
func utf16Length(s string) int { return len(utf16.Encode([]rune(s))) }

func csvComesBack(t *testing.T, out string, a Article, word string) {
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 1+len(a.Findings[0].Matches))
	for _, row := range rows {
		require.Len(t, row, len(columns))
		for _, cell := range row {
			first, _ := utf8.DecodeRuneInString(cell)
			require.False(t, strings.ContainsRune("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20", first), "a formula: %q", cell)
		}
	}
	lines := strings.NewReplacer("\r\n", "\n", "\r", "\n")
	for column, want := range map[string]string{"claim": word, "rating": word, "publisher": word, "note": word, "text": a.Text[a.Findings[0].Start:a.Findings[0].End]} {
		for i, name := range columns {
			if name == column {
				require.Contains(t, []string{lines.Replace(want), "'" + lines.Replace(want)}, rows[1][i])
			}
		}
	}
}

// markdownIsText: the headings are ours, every other sign of markup is escaped.
func markdownIsText(t *testing.T, out string, _ Article, _ string) {
	requireObeysNothing(t, out)
	headings := 0
	for l := range strings.Lines(out) {
		if strings.HasPrefix(l, "#") {
			headings++
		}
		for i := range len(l) {
			if l[i] == '<' && !strings.HasPrefix(l[i:], "<https://a.example/") {
				require.True(t, i > 0 && l[i-1] == '\\' || insideCode(l, i), "markup: %q", l)
			}
		}
	}
	require.Equal(t, 2, headings)
}

// insideCode tells whether a place of a line is in its code, where markup is none.
func insideCode(l string, at int) bool {
	return strings.HasPrefix(strings.TrimSpace(l), "- Why: `") && strings.Count(l, "`") == 2 && at < strings.LastIndexByte(l, '`')
}

// requireObeysNothing: no sign that a terminal or a page is led by.
func requireObeysNothing(t *testing.T, out string) {
	require.Equal(t, -1, strings.IndexFunc(out, func(r rune) bool {
		return r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
	}))
}
