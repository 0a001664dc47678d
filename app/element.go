package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// el makes an HTML element of any tag. It stands for the functions of go-app
// that are named by tag: each of those has a type of its own, which adds about
// 9 KB to the program that the reader loads.
func el(tag string) ui.HTMLElem { return ui.Elem(tag) }

// button makes a button that does something in the page.
func button(id, words string, class ...string) ui.HTMLElem {
	return el("button").Class("button").Class(class...).ID("%s", id).Attr("type", "button").Text(words)
}
