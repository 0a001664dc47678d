package claimreview

import "fmt"

// What is done with an object once it is read whole.

// around is what an object may take from what it stands in.
type around struct {
	url       string
	publisher value
	date      string
	language  string
}

// waiting is a review that names a node which has not come yet, or has no link
// where the page's own may still come.
type waiting struct {
	obj value
	in  around
}

const (
	maxNodes   = 8 << 20 // bytes of nodes kept for one document
	maxNode    = 16 << 10
	maxWaiting = 16 << 20 // bytes of reviews
)

// with is what the parts of obj stand in.
func (in around) with(obj value) around {
	if u := obj.get("url", "pageUrl", "mainEntityOfPage").link(); u != "" {
		in.url = u
	}
	if p := obj.get("claimReviewAuthor", "publisher"); p.kind != nothing {
		in.publisher = p
	}
	if d := obj.get("publishDate", "datePublished").words(); d != "" {
		in.date = d
	}
	if l := obj.get("inLanguage").words(); l != "" {
		in.language = l
	}
	return in
}

// isReview tells whether an object is a ClaimReview: by its type, or by what it says.
func isReview(obj value) bool {
	return obj.is("ClaimReview") || obj.has("claimReviewed")
}

// settle hands on the reviews in an object that was kept, and counts them.
func (w *walker) settle(obj value, entry bool, in around) (found int) {
	switch {
	case isReview(obj):
		if !w.takes(obj, ClaimReview, DataCommons) {
			return 1
		}
		if w.mustWait(obj, in) && w.room > 0 {
			w.room -= obj.cost()
			w.wait = append(w.wait, waiting{obj, in})
			return 1
		}
		w.im.accept(w.review(obj, in))
		return 1
	case obj.holds("claimReview") && obj.has("text") && !obj.has("@type"):
		if !w.takes(obj, GoogleAPI) {
			return 1
		}
		return w.claim(obj)
	case entry && isFlat(obj):
		if !w.takes(obj, JSONL, CSV) {
			return 1
		}
		w.im.accept(flat(obj))
		return 1
	}
	w.remember(obj)
	for _, f := range obj.fields {
		for _, item := range f.value.items() {
			if item.kind == object {
				found += w.settle(item, false, in.with(obj))
			}
		}
	}
	return found
}

// takes refuses an object of another form than the one asked for.
func (w *walker) takes(obj value, forms ...Format) bool {
	if w.from == Auto {
		return true
	}
	for _, f := range forms {
		if f == w.from {
			return true
		}
	}
	w.im.refuse(obj.at, "another form", fmt.Sprintf("this is %s, not %s", forms[0], w.from))
	return false
}

// remember keeps a node that others may refer to by its @id.
func (w *walker) remember(obj value) {
	id := obj.get("@id").words()
	cost := obj.cost()
	if id == "" || len(obj.fields) < 2 || cost > maxNode || cost > w.space {
		return
	}
	w.space -= cost
	w.nodes[id] = obj
}

// cost is about how many bytes a value takes.
func (v value) cost() int {
	n := nodeCost + len(v.text)
	for _, item := range v.list {
		n += item.cost()
	}
	for _, f := range v.fields {
		n += len(f.name) + f.value.cost()
	}
	return n
}

// resolve gives the node that a value refers to, or the value itself.
func (w *walker) resolve(v value) value {
	v = v.first()
	if v.kind == object && len(v.fields) == 1 {
		if node, ok := w.nodes[v.get("@id").words()]; ok {
			return node
		}
	}
	return v
}

func (w *walker) mustWait(obj value, in around) bool {
	for _, name := range []string{"author", "publisher", "itemReviewed", "reviewRating"} {
		v := w.resolve(obj.get(name))
		if v.kind == object && len(v.fields) == 1 && v.has("@id") {
			return true
		}
	}
	return in.url == "" && !obj.has("url") && w.paged
}

// finish reads what had to wait.
func (w *walker) finish() {
	for _, x := range w.wait {
		if x.in.url == "" {
			x.in.url = w.page.url
		}
		w.im.accept(w.review(x.obj, x.in))
	}
	w.wait = nil
}
