package claimreview

import (
	"slices"
	"strings"
)

// The limits of microdata. Beyond them, elements are not gone into.
const (
	maxOpen     = 512     // elements within one another
	maxItemText = 4 << 20 // bytes of the items that are open
)

// microdata builds items from the tags of a page (HTML, section 5): an element
// with itemscope is an item, one with itemprop a field of the item around it.
type microdata struct {
	open_ []element
	kept  int
}

// element is an open tag within an item.
type element struct {
	tag  string
	prop string
	item *value // where the tag opens an item
	text *strings.Builder
}

// voids never have an end tag.
var voids = set("area, base, br, col, embed, hr, img, input, link, meta, source, track, wbr")

// valueAttributes hold the value of a field in place of the element's text.
var valueAttributes = []string{"content", "datetime", "href", "src", "data"}

func (m *microdata) reading() bool { return len(m.open_) > 0 }

// open reads a start tag.
func (m *microdata) open(tag string, attrs map[string]string, closed bool, at Position) {
	_, scope := attrs["itemscope"]
	if !m.reading() && !scope || m.kept > maxItemText {
		return
	}
	e := element{tag: tag, prop: local(attrs["itemprop"])}
	if scope {
		e.item = &value{kind: object, at: at}
		if t := attrs["itemtype"]; t != "" {
			e.item.fields = append(e.item.fields, field{"@type", value{kind: text, text: t}})
		}
		if id := attrs["itemid"]; id != "" {
			e.item.fields = append(e.item.fields, field{"@id", value{kind: text, text: id}})
		}
	} else if e.prop != "" {
		for _, name := range valueAttributes {
			if v, ok := attrs[name]; ok {
				m.add(e.prop, value{kind: text, text: v})
				e.prop = ""
				break
			}
		}
		if e.prop != "" {
			e.text = &strings.Builder{}
		}
	}
	if voids[tag] || closed || len(m.open_) >= maxOpen {
		return
	}
	m.open_ = append(m.open_, e)
}

// text adds to every field that is being read.
func (m *microdata) text(s string) {
	if m.kept += len(s); m.kept > maxItemText {
		return
	}
	for i := len(m.open_) - 1; i >= 0; i-- {
		if m.open_[i].text != nil {
			m.open_[i].text.WriteString(s)
		}
		if m.open_[i].item != nil {
			return
		}
	}
}

// close reads an end tag and returns the items that are whole with it.
func (m *microdata) close(tag string) []value {
	for i := len(m.open_) - 1; i >= 0; i-- {
		if m.open_[i].tag == tag {
			return m.closeTo(i)
		}
	}
	return nil
}

// end returns the items that the page did not close.
func (m *microdata) end() []value { return m.closeTo(0) }

func (m *microdata) closeTo(depth int) (whole []value) {
	for len(m.open_) > depth {
		e := m.open_[len(m.open_)-1]
		m.open_ = m.open_[:len(m.open_)-1]
		switch {
		case e.item != nil && (e.prop == "" || !m.add(e.prop, *e.item)):
			whole = append(whole, *e.item)
		case e.text != nil:
			m.add(e.prop, value{kind: text, text: e.text.String()})
		}
	}
	if !m.reading() {
		m.kept = 0
	}
	return whole
}

// add gives the innermost item a field; a name that stands twice makes a list.
func (m *microdata) add(prop string, v value) bool {
	for i := len(m.open_) - 1; i >= 0; i-- {
		item := m.open_[i].item
		if item == nil {
			continue
		}
		m.kept += nodeCost + len(v.text)
		at := slices.IndexFunc(item.fields, func(f field) bool { return f.name == prop })
		if at < 0 {
			item.fields = append(item.fields, field{prop, v})
		} else if old := &item.fields[at].value; old.kind == list {
			old.list = append(old.list, v)
		} else {
			*old = value{kind: list, list: []value{*old, v}}
		}
		return true
	}
	return false
}
