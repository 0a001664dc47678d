package report

import (
	"bufio"
	_ "embed"
	"io"
	"strconv"
	"strings"

	"claimlight/claims"
	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/wording"
)

// htmlWriter writes one HTML page with a part for each article. The page stands
// alone: no script, no picture, nothing that is fetched, and a policy in its head
// that forbids all of these. Its body and root need no end tags, so that an
// article more can follow.
type htmlWriter struct {
	out   io.Writer
	data  Data
	cover Coverage
	o     Options
	n     int // articles written
}

//go:embed report.css
var reportStyle string

// reportPolicy allows the page its own style sheet and nothing else.
const reportPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

// Write writes one article: what the report is, the text with its marks, the
// claims.
func (w *htmlWriter) Write(a Article) error {
	m := &markup{bufio.NewWriter(w.out)}
	if w.n++; w.n == 1 {
		w.head(m, &a)
	}
	m.open("article", "class", "report")
	w.title(m, &a)
	w.text(m, &a)
	m.say("h2", "", "Claims")
	if len(a.Findings) == 0 {
		m.say("p", "nothing", "No sentence of this text was marked. An unmarked sentence is not thereby true.")
	}
	for i := range a.Findings {
		w.finding(m, i, &a)
	}
	m.close("article")
	return m.out.Flush()
}

func (w *htmlWriter) head(m *markup, a *Article) {
	m.raw("<!DOCTYPE html>\n")
	m.open("html", "lang", "en")
	m.raw("<head>\n")
	m.open("meta", "charset", "utf-8")
	m.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
	m.open("meta", "name", "color-scheme", "content", "light dark")
	m.open("meta", "name", "referrer", "content", "no-referrer")
	m.open("meta", "http-equiv", "Content-Security-Policy", "content", reportPolicy)
	m.raw("\n<title>", escapeHTML(line(w.heading(a))), "</title>\n<style>\n", reportStyle, "</style>\n</head>\n<body>\n")
	m.open("header", "class", "masthead")
	m.say("p", "wordmark", "Claimlight")
	m.say("p", "strapline", "What has already been checked")
	m.close("header")
}

func (w *htmlWriter) heading(a *Article) string {
	if w.o.Named && a.Name != "" {
		return "Claims worth checking: " + a.Name
	}
	return "Claims worth checking"
}

// title says what was found, with what, and what the report is and is not.
func (w *htmlWriter) title(m *markup, a *Article) {
	m.say("h1", "", w.heading(a))
	m.say("p", "standfirst", counts(a))
	m.open("dl", "class", "made")
	m.detail("Records", wording.Counted(w.cover.Records, "record")+", the newest of "+wording.Date(w.cover.Newest))
	m.detail("Data version", w.cover.Version)
	if w.o.Date != "" {
		m.detail("Date", wording.Date(w.o.Date))
	}
	m.detail("Program", w.o.Program)
	m.detail("Noted by the reader", a.tally().Words())
	m.close("dl")
	m.open("div", "class", "is")
	m.say("p", "", "This report lists sentences that make a claim which can be checked, and sets beside each one what fact-checkers and official sources have published about the same claim, in their own words.")
	m.say("p", "", "It is no verdict on the text. Ratings belong to the publishers named and to the claims that they checked; Claimlight gives none. A sentence without a published check is not thereby true.")
	if a.tally() != (Tally{}) {
		m.say("p", "", "What stands under “Noted” is the reader's, and nobody else's.")
	}
	m.close("div")
}

// text is the article as handed in, with a link from each mark to its claim.
func (w *htmlWriter) text(m *markup, a *Article) {
	m.say("h2", "", "Text")
	m.open("div", "class", "text")
	at := 0
	for i, f := range a.Findings {
		if f.Start < at || f.End > len(a.Text) {
			continue // findings do not overlap; whoever hands in others loses a mark, no text
		}
		m.passage(a.Text[at:f.Start])
		bucket := w.bucket(&f)
		m.open("mark", "class", "b-"+string(bucket))
		m.open("a", "href", "#"+w.id(i), "id", w.id(i)+"t")
		m.passage(a.Text[f.Start:f.End])
		m.raw("</a></mark>")
		m.open("sup", "class", "b-"+string(bucket))
		m.icon(bucket)
		m.raw(strconv.Itoa(i+1), "</sup>")
		at = f.End
	}
	m.passage(a.Text[at:])
	m.close("div")
}

