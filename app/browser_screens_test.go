//go:build browser

package app_test

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"claimlight/app"
)

// screens are what a reader can have before them, each with the way there.
var screens = []struct {
	name string
	show func(b *tab)
}{
	{"home", func(b *tab) { b.open("/") }},
	{"writing", func(b *tab) {
		b.open("/")
		b.do(chromedp.SendKeys(chromedp.ID("article-input"), "Unemployment fell to 4.1% in March."))
		b.until(`document.querySelector(".along-words").textContent`)
	}},
	{"reading", func(b *tab) {
		b.open("/")
		b.paste(app.Sample)
		b.untilState("checked")
	}},
	{"why", func(b *tab) {
		b.open("/")
		b.paste(app.Sample)
		b.untilState("checked")
		b.click("t2")
		b.until(`document.activeElement.id === "c2"`)
		eval[bool](b, `(document.querySelector("#c2 .why summary").click(), true)`)
		b.until(`document.querySelector("#c2 .why .score")`)
	}},
	{"nothing", func(b *tab) {
		b.open("/")
		b.paste("We all love tea. What a day it was!")
		b.untilState("checked")
	}},
	{"library", func(b *tab) {
		b.open("/library?q=nhs")
		b.until(rows + ` > 5`)
	}},
	{"record", func(b *tab) {
		b.open("/library")
		eval[bool](b, `(goappNav("/claim/rd-half-workforce-eight-years-experience"), true)`)
		b.until(`document.querySelector(".record-about")`)
	}},
	{"sets", func(b *tab) { b.open("/sets") }},
	{"compare", func(b *tab) { b.open("/compare") }},
	{"settings", func(b *tab) { b.open("/settings") }},
	{"about", func(b *tab) { b.open("/about") }},
}

// Every screen in both themes, wide and on a phone: it keeps the rules of axe-core,
// needs no scrolling sideways, and a picture of it is kept for people to look at
// (make pictures).
func TestBrowserScreens(t *testing.T) {
	for _, theme := range []string{"light", "dark"} {
		for _, width := range []int64{1280, 320} {
			for _, screen := range screens {
				name := fmt.Sprintf("screen-%s-%s-%d", screen.name, theme, width)
				b := openTab(t, width, 1000)
				b.scheme(theme)
				screen.show(b)
				b.requireAccessible(name)
				require.LessOrEqual(t, eval[int64](b, `document.documentElement.scrollWidth`), width, name)
				b.keep(name)
				b.requireQuiet()
			}
		}
	}
}

// typeKeys presses keys as a reader does, one after the other.
func (b *tab) typeKeys(keys ...string) {
	b.t.Helper()
	for _, key := range keys {
		b.do(chromedp.KeyEvent(key))
	}
}

// tabTo presses Tab until the focus is where it is wanted.
func (b *tab) tabTo(condition string) {
	b.t.Helper()
	for range 120 {
		if eval[bool](b, "!!("+condition+")") {
			return
		}
		b.typeKeys(kb.Tab)
	}
	require.FailNow(b.t, "the Tab key does not reach "+condition)
}

// The whole job by keyboard alone: write, check, go to a claim and its card, ask
// why, note a decision, save, look into the library, come back.
func TestBrowserWholeJobByKeyboard(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	focused := `document.activeElement`
	b.typeKeys(kb.Tab)
	require.Equal(t, "Skip to the text", eval[string](b, focused+`.textContent`), "the first stop")
	b.tabTo(focused + `.id === "article-input"`)
	b.typeKeys("The five-day walkout in July 2025 was their 12th strike since March 2023. ", "More than 7 million people are on waiting lists in England. ")
	b.tabTo(focused + `.id === "check"`)
	b.typeKeys(kb.Enter)
	b.untilState("checked")
	b.tabTo(focused + `.id === "next"`)
	b.typeKeys(kb.Enter)
	b.until(`document.getElementById("position").textContent === "1 of 2"`)
	b.tabTo(focused + `.id === "t1"`)
	b.typeKeys(kb.Enter)
	b.until(focused + `.id === "c1"`)
	b.tabTo(focused + `.closest("#c1 .why") && ` + focused + `.matches("summary")`)
	b.typeKeys(kb.Enter)
	b.until(`document.querySelector("#c1 .why .score")`)
	b.tabTo(focused + `.id === "note-confirm-2"`)
	b.typeKeys(" ")
	b.until(`document.getElementById("note-confirm-2").ariaPressed === "true"`)
	b.typeKeys(kb.Escape)
	b.until(focused + `.id.startsWith("t")`)

	b.open("/")
	b.tabTo(focused + `.textContent === "Library"`)
	b.typeKeys(kb.Enter)
	b.until(`document.querySelectorAll(".row").length > 20`)
	b.tabTo(focused + `.id === "search"`)
	b.typeKeys("waiting list")
	b.until(status + `.includes("the nearest first")`)
	b.tabTo(focused + `.closest(".row-claim")`)
	b.typeKeys(kb.Enter)
	b.until(focused + `.id === "record-title"`)
	b.requireQuiet()
}
