package claimreview

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// walker goes through the JSON of one document and finds the reviews in it.
// Lists and objects are gone into without keeping them, but for those that are
// part of a review: hence a list of any length may stand anywhere around them.
type walker struct {
	im    *Importer
	j     *jsonReader
	from  Format
	nodes map[string]value // by @id, for what refers to them
	space int              // bytes of nodes that may still be kept
	wait  []waiting
	room  int    // bytes of what waits that may still be kept
	page  around // of the page that the JSON stands in, as far as it is known
	paged bool   // it stands in a page
}

func newWalker(im *Importer, src *source, from Format) *walker {
	return &walker{im: im, j: newJSON(src), from: from, nodes: map[string]value{}, space: maxNodes, room: maxWaiting}
}

// readJSON reads a file of JSON, one value or several.
func (im *Importer) readJSON(src *source, from Format) {
	w := newWalker(im, src, from)
	w.j.lines = from == JSONL
	w.text()
	w.finish()
}

// text reads all values. After a fault it goes on at the next line that begins
// an object.
func (w *walker) text() {
	sound := true // no fault so far
	for {
		b, ok := w.j.src.peek()
		switch {
		case !ok:
			return
		case b <= ' ' || b == ';' || !sound && strings.IndexByte(",]}", b) >= 0:
			w.j.src.skip()
			continue
		}
		start := w.j.src.pos()
		_, err := w.element(0, true, w.page)
		if err == nil && sound && w.j.src.pos().Line == start.Line && w.lineEnds() && b == '{' {
			w.j.lines = true
		}
		if err != nil {
			sound = false
			w.broken(start, err)
		}
	}
}

// lineEnds tells whether the line ends here and the next begins an object: the
// mark of one object a line.
func (w *walker) lineEnds() bool {
	for _, end := range []string{"\n{", "\r\n{"} {
		if bytes.HasPrefix(w.j.src.atLeast(3), []byte(end)) {
			return true
		}
	}
	return false
}

// broken reports a fault and looks for a place to go on.
func (w *walker) broken(start Position, err error) {
	at := start
	var syntax *syntaxError
	if errors.As(err, &syntax) {
		at = syntax.at
	}
	detail := err.Error()
	if w.j.src.resume() {
		if end := w.j.src.pos(); end.Line > at.Line+1 {
			detail += fmt.Sprintf("; reading went on at line %d", end.Line)
		}
	} else if !w.paged {
		detail += "; nothing after it was read"
	}
	w.im.refuse(at, "broken JSON", detail)
}

// resume passes over lines up to one that begins an object; false at the end.
func (s *source) resume() bool {
	if b, ok := s.peek(); !ok || b != '\n' {
		s.skipLine()
	}
	for {
		b, ok := s.peek()
		switch {
		case !ok:
			return false
		case b == '{':
			return true
		case b <= ' ':
			s.skip()
		default:
			s.skipLine()
		}
	}
}

// entries are the lists of which every element should be a review.
var entries = map[string]bool{"claims": true, "claimReviews": true, "claimReviewMarkups": true, "dataFeedElement": true, "records": true, "reviews": true}

// parts are the fields that may be part of a review, and so are kept.
var parts = set(`@context, @id, @type, @value, @list, type, itemtype, abstract, about, alternateName, aliases, appearance,
	author, bestRating, claim, claimAuthor, claimDate, claimReview, claimReviewAuthor, claimReviewed, claimant,
	claimlight:record, contentLocation, creator, dateCreated, dateModified, datePublished, description, entities,
	figures, firstAppearance, headline, identifier, image, inLanguage, isBasedOn, item, itemReviewed, keywords,
	license, logo, mainEntityOfPage, mentions, name, provider, publisher, rating, ratingExplanation, reviewRating,
	sameAs, sourceOrganization, spatialCoverage, text, title, topics, url, variants, worstRating`)

// set makes a set of a list with commas.
func set(names string) map[string]bool {
	out := map[string]bool{}
	for name := range strings.SplitSeq(names, ",") {
		out[strings.TrimSpace(name)] = true
	}
	return out
}

// element reads one value and returns how many reviews it held. An entry that
// holds none is refused.
func (w *walker) element(depth int, entry bool, in around) (found int, err error) {
	b, ok := w.j.space()
	if ok && depth < maxDepth && b == '[' {
		err = w.j.elements(func() error {
			n, err := w.element(depth+1, entry, in)
			found += n
			return err
		})
		return found, err
	}
	if ok && depth < maxDepth && b == '{' {
		return w.object(depth, entry, in)
	}
	at := w.j.src.pos()
	if err := w.j.pass(); err != nil {
		return 0, err
	}
	if entry {
		w.im.refuse(at, "no review", "neither an object nor a list of objects")
		return 1, nil
	}
	return 0, nil
}

// object reads an object: what may be part of a review is kept, the rest gone into.
func (w *walker) object(depth int, entry bool, in around) (found int, err error) {
	obj := value{kind: object, at: w.j.src.pos()}
	outer, outerOver := w.j.budget, w.j.over
	w.j.over = false
	err = w.j.fields(func(name string) error {
		key := local(name)
		if b, _ := w.j.space(); (b == '[' || b == '{') && !parts[key] {
			n, err := w.element(depth+1, entries[key], in.with(obj))
			found += n
			return err
		}
		v, err := w.j.value(depth + 1)
		obj.fields = append(obj.fields, field{key, v})
		return err
	})
	over := w.j.over
	w.j.budget, w.j.over = outer, outerOver
	if err != nil {
		return found, err
	}
	if over && (entry || isReview(obj)) {
		w.im.refuse(obj.at, "too large", fmt.Sprintf("an object of more than %d MiB, or of more than %d levels", maxObject>>20, maxDepth))
		return found + 1, nil
	}
	found += w.settle(obj, entry, in)
	if found == 0 && entry {
		found += w.other(obj)
	}
	return found, nil
}

// other counts an object that is no review: things of another type pass, what
// has no type should have been one.
func (w *walker) other(obj value) int {
	if t := obj.typeName(); t != "" {
		w.im.report.Others.add(t)
		return 0
	}
	if len(obj.fields) == 0 {
		w.im.refuse(obj.at, "no review", "an object without a review in it")
	} else {
		w.im.refuse(obj.at, "no review", "neither a ClaimReview, nor a claim with its reviews, nor a record: its fields are "+fieldNames(obj))
	}
	return 1
}

func fieldNames(obj value) string {
	const shown = 8
	var names []string
	for _, f := range obj.fields {
		if len(names) == shown {
			names = append(names, "...")
			break
		}
		names = append(names, plain(f.name))
	}
	return strings.Join(names, ", ")
}
