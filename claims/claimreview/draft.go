package claimreview

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"claimlight/claims/record"
)

// draft is a review as it was read, before anything in it is checked.
type draft struct {
	at      Position
	rec     record.Record // the texts as they came; a verdict only if one was given
	number  number        // of the rating
	base    string        // the address that others are relative to
	markup  bool          // texts may hold tags and entities
	own     bool          // a record of ours, written by Write
	several bool          // more than one claim was named
}

const (
	maxClaim   = 1000 // characters: longer is a text, not a claim
	longClaim  = 220  // characters: longer is noted, as the lint of records does
	maxSummary = 600  // characters, cut at the end of a sentence
	maxName    = 200  // bytes of a name: of persons, places, JSON fields
	maxTitle   = 500  // characters
	maxWords   = 12   // of a rating: a short citation
	maxList    = 50   // variants, entities, topics, aliases, figures
)

// accept checks a draft and hands the record on. It is the only way to one.
func (im *Importer) accept(d *draft) {
	im.file.Read++
	im.report.Read++
	if reason, detail := im.tidy(d); reason != "" {
		im.refused(d.at, reason, detail)
		return
	}
	words := d.rec.Rating
	if !d.own {
		im.cite(d, words)
	}
	if d.rec.Verdict != "" && !d.rec.Verdict.Known() {
		im.note(d.at, "verdict", fmt.Sprintf("%q is none of ours", plain(string(d.rec.Verdict))))
		d.rec.Verdict = ""
	}
	if d.rec.Verdict != "" {
		im.rated(d, words, d.rec.Verdict, byGiven)
		im.settle(d)
		return
	}
	im.rate(d, words)
}

// tidy cleans the fields of a draft; it returns the reason to refuse it, if any.
func (im *Importer) tidy(d *draft) (reason, detail string) {
	r := &d.rec
	for _, f := range []struct {
		text *string
		most int
	}{
		{&r.Claim, maxString}, {&r.Rating, maxString}, {&r.Summary, maxString}, {&r.Title, maxTitle}, {&r.Publisher, maxName},
		{&r.Claimant, maxTitle}, {&r.Place, maxName}, {&r.Licence, maxTitle}, {&r.Language, maxName},
		{&r.Claimed, maxName}, {&r.Published, maxName},
	} {
		*f.text = d.clean(*f.text, f.most)
	}
	if d.markup {
		r.URL = strings.ReplaceAll(r.URL, "&amp;", "&")
	}
	address, err := cleanAddress(r.URL, d.base)
	switch n := utf8.RuneCountInString(r.Claim); {
	case r.Claim == "":
		return "no claim", "the review does not say what was claimed"
	case !hasLetter(r.Claim):
		return "no claim", fmt.Sprintf("%q has no word in it", r.Claim)
	case n > maxClaim:
		return "claim too long", fmt.Sprintf("%d characters", n)
	case err != nil:
		return "no link", err.Error()
	case n > longClaim && !d.own:
		im.note(d.at, "long claim", fmt.Sprintf("%d characters", n))
	}
	r.URL = address
	if d.several {
		im.note(d.at, "several claims", "one review of several claims: only the first was taken")
	}
	im.tidyRest(d)
	if r.Publisher == "" {
		return "no publisher", "neither a publisher nor a host to name"
	}
	return "", ""
}

func (im *Importer) tidyRest(d *draft) {
	r := &d.rec
	if r.Publisher == "" || !d.own && isAddress(r.Publisher) {
		r.Publisher = hostName(cmp.Or(r.Publisher, r.URL), r.URL)
	}
	if !d.own {
		r.Publisher = spelled(r.Publisher)
		r.Summary = shortened(r.Summary, maxSummary)
		r.Claimant = noAnonymous(r.Claimant)
	}
	r.Published = im.date(d, "published", r.Published)
	r.Claimed = im.date(d, "claimed", r.Claimed)
	im.tidyLists(d)
	im.tidyIDs(d)
	im.language(d)
	if r.Kind != record.FactCheck && r.Kind != record.Reference {
		r.Kind = record.FactCheck
	}
}

func (im *Importer) tidyLists(d *draft) {
	r := &d.rec
	r.Variants = d.cleanList(r.Variants, func(s string) bool { return d.own || loose(s) != loose(r.Claim) })
	r.Entities = d.cleanList(r.Entities, func(string) bool { return true })
	for i, t := range r.Topics {
		r.Topics[i] = slug(t)
	}
	r.Topics = d.cleanList(r.Topics, func(string) bool { return true })
	var kept []record.Figure
	for _, f := range r.Figures {
		f.What, f.Unit, f.Period = d.clean(f.What, maxName), d.clean(f.Unit, maxName), d.clean(f.Period, maxName)
		if f.Unit != "" && len(kept) < maxList {
			kept = append(kept, f)
		}
	}
	r.Figures = kept
}

// cleanList cleans the elements, and leaves out what is empty or stands twice.
func (d *draft) cleanList(list []string, wanted func(string) bool) []string {
	var out []string
	for _, s := range list {
		s = d.clean(s, maxTitle)
		if s != "" && len(out) < maxList && !slices.Contains(out, s) && wanted(s) {
			out = append(out, s)
		}
	}
	return out
}

