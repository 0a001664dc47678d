package claimreview

import (
	"slices"
	"strings"
)

// kind tells what a value is.
type kind uint8

const (
	nothing kind = iota // null, or not there
	text                // a string
	literal             // a number, true or false, as written
	list
	object
)

// value is one JSON value, or an item of microdata.
type value struct {
	kind   kind
	text   string
	list   []value
	fields []field
	at     Position
}

type field struct {
	name  string // without the prefix of schema.org
	value value
}

// schemaPrefixes are what the names of schema.org may come with.
var schemaPrefixes = []string{"http://schema.org/", "https://schema.org/", "http://www.schema.org/", "https://www.schema.org/", "schema:", "sdo:", "schema.org/"}

// local returns a name of schema.org without its prefix.
func local(name string) string {
	for _, p := range schemaPrefixes {
		if len(name) > len(p) && strings.EqualFold(name[:len(p)], p) {
			return name[len(p):]
		}
	}
	return name
}

// get returns the first of the named fields that holds something. Where a name
// stands twice, the last one counts. A list of one value stands for it, as
// expanded JSON-LD has it.
func (v value) get(names ...string) value {
	for _, name := range names {
		for i := len(v.fields) - 1; i >= 0; i-- {
			if f := v.fields[i]; f.name == name && !f.value.empty() {
				return f.value
			}
		}
	}
	return value{}
}

func (v value) has(name string) bool { return v.get(name).kind != nothing }

// holds tells whether there is such a field, if only an empty one.
func (v value) holds(name string) bool {
	return slices.ContainsFunc(v.fields, func(f field) bool { return f.name == name })
}

func (v value) empty() bool {
	switch v.kind {
	case text:
		return strings.TrimSpace(v.text) == ""
	case list:
		return len(v.list) == 0
	case object:
		return len(v.fields) == 0
	}
	return v.kind == nothing
}

// items returns the elements of a list, or the value itself.
func (v value) items() []value {
	switch {
	case v.empty():
		return nil
	case v.kind == list:
		return v.list
	}
	if inner := v.get("@list", "@set"); inner.kind == list {
		return inner.list
	}
	return []value{v}
}

// first returns the first item that holds something.
func (v value) first() value {
	for _, item := range v.items() {
		if !item.empty() {
			return item
		}
	}
	return value{}
}

// named are the fields that say what an object is called, best first.
var named = []string{"@value", "name", "text", "title", "legalName", "alternateName"}

// words returns what a value says: the text itself, or that of the first item,
// or the name of an object.
func (v value) words() string {
	const maxNesting = 8 // of lists and names in one another
	for range maxNesting {
		switch v.kind {
		case text, literal:
			return v.text
		case list:
			v = v.first()
		case object:
			v = v.get(named...)
		default:
			return ""
		}
	}
	return ""
}

// all returns the words of every item.
func (v value) all() []string {
	var out []string
	for _, item := range v.items() {
		if w := item.words(); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// link returns the address that a value is or names.
func (v value) link() string {
	item := v.first()
	if item.kind == object {
		item = item.get("@id", "url", "@value").first()
	}
	return item.words()
}

// is tells whether an object has a type of schema.org.
func (v value) is(name string) bool {
	for _, t := range v.get("@type", "type", "itemtype").items() {
		if strings.EqualFold(local(strings.TrimSpace(t.text)), name) {
			return true
		}
	}
	return false
}

// typeName returns the first type of an object.
func (v value) typeName() string { return local(v.get("@type").first().words()) }
