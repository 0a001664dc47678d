package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// el makes an HTML element of any tag. It stands for the functions of go-app
// that are named by tag: each of those has a type of its own, which adds about
// 9 KB to the program that the reader loads. Not inlined, for the same reason:
// there are hundreds of calls.
//
//go:noinline
func el(tag string) ui.HTMLElem { return ui.Elem(tag) }

// What follows are elements that need little. Each stands for a chain of calls,
// which is several times the size of one once it is compiled.

// say is an element that holds words.
//
//go:noinline
func say(tag, class, words string, attributes ...string) ui.UI {
	return attributed(fill(el(tag).Class(class), tag, words), attributes)
}

// hold is an element that holds others; those that are nil are left out.
//
//go:noinline
func hold(tag, class string, body ...ui.UI) ui.UI { return el(tag).Class(class).Body(body...) }

// as gives an element attributes, pairs of names and values; those whose value
// is "" are left out.
//
//go:noinline
func as(element ui.UI, attributes ...string) ui.UI {
	return attributed(element.(ui.HTMLElem), attributes)
}

func attributed(element ui.HTMLElem, attributes []string) ui.UI {
	for i := 0; i+1 < len(attributes); i += 2 {
		element.Attr(attributes[i], attributes[i+1])
	}
	return element
}

// leads is a link to a page of the app.
//
//go:noinline
func leads(class, path, words string, attributes ...string) ui.UI {
	return as(say("a", class, words, "href", path), attributes...)
}

// hidden are words for those who do not see the page.
//
//go:noinline
func hidden(words string) ui.UI { return say("span", "visually-hidden", words) }

// when is the value of an attribute that is there or not.
func when(is bool) string {
	if is {
		return "true"
	}
	return ""
}

// each makes n elements.
func each(n int, element func(i int) ui.UI) []ui.UI {
	list := make([]ui.UI, n)
	for i := range list {
		list[i] = element(i)
	}
	return list
}

// button makes a button that does something in the page.
func button(id, words string, class ...string) ui.HTMLElem {
	return fill(el("button").Class("button").Class(class...).ID("%s", id).Attr("type", "button"), "button", words)
}
