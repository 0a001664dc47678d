package report

import (
	"fmt"
	"strings"
	"unicode"

	"claimlight/claims"
	"claimlight/claims/match"
	"claimlight/claims/record"
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

// summary closes a report: what was found, in which records, and what that
// does not mean.
func summary(a *Article, c Coverage) string {
	n, m := len(a.Findings), a.matched()
	records := fmt.Sprintf("%s (newest: %s; data %s)", wording.Counted(c.Records, "record"), wording.Date(c.Newest), c.Version)
	if n == 0 {
		return fmt.Sprintf("No sentence worth checking among %s. %s at hand.", wording.Counted(a.Sentences, "sentence"), records)
	}
	s := fmt.Sprintf("%s worth checking, %d with a published check, among %s in the article. %s at hand.",
		wording.Counted(n, "sentence"), m, wording.Counted(a.Sentences, "sentence"), records)
	if m < n {
		s += fmt.Sprintf(" %s for %d of them. %s", wording.NoCheck, n-m, wording.NoTick)
	}
	return s
}

// line makes one printable line of text from any bytes: white space becomes
// single spaces, and control bytes, which a terminal might obey, U+FFFD.
func line(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
