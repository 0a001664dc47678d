package report

import (
	"fmt"
	"strings"

	"claimlight/claims"
	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/word"
	"claimlight/claims/wording"
)

// found tells what the publisher of a record found, and when. A rating that is
// too long to be a part of that follows it; without one, how the claim is filed.
func found(rel match.Relation, rec *record.Record, disputed bool) string {
	s := wording.Source(rec) + ", " + wording.Did(rel, rec, disputed)
	switch rating := wording.Rating(rec); {
	case rec.Rating == "" && !wording.StatesFact(rec):
		return s + ", " + wording.Filed(rec)
	case !strings.HasSuffix(s, rating):
		return s + ": " + rating
	}
	return s
}

// onClaim names a related record, which gets no verdict.
func onClaim(rec *record.Record) string {
	return wording.Source(rec) + ", on the claim " + wording.Quoted(rec.Claim)
}

// voice tells whose words the sentence reports and whether the article
// disputes them, or "".
func voice(f *claims.Finding, data Data) string {
	var parts []string
	if f.Attribution != nil {
		parts = append(parts, wording.VoiceAt(f.Attribution.Who, f.Attribution.Quoted, f.Attribution.Time))
	}
	if f.Disputed {
		var rec *record.Record
		if m := f.Coloured(); m != nil {
			r := data.Record(m.Record)
			rec = &r
		}
		parts = append(parts, wording.Dispute(rec))
	}
	return strings.Join(parts, " ")
}

// comparison sets the figures of a pair side by side.
func comparison(p *match.Pair) string {
	s := fmt.Sprintf("%s in the article | %s in the record", p.ArticleText, wording.RecordFigure(p))
	if label := wording.FigureLabel(p); label != "" {
		s += " (" + label + ")"
	}
	s += ": " + wording.FigureRelation(p.Relation)
	if note := wording.Inferred(p.Article); note != "" {
		s += "; " + note
	}
	return s
}

// whyMarked names the signals of a finding and its check-worthiness.
func whyMarked(text string, f *claims.Finding) string {
	var parts []string
	for _, s := range f.Signals {
		parts = append(parts, wording.Signal(s.Name)+" "+wording.Quoted(line(text[s.Start:s.End])))
	}
	return strings.Join(append(parts, fmt.Sprintf("check-worthiness %.2f", f.Worth)), ", ")
}

// whyMatched tells what spoke for a match or, with a minus, against it.
func whyMatched(r match.Reason) string {
	if r.For {
		return "+ " + wording.Reason(r)
	}
	return "- " + wording.Reason(r)
}

// counts says what was found in an article.
func counts(a *Article) string {
	n := len(a.Findings)
	if n == 0 {
		return fmt.Sprintf("No sentence worth checking among %s.", wording.Counted(a.Sentences, "sentence"))
	}
	return fmt.Sprintf("%s worth checking, %d with a published check, among %s in the article.",
		wording.Counted(n, "sentence"), a.matched(), wording.Counted(a.Sentences, "sentence"))
}

// summary closes a report: what was found, in which records, and what that
// does not mean.
func summary(a *Article, c Coverage) string {
	s := fmt.Sprintf("%s %s (newest: %s; data %s) at hand.",
		counts(a), wording.Counted(c.Records, "record"), wording.Date(c.Newest), c.Version)
	if left := len(a.Findings) - a.matched(); left > 0 {
		s += fmt.Sprintf(" %s for %d of them. %s", wording.NoCheck, left, wording.NoTick)
	}
	return s
}

// closing is the summary, what the reader noted, and what made the report.
func closing(a *Article, c Coverage, o Options) string {
	s := summary(a, c)
	if noted := a.tally().Words(); noted != "" {
		s += " Noted by the reader: " + noted + "."
	}
	if made := made(o); made != "" {
		s += " " + made
	}
	return s
}

// made says with which program and when the report was made, or "".
func made(o Options) string {
	switch {
	case o.Program != "" && o.Date != "":
		return "Made with " + o.Program + " on " + wording.Date(o.Date) + "."
	case o.Program != "":
		return "Made with " + o.Program + "."
	case o.Date != "":
		return "Made on " + wording.Date(o.Date) + "."
	}
	return ""
}

// line makes one printable line of text from any bytes: white space becomes
// single spaces, and what is not seen, some of which a terminal obeys, U+FFFD.
func line(s string) string {
	return word.Visible(strings.ToValidUTF8(strings.Join(strings.Fields(s), " "), "\ufffd"))
}
