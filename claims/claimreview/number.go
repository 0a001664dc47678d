package claimreview

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"claimlight/claims/record"
)

// number is a rating on a scale from worst to best, as schema.org has it.
type number struct {
	value, best, worst float64
	ok                 bool // it is on its scale, and best is more than worst
}

// readNumber reads ratingValue with its scale; without one, it goes from 1 to 5
// (schema.org, bestRating and worstRating).
func readNumber(val, best, worst value) number {
	n := number{best: 5, worst: 1}
	var ok bool
	s := val.words()
	if of, scale, found := strings.Cut(s, "/"); found {
		s = of
		if b, ok := parseNumber(scale); ok {
			n.best = b
		}
	}
	if n.value, ok = parseNumber(s); !ok {
		return number{}
	}
	if b, ok := parseNumber(best.words()); ok {
		n.best = b
	}
	if w, ok := parseNumber(worst.words()); ok {
		n.worst = w
	}
	n.ok = n.best > n.worst && n.value >= n.worst && n.value <= n.best
	return n
}

// parseNumber reads a number, with a comma or a point.
func parseNumber(s string) (float64, bool) {
	s = strings.TrimSpace(strings.Replace(s, ",", ".", 1))
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil && !math.IsNaN(f) && !math.IsInf(f, 0)
}

// share is where the number stands between worst, 0, and best, 1.
func (n number) share() float64 { return (n.value - n.worst) / (n.best - n.worst) }

// verdict cuts the scale into five, as 1 to 5 are usually meant: false, mostly
// false, half true, mostly true, true.
func (n number) verdict() record.Verdict {
	steps := []record.Verdict{record.False, record.MostlyFalse, record.HalfTrue, record.MostlyTrue, record.True}
	return steps[int(math.Round(n.share()*float64(len(steps)-1)))]
}

func (n number) String() string {
	g := func(f float64) string { return strconv.FormatFloat(f, 'g', 6, 64) }
	return fmt.Sprintf("%s on a scale from %s to %s", g(n.value), g(n.worst), g(n.best))
}

// scale compares the numbers of a publisher with its words.
type scale struct{ with, against int }

// Scale tells how the numbers of a publisher went with its words in one file.
type Scale struct {
	File      string `json:"file"`
	Publisher string `json:"publisher"`
	With      int    `json:"with"`     // numbers that say what the words say
	Against   int    `json:"against"`  // numbers that say the opposite
	Inverted  bool   `json:"inverted"` // they run the other way
}

// trust is how many numbers must go with the words for each that does not.
const trust = 5

// trusted tells whether numbers alone may be read: nothing speaks against it.
func (s *scale) trusted() bool { return s == nil || s.with >= trust*s.against }

// maxScales bounds the publishers that are watched in one file.
const maxScales = 10_000

// watch compares number and words of one review.
func (im *Importer) watch(d *draft, v record.Verdict) {
	favourable := v == record.True || v == record.MostlyTrue
	if !d.number.ok || !favourable && v != record.False && v != record.MostlyFalse || d.number.share() == 0.5 {
		return
	}
	s := im.scales[d.rec.Publisher]
	if s == nil {
		if len(im.scales) >= maxScales {
			return
		}
		s = &scale{}
		im.scales[d.rec.Publisher] = s
	}
	if favourable == (d.number.share() > 0.5) {
		s.with++
	} else {
		s.against++
	}
}

// reportScales reports the publishers whose numbers do not go with their words.
func (im *Importer) reportScales() {
	for _, name := range slices.Sorted(maps.Keys(im.scales)) {
		if s := im.scales[name]; s.against > 0 {
			im.report.Scales.add(Scale{im.file.Name, name, s.with, s.against, s.against > s.with})
		}
	}
}

// maxHeld bounds the reviews that are kept until the file is read, in bytes.
const maxHeld = 32 << 20

// rate finds the verdict of a draft that has none.
func (im *Importer) rate(d *draft, words string) {
	switch {
	case hasLetter(words):
		v, how := verdictOf(publisherOf(&d.rec), d.rec.Language, words)
		im.watch(d, v)
		if deniesItself(d.rec.Claim) && v != record.NotRated {
			im.note(d.at, "denial", fmt.Sprintf("the claim reads as its own denial: %q, rated %q", plain(d.rec.Claim), plain(words)))
			v, how = record.NotRated, byNothing
		}
		im.conclude(d, words, v, how)
	case d.number.ok && im.heldBytes < maxHeld:
		im.heldBytes += d.size()
		im.held = append(im.held, d)
	default:
		im.byNumber(d)
	}
}

// decideHeld reads the numbers of the reviews that have nothing else.
func (im *Importer) decideHeld() {
	held := im.held
	im.held, im.heldBytes = nil, 0
	for _, d := range held {
		im.byNumber(d)
	}
}

func (im *Importer) byNumber(d *draft) {
	words := d.rec.Rating
	switch {
	case !d.number.ok:
		im.conclude(d, words, record.NotRated, byNothing)
	case deniesItself(d.rec.Claim) || !im.scales[d.rec.Publisher].trusted():
		im.conclude(d, d.number.String(), record.NotRated, byNothing)
	default:
		im.conclude(d, d.number.String(), d.number.verdict(), byNumber)
	}
}

func (im *Importer) conclude(d *draft, words string, v record.Verdict, how string) {
	d.rec.Verdict = v
	im.rated(d, words, v, how)
	im.settle(d)
}

// size is about how many bytes a draft takes.
func (d *draft) size() int {
	const fixed = 1000
	r := &d.rec
	n := fixed + len(r.Claim) + len(r.Summary) + len(r.Title) + len(r.URL) + len(d.base)
	for _, v := range r.Variants {
		n += len(v)
	}
	for _, v := range r.Topics {
		n += len(v)
	}
	return n
}
