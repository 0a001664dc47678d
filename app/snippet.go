package app

import "strings"

// builderPath is the page on which a publisher puts the tag together.
const builderPath = "/embed/build"

// embedOption is a parameter of the tag: its name, what it decides, and the
// values that it takes, the usual one first. Without values it takes any text.
type embedOption struct {
	name, words string
	values      []embedValue
	hint        string // of a text
}

type embedValue struct{ value, words string }

var embedOptions = []embedOption{
	{name: "mode", words: "What is checked", values: []embedValue{
		{"both", "The article, or a pasted text"}, {"article", "The article only"}, {"paste", "A pasted text only"}}},
	{name: "theme", words: "Theme", values: []embedValue{
		{"auto", "As the reader’s device"}, {"light", "Light"}, {"dark", "Dark"}, {"host", "As the page around it"}}},
	{name: "highlight", words: "Marks in the article", values: []embedValue{
		{"on", "Shown"}, {"toggle", "Shown, with a button to hide them"}, {"off", "Not shown"}}},
	{name: "min-match", words: "Sentences that are shown", values: []embedValue{
		{"related", "All that are worth checking"}, {"close", "With a published check"}, {"exact", "With a check of the very same claim"}}},
	{name: "load", words: "The program is loaded", values: []embedValue{
		{"click", "When the reader asks for it"}, {"visible", "When the bar comes into view"}, {"eager", "With the page"}}},
	{name: "print", words: "In print", values: []embedValue{{"off", "Left out"}, {"on", "Shown"}}},
	{name: "height", words: "Height in pixels", hint: "480"},
	{name: "max-height", words: "Grow with its content up to", hint: "does not grow"},
	{name: "accent", words: "Colour of the rule", hint: "#1b1a17"},
	{name: "content", words: "Where the article is (CSS selector)", hint: "found by itself"},
}

// embedChoice holds the values that a publisher chose, by name; the usual ones
// are left out.
type embedChoice map[string]string

// choose notes a value.
func (c embedChoice) choose(o embedOption, value string) {
	value = strings.TrimSpace(value)
	if value == "" || len(o.values) > 0 && value == o.values[0].value {
		delete(c, o.name)
		return
	}
	c[o.name] = value
}

// attributes are the choices as pairs of names and values, in the order of the
// options, each name with a prefix.
func (c embedChoice) attributes(prefix string) []string {
	var list []string
	for _, o := range embedOptions {
		if value := c[o.name]; value != "" {
			list = append(list, prefix+o.name, value)
		}
	}
	return list
}

var attributeEscape = strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;")

// scriptSnippet is the tag with its script. The place is kept from the start, so
// that nothing moves when the script arrives. Pinned is the script under the name
// of its content, "" for the one that is kept up to date.
func (c embedChoice) scriptSnippet(origin, pinned, integrity string) string {
	var b strings.Builder
	b.WriteString(`<claim-light style="display:block;min-height:56px"`)
	attributes := c.attributes("data-")
	for i := 0; i < len(attributes); i += 2 {
		b.WriteString("\n  " + attributes[i] + `="` + attributeEscape.Replace(attributes[i+1]) + `"`)
	}
	b.WriteString(">\n" + `  <a href="` + origin + `/">Check this article with Claimlight</a>` + "\n</claim-light>\n")
	if pinned == "" {
		b.WriteString(`<script async src="` + origin + `/embed/v1.js"></script>`)
	} else {
		b.WriteString(`<script async src="` + origin + pinned + `"` + "\n  " + `integrity="` + integrity + `" crossorigin="anonymous"></script>`)
	}
	return b.String()
}

// frameSnippet is the plain frame, for pages that may hold no script of others.
// It cannot read the article.
func (c embedChoice) frameSnippet(origin string) string {
	var query string
	theme, height := "", "480"
	attributes := c.attributes("")
	for i := 0; i < len(attributes); i += 2 {
		name, value := attributes[i], attributes[i+1]
		switch name {
		case "theme":
			theme = value
		case "height":
			height = value
			continue
		case "accent":
			value = strings.Replace(value, "#", "%23", 1)
		case "min-match":
		default:
			continue
		}
		query += "&amp;" + name + "=" + attributeEscape.Replace(value)
	}
	scheme := theme
	if scheme != "light" && scheme != "dark" {
		scheme = "light dark"
	}
	return `<iframe src="` + origin + `/embed?mode=paste` + query + `"
  title="Claimlight: check the claims of a text, on your device" width="100%" height="` + attributeEscape.Replace(height) + `"
  loading="lazy" allow="clipboard-write" referrerpolicy="no-referrer"
  style="border:0;width:100%;color-scheme:` + scheme + `"></iframe>
<p><a href="` + origin + `/">Open Claimlight</a></p>`
}
