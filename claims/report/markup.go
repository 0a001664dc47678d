package report

import (
	"bufio"
	"strings"

	"claimlight/claims/word"
	"claimlight/claims/wording"
)

// markup writes HTML. All text and every value of an attribute go through it
// escaped; tags, classes and names of attributes are ours. Errors of the buffered
// writer are kept until Flush.
type markup struct{ out *bufio.Writer }

// open begins an element. Attributes are pairs of names and values; those whose
// value is "" are left out.
func (m *markup) open(tag string, attributes ...string) {
	m.out.WriteByte('<')
	m.out.WriteString(tag)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			m.raw(" ", attributes[i], `="`, escapeHTML(line(attributes[i+1])), `"`)
		}
	}
	m.out.WriteByte('>')
}

func (m *markup) close(tag string) { m.raw("</", tag, ">\n") }

// say writes an element that holds words; nothing where there are none.
func (m *markup) say(tag, class, words string) {
	if words == "" {
		return
	}
	m.open(tag, "class", class)
	m.words(words)
	m.close(tag)
}

// list writes a list of lines; nothing where there are none.
func (m *markup) list(class string, lines []string) {
	if len(lines) == 0 {
		return
	}
	m.open("ul", "class", class)
	for _, l := range lines {
		m.say("li", "", l)
	}
	m.close("ul")
}

// detail writes a line of a list of facts; nothing where there is none.
func (m *markup) detail(name, words string) {
	if words == "" {
		return
	}
	m.open("div")
	m.say("dt", "", name)
	m.say("dd", "", words)
	m.close("div")
}

// words writes one line of text.
func (m *markup) words(s string) { m.raw(escapeHTML(line(s))) }

// passage writes text with its line breaks and white space.
func (m *markup) passage(s string) { m.raw(escapeHTML(visible(s))) }

// icon draws the icon of a bucket. It says nothing of its own.
func (m *markup) icon(b wording.Bucket) {
	m.open("svg", "class", "icon", "viewBox", "0 0 16 16", "aria-hidden", "true")
	m.open("path", "d", b.Drawing())
	m.raw("</path></svg>")
}

func (m *markup) raw(parts ...string) {
	for _, p := range parts {
		m.out.WriteString(p)
	}
}

// entities are what stands for the characters that mean something to HTML.
var entities = map[byte]string{'&': "&amp;", '<': "&lt;", '>': "&gt;", '"': "&#34;", '\'': "&#39;"}

func escapeHTML(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if e := entities[s[i]]; e != "" {
			b.WriteString(e)
		} else {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// visible is text of any lines without what a page would not show or be led by:
// U+FFFD stands in its place.
func visible(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	return word.Visible(strings.ToValidUTF8(s, "\ufffd"))
}
