package claims

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/claims/detect"
	"claimlight/claims/index"
	"claimlight/claims/language"
	"claimlight/claims/match"
	"claimlight/claims/stance"
)

// The rules know English alone. Of a text that is plainly in another language
// only the sentences that state a figure in digits are marked: digits are read
// alike. What its words say is not read, so that no verdict can colour a
// sentence: records in the text's own language are shown as related, others not
// at all.

// foreign tells whether the article is in a language that the rules do not know.
func (r *reader) foreign() bool { return r.language != "" && r.language != language.English }

// findForeign checks a sentence of another language.
func (c *Checker) findForeign(p *match.Profile, r *reader) *Finding {
	signals := digits(p)
	if len(signals) == 0 {
		return nil
	}
	f := &Finding{Worth: detect.Threshold, Signals: signals, Attribution: r.attribution(stance.Stance{})}
	if slices.ContainsFunc(c.languages, func(l index.Count) bool { return primary(l.Name) == r.language }) {
		f.Matches = c.relatedIn(r.language, p, r)
	}
	return f
}

// digits are the figures that are written in digits.
func digits(p *match.Profile) []detect.Signal {
	var out []detect.Signal
	for _, f := range p.Complete().Figures {
		if strings.ContainsAny(p.Text[f.Start:f.End], "0123456789") {
			out = append(out, detect.Signal{Name: detect.Statistic, Start: f.Start, End: f.End})
		}
	}
	if len(out) > 0 {
		return out
	}
	return runs(p.Text)
}

// longestYear is how many digits a year has; runs that are longer, or that a per
// cent sign follows, are figures in any script.
const (
	longestYear = 4
	perCent     = "%％٪"
)

// runs are the figures of scripts that put no space before and behind them.
func runs(text string) []detect.Signal {
	var out []detect.Signal
	start, count := 0, 0
	for i, r := range text + " " {
		switch {
		case unicode.IsDigit(r):
			if count == 0 {
				start = i
			}
			count++
			continue
		case count > 0 && strings.ContainsRune(".,٫٬", r):
			continue
		case count > longestYear || count > 0 && strings.ContainsRune(perCent, r):
			if strings.ContainsRune(perCent, r) {
				i += utf8.RuneLen(r)
			}
			out = append(out, detect.Signal{Name: detect.Statistic, Start: start, End: i})
		}
		count = 0
	}
	return out
}

// relatedIn are the matches with records in a language, all as related.
func (c *Checker) relatedIn(tag string, p *match.Profile, r *reader) []match.Match {
	var out []match.Match
	for _, m := range c.matches(r.sentence(p), r) {
		if primary(c.entry(m.Record).Record.Language) == tag {
			m.Relation = match.Related
			out = append(out, m)
		}
	}
	return match.Best(out, 0, maxRelated)
}

// primary is the language of a tag: "pt" of "pt-BR".
func primary(tag string) string {
	tag, _, _ = strings.Cut(tag, "-")
	return strings.ToLower(tag)
}