// id names claim i of the article that is being written.
func (w *htmlWriter) id(i int) string { return "a" + strconv.Itoa(w.n) + "c" + strconv.Itoa(i+1) }

func (w *htmlWriter) bucket(f *claims.Finding) wording.Bucket {
	best := f.Coloured()
	if best == nil {
		return wording.NoMatch
	}
	rec := w.data.Record(best.Record)
	return wording.SentenceBucket(best.Relation, &rec, f.Disputed)
}

func (w *htmlWriter) finding(m *markup, i int, a *Article) {
	f, note := &a.Findings[i], a.note(i)
	best := f.Coloured()
	title := "Worth checking"
	if best != nil {
		title = wording.Relation(best.Relation)
	}
	m.open("section", "class", "claim b-"+string(w.bucket(f)), "id", w.id(i))
	m.open("h3")
	m.say("span", "number", strconv.Itoa(i+1))
	m.open("a", "href", "#"+w.id(i)+"t")
	m.words(title)
	m.close("a")
	m.close("h3")
	m.say("blockquote", "", a.Text[f.Start:f.End])
	m.say("p", "voice", voice(f, w.data))
	w.noted(m, note.own())
	if best == nil {
		m.say("p", "nothing", wording.NothingFound(w.cover.Records, w.cover.Newest))
	}
	if w.o.Why {
		m.say("p", "why", "Why marked: "+whyMarked(a.Text, f))
	}
	for j := range f.Matches {
		w.match(m, &f.Matches[j], f.Disputed, &note)
	}
	m.close("section")
}

func (w *htmlWriter) noted(m *markup, words string) {
	if words == "" {
		return
	}
	m.open("p", "class", "noted")
	m.say("strong", "", "Noted:")
	m.words(words)
	m.close("p")
}

func (w *htmlWriter) match(m *markup, x *match.Match, disputed bool, note *Note) {
	rec := w.data.Record(x.Record)
	m.open("div", "class", "review b-"+string(reviewClass(x, &rec)))
	m.open("h4")
	if x.Relation.Coloured() {
		m.icon(wording.ReviewBucket(x.Relation, &rec))
	}
	m.say("span", "", wording.Headline(x.Relation, &rec, disputed))
	m.close("h4")
	w.noted(m, note.On(&rec).Words())
	if x.Relation == match.Related {
		m.say("p", "", wording.Relation(match.Related)+".")
		m.say("p", "", wording.Quoted(rec.Claim))
	} else {
		w.facts(m, &rec)
	}
	var figures []string
	for i := range x.Figures {
		figures = append(figures, comparison(&x.Figures[i]))
	}
	m.list("figures", figures)
	m.list("cautions", wording.Cautions(x))
	if w.o.Why {
		var reasons []string
		for _, r := range x.Reasons {
			reasons = append(reasons, whyMatched(r))
		}
		m.list("why", reasons)
	}
	w.source(m, &rec)
	m.close("div")
}

// reviewClass is the bucket in whose colour a review is drawn: none for a related
// record.
func reviewClass(x *match.Match, rec *record.Record) wording.Bucket {
	if x.Relation == match.Related {
		return wording.NoMatch
	}
	return wording.ReviewBucket(x.Relation, rec)
}

func (w *htmlWriter) facts(m *markup, rec *record.Record) {
	m.open("dl", "class", "facts")
	claim := "Claim as checked"
	if wording.StatesFact(rec) {
		claim = "Fact as recorded"
	} else {
		m.detail("Rating", wording.Rating(rec)+", "+wording.Filed(rec))
	}
	m.detail(claim, wording.Quoted(rec.Claim))
	m.detail("Claimant", strings.TrimPrefix(wording.Claimant(rec), "said by "))
	m.detail("Summary", rec.Summary)
	m.close("dl")
}

// source is the date and the link. An address that is not of the web is shown as
// text: data of other hands may hold anything.
func (w *htmlWriter) source(m *markup, rec *record.Record) {
	m.open("p", "class", "source")
	m.words(wording.UpperFirst(wording.Date(rec.Published)) + ".")
	m.raw(" ")
	if href, _, ok := record.Link(rec.URL); ok {
		m.open("a", "href", href, "rel", "noopener noreferrer")
		m.words(rec.URL)
		m.raw("</a>")
	} else {
		m.words(rec.URL)
	}
	m.raw(" Record ")
	m.say("code", "", rec.ID)
	m.close("p")
}
