package record

// Verdict is a publisher's rating in our normalised form. It sorts, filters
// and picks the icon; the publisher's own words are always shown first.
type Verdict string

// The verdicts, from the most favourable to the claim to those that do not grade it.
const (
	True         Verdict = "true"
	MostlyTrue   Verdict = "mostly-true"
	HalfTrue     Verdict = "half-true"
	Misleading   Verdict = "misleading"
	MostlyFalse  Verdict = "mostly-false"
	False        Verdict = "false"
	Unproven     Verdict = "unproven"
	Outdated     Verdict = "outdated"
	Satire       Verdict = "satire"
	AlteredMedia Verdict = "altered-media"
	NotRated     Verdict = "not-rated"
)

// Verdicts lists all verdicts in their order of display.
var Verdicts = []Verdict{True, MostlyTrue, HalfTrue, Misleading, MostlyFalse,
	False, Unproven, Outdated, Satire, AlteredMedia, NotRated}

// Known tells whether v is one of Verdicts.
func (v Verdict) Known() bool {
	for _, k := range Verdicts {
		if v == k {
			return true
		}
	}
	return false
}
