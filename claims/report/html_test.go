package report

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"claimlight/claims"
	"claimlight/claims/match"
	"claimlight/claims/record"
)

var update = flag.Bool("update", false, "write testdata anew")

// golden compares out with a file of testdata.
func golden(t *testing.T, name, out string) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(out), 0o644))
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	require.Equal(t, string(want), out, "go test ./claims/report -update writes it anew")
}

// noted is the article with everything that a reader can note.
func noted() Article {
	a := article()
	a.Notes = []Note{
		{Decision: Confirmed, Wrong: []string{"bees-halved"}, Text: "Asked the keepers: <b>2009</b>, not 2010."},
		{Decision: NotCheckable},
	}
	return a
}

var stamped = Options{Named: true, Program: "Claimlight 1.2.3", Date: "2026-05-03"}

func TestHTML(t *testing.T) {
	golden(t, "report.html", written(t, "html", stamped, noted(), article()))
}

func TestMarkdownWithNotes(t *testing.T) {
	golden(t, "report.md", written(t, "markdown", stamped, noted()))
}

func TestJSONWithNotes(t *testing.T) {
	golden(t, "report.json", written(t, "json", stamped, noted()))
}

func TestCSVWithNotes(t *testing.T) {
	golden(t, "report.csv", written(t, "csv", stamped, noted()))
}

func TestEveryFormatNamesItsMakingAndTheNotes(t *testing.T) {
	for _, format := range Formats {
		out := strings.Join(strings.Fields(written(t, format, stamped, noted())), " ")
		for _, must := range []string{"Claimlight 1.2.3", "0123456789ab", "2009", "2026"} {
			require.Contains(t, out, must, format)
		}
		out = strings.ReplaceAll(strings.ToLower(out), "-", " ")
		decisions := []Decision{Confirmed, NotCheckable, WrongMatch}
		if format == "claimreview" { // it has the matched sentences alone
			decisions = []Decision{WrongMatch}
		}
		for _, d := range decisions {
			require.Contains(t, out, strings.ToLower(d.Words()), format)
		}
	}
}

// What the page may hold: elements and attributes that can neither run nor fetch.
var (
	harmlessTags  = " html head meta title style body header main article section div h1 h2 h3 h4 p span strong blockquote dl dt dd ul li mark a sup svg path code "
	harmlessAttrs = " lang charset name content http-equiv class id href rel viewbox aria-hidden d "
)

// requireHarmless parses the page as a browser does.
func requireHarmless(t *testing.T, page string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	for n := range root.Descendants() {
		require.NotEqual(t, html.CommentNode, n.Type)
		if n.Type != html.ElementNode {
			continue
		}
		require.Contains(t, harmlessTags, " "+n.Data+" ")
		for _, a := range n.Attr {
			require.Contains(t, harmlessAttrs, " "+strings.ToLower(a.Key)+" ", n.Data)
			if a.Key == "href" {
				require.Regexp(t, `^(#a\d+c\d+t?$|https?://)`, a.Val)
			}
		}
	}
}

func TestHTMLOfHostileText(t *testing.T) {
	for _, evil := range []string{
		`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `</style><script>`, `</title><script>x</script>`, `<!-- `, `]]>`,
		`javascript:alert(1)`, `https://a.example/" onmouseover="x`, `' onclick='x`, "\x00\x1b[31m\u202e", "&lt;script&gt;", "https://x\n\ny", "<svg/onload=1>",
	} {
		rec := record.Record{
			ID: evil, Claim: evil, Verdict: record.Verdict(evil), Rating: evil, Summary: evil, Kind: record.FactCheck, Claimant: evil, Claimed: evil,
			Publisher: evil, URL: evil, Published: evil, Language: evil,
		}
		a := Article{
			Name: evil, Text: evil, Sentences: 1, Notes: []Note{{Text: evil, Wrong: []string{evil}, Decision: Decision(evil)}},
			Findings: []claims.Finding{{End: len(evil), Attribution: &claims.Attribution{Who: evil}, Matches: []match.Match{
				{Relation: match.Same, Cautions: []match.Caution{{Code: "x", Text: evil}}, Reasons: []match.Reason{{Code: evil, Detail: evil}}, Figures: []match.Pair{{ArticleText: evil, RecordText: evil, What: evil}}},
				{Relation: match.Related},
			}}},
		}
		var b strings.Builder
		w, err := New("html", &b, fewRecords{rec}, Options{Named: true, Why: true, Program: evil, Date: evil})
		require.NoError(t, err)
		require.NoError(t, w.Write(a))
		requireHarmless(t, b.String())
	}
	requireHarmless(t, written(t, "html", stamped, noted(), article()))
}

// The whole text stands in the page, whatever the findings are.
func TestHTMLShowsTheWholeText(t *testing.T) {
	a := article()
	a.Text = "One.\n\n\tTwo & three. " + a.Text
	a.Findings = []claims.Finding{{Start: 6, End: 9}, {Start: 7, End: 8}, {Start: 2, End: 1 << 20}}
	a.Findings[2].End = len(a.Text) // overlaps
	page := written(t, "html", Options{}, a)
	root, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	var shown strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "div" && len(n.Attr) > 0 && n.Attr[0].Val == "text" {
			for c := range n.Descendants() {
				if c.Type == html.TextNode && c.Parent.Data != "sup" {
					shown.WriteString(c.Data)
				}
			}
		}
	}
	require.Equal(t, a.Text, shown.String())
}

func TestTally(t *testing.T) {
	a := noted()
	require.Equal(t, "1 confirmed, 1 wrong match, 1 not checkable, 1 note", a.tally().Words())
	require.Empty(t, Tally{}.Words())
	require.Equal(t, "2 wrong matches, 2 notes", Tally{WrongMatches: 2, Texts: 2}.Words())
}
