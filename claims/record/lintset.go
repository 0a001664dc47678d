package record

import (
	"strings"
	"unicode"
)

// set checks what shows only among the records together.
func (l *linter) set(recs []Record) {
	l.ids(recs)
	l.siblings(recs)
	l.duplicates(recs)
	l.oneSpelling(recs, "publisher", func(r *Record) []string { return []string{r.Publisher} })
	l.oneSpelling(recs, "place", func(r *Record) []string { return []string{r.Place} })
	l.oneSpelling(recs, "topics", func(r *Record) []string { return r.Topics })
	l.oneSpelling(recs, "entities", func(r *Record) []string { return r.Entities })
}

// ids: an id or an alias stands for one record only.
func (l *linter) ids(recs []Record) {
	owner := make(map[string]string)
	for i := range recs {
		r := &recs[i]
		for _, id := range append([]string{r.ID}, r.Aliases...) {
			if first, taken := owner[id]; taken {
				l.say(r, "id", "%q is taken by %s", id, first)
			}
			owner[id] = r.ID
		}
	}
}

// siblings: same_as names another record, of another publisher, and among all
// siblings each publisher stands once.
func (l *linter) siblings(recs []Record) {
	byID := make(map[string]*Record, len(recs))
	for i := range recs {
		byID[recs[i].ID] = &recs[i]
	}
	group := groups(recs)
	member := make(map[string]string)
	for i := range recs {
		r := &recs[i]
		if r.SameAs != "" {
			if s := byID[r.SameAs]; s == nil {
				l.say(r, "same_as", "there is no record %q", r.SameAs)
			} else if s.Reviewer() == r.Reviewer() {
				l.say(r, "same_as", "%q is of the same publisher", r.SameAs)
			}
		}
		key := group[r.ID] + "\n" + r.Reviewer()
		if other := member[key]; other != "" {
			l.say(r, "same_as", "its siblings include %q of the same publisher", other)
		}
		member[key] = r.ID
	}
}

// groups gives each id the id that stands for its siblings.
func groups(recs []Record) map[string]string {
	head := make(map[string]string, len(recs))
	for i := range recs {
		head[recs[i].ID] = recs[i].ID
	}
	find := func(id string) string {
		for head[id] != id {
			id = head[id]
		}
		return id
	}
	for i := range recs {
		if s := recs[i].SameAs; head[s] != "" {
			head[find(recs[i].ID)] = find(s)
		}
	}
	for id := range head {
		head[id] = find(id)
	}
	return head
}

// duplicates: no wording stands for two claims. Siblings review one claim and
// may share its words.
func (l *linter) duplicates(recs []Record) {
	group := groups(recs)
	owner := make(map[string]string)
	seen := make(map[[3]string]bool)
	for i := range recs {
		r := &recs[i]
		for k, w := range r.Wordings() {
			field := "variants"
			if k == 0 {
				field = "claim"
			}
			words := fold(w)
			if other, taken := owner[words]; taken && group[other] != group[r.ID] {
				l.say(r, field, "%q is also a wording of %s", w, other)
			}
			owner[words] = r.ID
		}
		key := [3]string{fold(r.Publisher), r.URL, fold(r.Claim)}
		if seen[key] {
			l.say(r, "claim", "the same claim, publisher and address stand twice")
		}
		seen[key] = true
	}
}

// oneSpelling: a name is written in one way. Two names are taken for one if
// they differ only in case, spaces, punctuation or a plural.
func (l *linter) oneSpelling(recs []Record, field string, names func(*Record) []string) {
	spelled := make(map[string]string)
	for i := range recs {
		for _, name := range names(&recs[i]) {
			key := strings.TrimSuffix(strings.ReplaceAll(fold(name), " ", ""), "s")
			if first, ok := spelled[key]; ok && first != name {
				l.say(&recs[i], field, "%q is spelled %q elsewhere", name, first)
				continue
			}
			spelled[key] = name
		}
	}
}

// fold keeps what counts when two wordings are held against each other: lower
// case, one space between words, no punctuation.
func fold(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c)
	})
	return strings.Join(words, " ")
}
