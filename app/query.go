package app

import (
	"net/url"
	"strconv"
)

// libraryPath is the page of the records, recordPath the beginning of each
// record's own.
const (
	libraryPath = "/library"
	recordPath  = "/claim/"
)

// facet is a property by which records are filtered.
type facet int

const (
	byVerdict facet = iota
	byPublisher
	byTopic
	byKind
	byYear
	byLanguage
	bySet
	facetCount
)

// facetKeys name the facets in the address of the page.
var facetKeys = [facetCount]string{"verdict", "publisher", "topic", "kind", "year", "language", "set"}

// Query is what the library page is asked for. It lives in the address, so
// that Back, a reload and a shared link show the same list.
type Query struct {
	Text   string             // words to search for; "" asks for every record
	Values [facetCount]string // "" for any
	Page   int                // from 1
}

// ParseQuery reads the query of an address; what it does not know it leaves out.
func ParseQuery(v url.Values) Query {
	q := Query{Text: v.Get("q"), Page: 1}
	for f, key := range facetKeys {
		q.Values[f] = v.Get(key)
	}
	if n, err := strconv.Atoi(v.Get("page")); err == nil && n > 1 {
		q.Page = n
	}
	return q
}

// Path is the address of the page that answers q.
func (q Query) Path() string {
	var list string
	set := func(key, value string) {
		if value != "" {
			list += "&" + key + "=" + url.QueryEscape(value)
		}
	}
	set("q", q.Text)
	for f, key := range facetKeys {
		set(key, q.Values[f])
	}
	if q.Page > 1 {
		set("page", strconv.Itoa(q.Page))
	}
	if list == "" {
		return libraryPath
	}
	return libraryPath + "?" + list[1:]
}

// With is q with another value of a facet, from the first page on.
func (q Query) With(f facet, value string) Query {
	q.Values[f], q.Page = value, 1
	return q
}

// At is another page of the same list.
func (q Query) At(page int) Query {
	q.Page = page
	return q
}

// Narrowed tells whether q asks for less than every record.
func (q Query) Narrowed() bool { return q.Text != "" || q.Values != [facetCount]string{} }

// recordURL is the address of a record's own page.
func recordURL(id string) string { return recordPath + url.PathEscape(id) }
