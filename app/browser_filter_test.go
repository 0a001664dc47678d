//go:build browser

package app_test

import (
	"fmt"
	"testing"
	"time"

	"claimlight/app"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

const (
	markCount = `document.querySelectorAll(".article-text mark").length`
	cardCount = `document.querySelectorAll(".card").length`
)

// chip finds the button of a group by its name.
func chip(name string) string {
	return `[...document.querySelectorAll(".chip")].find(e => e.textContent.startsWith(` + js(name) + `))`
}

// press clicks what an expression gives.
func (b *tab) press(expression string) {
	b.t.Helper()
	eval[bool](b, `(`+expression+`.click(), true)`)
}

func TestBrowserChipsFilterMarksAndCards(t *testing.T) {
	for _, width := range []int64{1280, 360} {
		b := read(t, width, 900, everyBucket)
		require.Equal(t, "true", eval[string](b, chip("All")+`.getAttribute("aria-pressed")`))
		all, text := eval[int](b, markCount), eval[string](b, shownText)

		b.press(chip("Rated false"))
		b.until(markCount + " === 2")
		require.Equal(t, "true", eval[string](b, chip("Rated false")+`.getAttribute("aria-pressed")`))
		require.Equal(t, "false", eval[string](b, chip("All")+`.getAttribute("aria-pressed")`))
		b.until(cardCount + " === 2")
		require.Equal(t, "2 in all", eval[string](b, `document.getElementById("position").textContent`))
		require.Equal(t, text, eval[string](b, shownText), "the text stays")
		b.click("next")
		b.click("next")
		b.click("next")
		b.until(`document.getElementById("position").textContent === "2 of 2"`)

		b.press(chip("Checked, other"))
		b.until(markCount + " === 6")
		b.keep(fmt.Sprintf("read-filtered-%d", width))
		b.press(chip("All"))
		b.until(fmt.Sprintf("%s === %d", markCount, all))
		b.until(fmt.Sprintf("%s === %d", cardCount, all))
		b.requireQuiet()
	}
}

func TestBrowserStripLeadsToTheMarks(t *testing.T) {
	b := read(t, 1280, 900, app.Sample)
	marks := eval[int](b, markCount)
	require.Equal(t, marks, eval[int](b, `[...document.querySelectorAll(".strip-marks")].map(e => e.querySelectorAll(".tick").length).reduce((a, b) => a + b)`))
	require.Equal(t, 1, eval[int](b, `document.querySelectorAll('.strip-marks[tabindex="0"]').length`), "one cell is in the tab order")
	b.press(`[...document.querySelectorAll(".strip-marks")].at(-1)`)
	b.until(fmt.Sprintf(`document.activeElement.id === "t%d"`, marks))
	b.until(`document.querySelector('.strip-marks[aria-current="true"][tabindex="0"]')`)

	eval[bool](b, `(document.querySelector('.strip-marks[tabindex="0"]').focus(), true)`)
	before := eval[string](b, `document.activeElement.ariaLabel`)
	b.do(chromedp.KeyEvent("\u0302")) // ArrowLeft
	b.until(`document.activeElement.matches(".strip-marks") && document.activeElement.ariaLabel !== ` + js(before))
	b.requireQuiet()
}

// key presses a key by its name.
func (b *tab) key(name string) {
	b.t.Helper()
	eval[bool](b, `(document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: `+js(name)+`, bubbles: true, cancelable: true})), true)`)
}

func TestBrowserKeysLeadThroughTheClaims(t *testing.T) {
	for _, width := range []int64{1280, 360} {
		b := read(t, width, 900, app.Sample)
		focused := func(id string) { b.until(`document.activeElement.id === ` + js(id)) }
		b.key("j")
		focused("t1")
		b.key("ArrowDown")
		focused("t2")
		b.key("k")
		focused("t1")
		b.key("End")
		focused("t15")
		b.key("Home")
		focused("t1")
		b.key("j")
		focused("t2")
		b.do(chromedp.KeyEvent("\r"))
		focused("c2")
		b.key("j")
		focused("c3")
		b.key("Escape")
		focused("t3")
		require.Equal(t, "3 of 15", eval[string](b, `document.getElementById("position").textContent`))

		b.key("?")
		b.until(`document.getElementById("keys").open`)
		require.True(t, eval[bool](b, `document.getElementById("keys").contains(document.activeElement)`))
		b.keep(fmt.Sprintf("read-keys-%d", width))
		b.key("j")
		require.True(t, eval[bool](b, `document.getElementById("keys").open`), "the sheet has keys of its own")
		b.click("hide-keys")
		b.until(`!document.getElementById("keys").open`)
		focused("t3")

		eval[bool](b, `(document.querySelector(".masthead-nav a").focus(), true)`)
		b.key("j")
		time.Sleep(50 * time.Millisecond)
		require.Equal(t, "3 of 15", eval[string](b, `document.getElementById("position").textContent`), "outside of the results the keys are the page's")
		b.requireQuiet()
	}
}

func TestBrowserHidingIsUndoneAndKept(t *testing.T) {
	b := read(t, 1280, 900, app.Sample)
	t.Cleanup(b.forgetHidden)
	text, all := eval[string](b, shownText), eval[int](b, markCount)

	b.press(`document.querySelector("#c2 .hide-mark")`)
	b.until(`!document.getElementById("t2")`)
	b.until(`document.activeElement.id === "undo"`)
	require.Equal(t, text, eval[string](b, shownText), "the sentence stays")
	require.Equal(t, "1", eval[string](b, chip("Hidden")+`.querySelector(".chip-count").textContent`))
	b.keep("read-hidden")
	b.click("undo")
	b.until(`document.activeElement.id === "t2"`)

	b.press(`document.querySelector("#c3 .never")`)
	b.until(`document.querySelector("#t3").closest("mark").className.includes("mark-none")`)
	b.until(`document.querySelector("#c3 .withheld")`)
	require.NotContains(t, eval[string](b, `document.getElementById("c3").textContent`), "rated")
	b.press(`document.querySelector("#c2 .not-same")`)
	b.until(`document.querySelector("#t2").closest("mark").className.includes("mark-none")`)
	b.press(`document.querySelector("#c1 .hide-mark")`)
	b.until(chip("Hidden") + `.querySelector(".chip-count").textContent === "3"`)
	time.Sleep(200 * time.Millisecond) // the device writes beside the page

	b.open("/")
	b.paste(app.Sample)
	b.untilState("checked")
	b.until(fmt.Sprintf("%s === %d", markCount, all-1))
	require.Equal(t, "3", eval[string](b, chip("Hidden")+`.querySelector(".chip-count").textContent`))
	b.press(chip("Hidden"))
	b.until(markCount + " === 3")
	for _, button := range []string{"#c1 .show-mark", "#c2 .show-check", "#c3 .show-check"} {
		b.until(`document.querySelector(` + js(button) + `)`)
		b.press(`document.querySelector(` + js(button) + `)`)
		b.until(`!document.querySelector(` + js(button) + `)`)
	}
	b.until(fmt.Sprintf("%s === %d", markCount, all))
	b.requireQuiet()
}

func TestBrowserCitationIsCopied(t *testing.T) {
	b := read(t, 1280, 900, app.Sample)
	eval[bool](b, `(Object.defineProperty(navigator, "clipboard", {value: {writeText: text => { window.copied_ = text; return Promise.resolve() }}, configurable: true}), true)`)
	b.press(`document.querySelector("#c3 .copy")`)
	b.until(`document.querySelector(".deed")?.textContent.includes("Copied")`)
	require.Contains(t, eval[string](b, "window.copied_"), "https://")

	eval[bool](b, `(Object.defineProperty(navigator, "clipboard", {value: {writeText: () => Promise.reject(new Error("blocked"))}}), true)`)
	eval[bool](b, `(document.execCommand = command => { window.command_ = command + ": " + document.activeElement.value; return true }, true)`)
	b.click("dismiss")
	b.until(`!document.querySelector(".deed")`)
	b.press(`document.querySelector("#c3 .copy")`)
	b.until(`document.querySelector(".deed")?.textContent.includes("Copied")`)
	require.Contains(t, eval[string](b, "window.command_"), "copy: “")

	eval[bool](b, `(document.execCommand = () => false, true)`)
	b.press(`document.querySelector("#c3 .copy")`)
	b.until(`document.querySelector(".deed")?.textContent.includes("to be selected: “")`)
	b.requireQuiet()
}
