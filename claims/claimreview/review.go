package claimreview

import (
	"cmp"
	"encoding/json"
	"strings"

	"claimlight/claims/claimreview/jsonld"
	"claimlight/claims/record"
)

// extension is the field for what schema.org has no word for.
const extension = "claimlight:record"

// review reads a ClaimReview.
func (w *walker) review(obj value, in around) *draft {
	item := w.resolve(obj.get("itemReviewed"))
	d := &draft{at: obj.at, markup: true}
	d.rec = record.Record{
		Claim:     reviewed(obj, item),
		Kind:      record.FactCheck,
		URL:       cmp.Or(obj.get("url").link(), obj.get("mainEntityOfPage").link(), addressID(obj), in.url),
		Title:     obj.get("headline", "name", "title").words(),
		Published: cmp.Or(obj.get("datePublished", "dateCreated", "dateModified").words(), in.date),
		Language:  cmp.Or(language(obj.get("inLanguage")), in.language),
		Licence:   cmp.Or(obj.get("license").link(), obj.get("license").words()),
		Summary:   w.explanation(obj),
		Publisher: w.publisher(obj, in),
		Claimant:  cmp.Or(w.claimant(item), obj.get("claimAuthor", "claimant").words()),
		Claimed:   cmp.Or(item.get("datePublished", "dateCreated").words(), obj.get("claimDate").words()),
		Place:     item.get("spatialCoverage").words(),
		Variants:  item.get("alternateName").all(),
		Entities:  item.get("about").all(),
		Topics:    keywords(obj.get("keywords")),
	}
	d.base = in.url
	d.several = len(obj.get("claimReviewed").items()) > 1
	w.rating(d, w.worded(obj.get("reviewRating", "rating")))
	if ext := obj.get(extension); ext.kind == object {
		extend(d, ext, obj)
	}
	return d
}

// reviewed returns the claim: what was reviewed, or what the item itself says.
func reviewed(obj, item value) string {
	if claim := obj.get("claimReviewed").words(); claim != "" {
		return claim
	}
	switch {
	case item.kind == text:
		return item.text
	case item.is("Claim"):
		return item.get("text", "name", "headline", "description").words()
	}
	return item.get("text").words()
}

// addressID is the @id of a review, where it is an address and not a mere name.
func addressID(obj value) string {
	id := obj.get("@id").words()
	page, _, _ := strings.Cut(id, "#")
	if strings.HasPrefix(page, "http://") || strings.HasPrefix(page, "https://") {
		return page
	}
	return ""
}

// language reads a language, plain or as an object with a code.
func language(v value) string {
	v = v.first()
	if v.kind == object {
		v = v.get("alternateName", "@value", "name", "@id")
	}
	return v.words()
}

// keywords reads a list, or a text with commas.
func keywords(v value) []string {
	var out []string
	for _, k := range v.all() {
		for part := range strings.SplitSeq(k, ",") {
			out = append(out, part)
		}
	}
	return out
}

// explanation returns what is said of the outcome in a sentence or two.
func (w *walker) explanation(obj value) string {
	return cmp.Or(obj.get("abstract").words(), w.resolve(obj.get("reviewRating")).get("ratingExplanation").words(), obj.get("description").words())
}

// publisher returns who reviewed: the author, or the publisher where the author
// is a person or has no name.
func (w *walker) publisher(obj value, in around) string {
	author := w.resolve(obj.get("author", "creator"))
	house := w.resolve(obj.get("publisher", "sourceOrganization"))
	if name := house.words(); name != "" && (author.is("Person") || author.words() == "") {
		return name
	}
	name := author.words()
	if name == "" {
		name = w.resolve(in.publisher).words()
	}
	if carrier := obj.get("provider").words(); name != "" && carrier != "" && obj.has(extension) {
		return name + jsonld.Via + carrier + ")"
	}
	return name
}

// claimant returns who said it; several are joined.
func (w *walker) claimant(item value) string {
	var names []string
	for _, a := range item.get("author", "creator").items() {
		if name := w.resolve(a).words(); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, "; ")
}

// worded returns the first of several ratings that has words, or the first.
func (w *walker) worded(ratings value) value {
	for _, item := range ratings.items() {
		if r := w.resolve(item); r.kind != object || r.get(ratingWords...).words() != "" {
			return r
		}
	}
	return w.resolve(ratings)
}

// ratingWords are the fields that hold the words of a rating.
var ratingWords = []string{"alternateName", "textualRating", "name"}

// rating reads words and numbers of a rating.
func (w *walker) rating(d *draft, v value) {
	if v.kind != object {
		d.rec.Rating = v.words()
		return
	}
	if w.resolve(v.get("author")).words() == jsonld.Us {
		d.rec.Verdict = record.Verdict(v.get("alternateName").words())
		return
	}
	d.rec.Rating = v.get(ratingWords...).words()
	d.number = readNumber(v.get("ratingValue"), v.get("bestRating"), v.get("worstRating"))
	if d.rec.Rating == "" && v.get("ratingValue").kind == text && !d.number.ok {
		d.rec.Rating = v.get("ratingValue").text
	}
}

// extend reads what only our own exports say.
func extend(d *draft, ext, obj value) {
	d.own, d.markup = true, false
	d.rec.ID = ext.get("id").words()
	d.rec.Verdict = record.Verdict(ext.get("verdict").words())
	d.rec.Kind = record.Kind(ext.get("kind").words())
	d.rec.SameAs = ext.get("same_as").words()
	d.rec.Aliases = ext.get("aliases").all()
	d.rec.Figures = figures(ext.get("figures"))
	if d.rec.Kind == record.Reference {
		based := obj.get("isBasedOn")
		d.rec.Publisher = based.get("publisher").words()
	}
}

// figures reads the figures of a record; a text holds them as JSON.
func figures(v value) []record.Figure {
	if v.kind == text {
		var out []record.Figure
		if json.Unmarshal([]byte(v.text), &out) != nil {
			return nil
		}
		return out
	}
	var out []record.Figure
	for _, item := range v.items() {
		if item.kind != object {
			continue
		}
		n, _ := parseNumber(item.get("value").words())
		out = append(out, record.Figure{What: item.get("what").words(), Value: n, Unit: item.get("unit").words(), Period: item.get("period").words()})
	}
	return out
}

// claim reads a claim of the Fact Check Tools API with its reviews.
func (w *walker) claim(obj value) (found int) {
	for _, r := range obj.get("claimReview").items() {
		if r.kind != object {
			continue
		}
		d := &draft{at: r.at, markup: true}
		d.rec = record.Record{
			Claim:     obj.get("text").words(),
			Kind:      record.FactCheck,
			Claimant:  obj.get("claimant").words(),
			Claimed:   obj.get("claimDate").words(),
			Publisher: r.get("publisher").get("name").words(),
			URL:       r.get("url").words(),
			Title:     r.get("title").words(),
			Published: r.get("reviewDate").words(),
			Rating:    r.get("textualRating").words(),
			Language:  r.get("languageCode").words(),
		}
		if p := r.get("publisher"); d.rec.Publisher == "" {
			d.rec.Publisher = cmp.Or(p.get("site").words(), p.words())
		}
		w.im.accept(d)
		found++
	}
	if found == 0 {
		w.im.refuse(obj.at, "no review", "a claim without a review")
		found++
	}
	return found
}
