package app

import (
	"strconv"
	"strings"

	"claimlight/claims/word"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Texts and records are anybody's, and may hold characters that nobody sees but that
// turn the words around them, or make one name look like another. Each stands in an
// element of its own, which shows its number and beyond which it has no effect
// (web/css/unseen.css). The text stays as it is, to the last character.

// spelled are the nodes of a text.
func spelled(text string) []ui.UI {
	var nodes []ui.UI
	for from := 0; from < len(text); {
		start, end := word.Unseen(text, from)
		if start > from {
			nodes = append(nodes, ui.Text(text[from:start]))
		}
		if start < end {
			nodes = append(nodes, unseenSign(text[start:end]))
		}
		from = end
	}
	return nodes
}

// unseenSign is one such character.
func unseenSign(character string) ui.UI {
	r := []rune(character)[0]
	number := strings.ToUpper(strconv.FormatInt(int64(r), 16))
	number = "U+" + strings.Repeat("0", max(0, 4-len(number))) + number
	return el("span").Class("unseen").Attr("data-sign", number).Text(character)
}

// plain is a text as one node.
func plain(text string) ui.UI {
	if start, _ := word.Unseen(text, 0); start == len(text) {
		return ui.Text(text)
	}
	return hold("span", "", spelled(text)...)
}

// fill puts words into an element. An option of a list can hold nothing but text.
func fill(element ui.HTMLElem, tag, words string) ui.HTMLElem {
	switch start, _ := word.Unseen(words, 0); {
	case start == len(words):
		return element.Text(words)
	case tag == "option":
		return element.Text(word.Visible(words))
	}
	return element.Body(spelled(words)...)
}