// tidyIDs keeps ids that are ids.
func (im *Importer) tidyIDs(d *draft) {
	r := &d.rec
	if r.ID != "" && r.ID != slug(r.ID) {
		if d.own {
			im.note(d.at, "id", fmt.Sprintf("%q is not lower-case words joined by hyphens", plain(r.ID)))
		}
		r.ID = ""
	}
	if !d.own {
		r.ID, r.SameAs, r.Aliases = "", "", nil // ids of others say nothing here
	}
	if r.SameAs != slug(r.SameAs) {
		r.SameAs = ""
	}
	r.Aliases = slices.DeleteFunc(d.cleanList(r.Aliases, func(string) bool { return true }), func(s string) bool { return s != slug(s) })
	if len(r.Aliases) == 0 {
		r.Aliases = nil
	}
}

// cite keeps a short citation of the rating. A rating that is a sentence says
// what the evidence shows, and is the summary where there is none.
func (im *Importer) cite(d *draft, words string) {
	fields := strings.Fields(words)
	if len(fields) <= maxWords && len(words) <= maxTitle {
		return
	}
	if d.rec.Summary == "" {
		d.rec.Summary = shortened(words, maxSummary)
	}
	first := firstSentence(words)
	if n := len(strings.Fields(first)); n > maxWords || len(first) > maxTitle {
		first = cut(strings.Join(fields[:min(len(fields), maxWords)], " "), maxTitle) + "…"
	}
	d.rec.Rating = first
	im.note(d.at, "long rating", fmt.Sprintf("cut from %d words to %q", len(fields), first))
}

// settle merges or emits a record whose verdict is known.
func (im *Importer) settle(d *draft) {
	r := &d.rec
	id := im.copies.identify(r, d.at)
	if into, kind := im.copies.find(id); kind != "" {
		im.file.Merged++
		im.report.Merged++
		im.report.Merges.add(Merge{d.at, im.copies.where(into), kind, plain(r.Claim)})
		return
	}
	im.nameID(d, id)
	if earlier, contradicts := im.copies.add(id); contradicts {
		im.report.Contradictions.add(Contradiction{d.at, im.copies.where(earlier.place), plain(r.Claim), r.Verdict, record.Verdicts[earlier.verdict]})
	}
	im.file.Accepted++
	im.report.Accepted++
	im.report.Verdicts.add(string(r.Verdict))
	im.report.Publishers.add(r.Publisher)
	if im.emitErr == nil {
		if im.emitErr = im.emit(*r); im.emitErr != nil {
			im.src.stop(im.emitErr)
		}
	}
}

// nameID gives the record an id where it has none, or one that is taken, and
// leaves it the aliases that are free: an id names one record of a set only.
func (im *Importer) nameID(d *draft, id *identity) {
	ids := []string{deriveID(&d.rec, id.words)}
	if d.rec.ID != "" {
		ids = append([]string{d.rec.ID}, ids...)
	}
	free := im.copies.freeID(ids...)
	if d.rec.ID != "" && free != d.rec.ID {
		im.note(d.at, "id", fmt.Sprintf("%q is taken: the record is %q here", d.rec.ID, free))
	}
	d.rec.ID = free
	d.rec.Aliases = slices.DeleteFunc(d.rec.Aliases, func(alias string) bool {
		taken := !im.copies.takeID(alias)
		if taken {
			im.note(d.at, "alias", fmt.Sprintf("%q is taken: it is left out", alias))
		}
		return taken
	})
	if len(d.rec.Aliases) == 0 {
		d.rec.Aliases = nil
	}
}

// cleanAddress returns the address of a review: http or https, with a host, as
// it was written.
func cleanAddress(raw, base string) (string, error) {
	s := strings.ReplaceAll(strings.TrimSpace(stripped(valid(raw))), " ", "%20")
	if s == "" {
		return "", fmt.Errorf("the review has no address")
	}
	if len(s) > maxAddress {
		return "", fmt.Errorf("an address of %d bytes", len(s))
	}
	u, err := url.Parse(s)
	if err != nil {
		return "", fmt.Errorf("%s is no address", quoted(s))
	}
	if u.Scheme == "" {
		if u, err = absolute(u, s, base); err != nil {
			return "", err
		}
		s = u.String()
	}
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return "", fmt.Errorf("%s is a %s link, which no reader should follow", quoted(s), u.Scheme)
	case u.User != nil || !goodHost(u.Hostname()):
		return "", fmt.Errorf("%s names no host", quoted(s))
	}
	if i := strings.Index(s, ":"); s[:i] != u.Scheme {
		s = u.Scheme + s[i:]
	}
	return s, nil
}

// maxAddress is what browsers and servers take without complaint.
const maxAddress = 2048

// absolute completes an address without a scheme: by the page that it stands
// in, or because it begins with a host.
func absolute(u *url.URL, s, base string) (*url.URL, error) {
	if b, err := url.Parse(base); err == nil && (b.Scheme == "http" || b.Scheme == "https") && b.Host != "" {
		return b.ResolveReference(u), nil
	}
	host, _, path := strings.Cut(strings.TrimPrefix(s, "//"), "/")
	if !path || !goodHost(host) {
		return nil, fmt.Errorf("%s is not a whole address", quoted(s))
	}
	return url.Parse("https://" + strings.TrimPrefix(s, "//"))
}

// goodHost: a name with a dot in it and nothing odd.
func goodHost(host string) bool {
	dot := strings.Index(host, ".")
	_, _, followable := record.Link("https://" + host)
	return dot > 0 && dot < len(host)-1 && followable && !strings.ContainsAny(host, "@:/?#")
}
