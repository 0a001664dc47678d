//go:build browser

package app_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync/atomic"
	"testing"

	"claimlight/app"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// realArticle is a damaged paste of a news page, which lies beside the project
// where it is available.
const realArticle = "../../shared/articles/resident-doctors-talks.txt"

// shownText is what the read view shows of the text, without notes and cards.
const shownText = `(() => {
	const copy = document.querySelector(".article-text").cloneNode(true);
	copy.querySelectorAll(".visually-hidden, .mark-tag, .block-cards").forEach(e => e.remove());
	return copy.textContent;
})()`

// paste puts text into the textarea as a reader does: by the clipboard. The text
// gets there by being cut from the same textarea, so no permission is asked for.
func (b *tab) paste(text string) {
	b.t.Helper()
	eval[bool](b, `(() => { const area = document.getElementById("article-input");
		area.focus(); area.value = `+js(text)+`; area.select(); return true })()`)
	for _, command := range []string{"cut", "paste"} {
		_, err := chromedp.Call(b.ctx, input.DispatchKeyEvent, input.DispatchKeyEventParams{
			Type: input.DispatchKeyEventTypeRawKeyDown, Key: "F24", Commands: []string{command},
		})
		require.NoError(b.t, err)
	}
}

func withoutSpace(s string) string { return strings.Join(strings.Fields(s), "") }

func TestBrowserPasteIsCheckedAtOnceAndSendsNothing(t *testing.T) {
	for name, text := range map[string]string{"sample": app.Sample, "damaged paste": damagedPaste(t)} {
		t.Run(name, func(t *testing.T) {
			b := openTab(t, 1280, 900)
			b.open("/")
			before := len(b.loaded())
			b.paste(text)
			b.untilState("checked")

			require.Equal(t, before, len(b.loaded()), "requests since the paste: %v", b.loaded()[before:])
			require.Equal(t, withoutSpace(text), withoutSpace(eval[string](b, shownText)))
			require.Positive(t, eval[int](b, `document.querySelectorAll(".article-text mark").length`))
			require.Equal(t, eval[int](b, `document.querySelectorAll(".article-text mark").length`), eval[int](b, `document.querySelectorAll(".card").length`))
			require.Contains(t, eval[string](b, `document.querySelector("[role=status]").textContent`), "worth checking")
			b.keep("paste-" + strings.ReplaceAll(name, " ", "-"))

			b.click("edit")
			b.until(`document.getElementById("article-input")`)
			require.Equal(t, text, eval[string](b, `document.getElementById("article-input").value`))
			b.requireQuiet()
		})
	}
}

// damagedPaste is the real article, or the sample damaged in the same ways.
func damagedPaste(t *testing.T) string {
	if text, err := os.ReadFile(realArticle); err == nil {
		return strings.ReplaceAll(string(text), "\r\n", "\n")
	}
	t.Log("the real article is not here: taking the sample, damaged")
	return strings.NewReplacer("\n\n", "", "%", "", "'", "", "\"", "").Replace(app.Sample)
}

func TestBrowserMarksLeadToCardsAndBack(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	steps := eval[int](b, "history.length")
	b.click("sample")
	b.untilState("checked")
	b.keep("sample-light")

	const matched = `document.querySelector("mark:not(.mark-none) a")`
	b.until(matched)
	require.True(t, eval[bool](b, matched+`.getAttribute("aria-details") === `+matched+`.hash.slice(1)`))
	require.Contains(t, eval[string](b, matched+".textContent"), "claim ")

	card := eval[string](b, matched+".hash.slice(1)")
	eval[bool](b, `(`+matched+`.focus(), true)`)
	b.do(chromedp.KeyEvent("\r"))
	b.until(`document.activeElement.id === ` + js(card))
	require.True(t, eval[bool](b, `(r => r.top >= 0 && r.top < innerHeight)(document.activeElement.getBoundingClientRect())`), "the card is in view")
	require.NotEmpty(t, eval[string](b, `document.activeElement.querySelector(".review-headline").textContent`))
	require.True(t, eval[bool](b, `document.activeElement.querySelector(".source-link").protocol === "https:"`))
	b.scheme("dark")
	b.keep("sample-dark")

	eval[bool](b, `(document.activeElement.querySelector(".back").click(), true)`)
	b.until(`document.activeElement.hash === ` + js("#"+card))
	require.Equal(t, steps, eval[int](b, "history.length"), "marks leave the history alone")
	require.Empty(t, eval[string](b, "location.hash"))
	b.requireQuiet()
}

func TestBrowserStepsThroughTheMarks(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	b.click("sample")
	b.untilState("checked")
	b.click("next")
	b.until(`document.getElementById("position").textContent.startsWith("1 of ")`)
	b.click("next")
	b.until(`document.getElementById("position").textContent.startsWith("2 of ")`)
	b.click("previous")
	b.until(`document.getElementById("position").textContent.startsWith("1 of ")`)
	require.Equal(t, "t1", eval[string](b, `document.querySelector(".mark-selected a").id`))
	require.Equal(t, "c1", eval[string](b, `document.querySelector(".card-selected").id`))
	b.requireQuiet()
}

func TestBrowserTextSurvivesAnotherPage(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	b.do(chromedp.SendKeys(chromedp.ID("article-input"), "Nearly half of them left in 2019."))
	b.do(chromedp.Click(chromedp.CSS(`.masthead-nav a[href="/about"]`)))
	b.until(`document.querySelector(".prose")`)
	b.do(chromedp.Click(chromedp.CSS(`.masthead-nav a[href="/"]`)))
	b.until(`document.getElementById("article-input")`)
	require.Equal(t, "Nearly half of them left in 2019.", eval[string](b, `document.getElementById("article-input").value`))
	b.requireQuiet()
}

func TestBrowserBlankTextIsRefused(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	b.click("check")
	b.until(`document.querySelector(".notice").textContent.includes("no text yet")`)
	require.Equal(t, "article-input", eval[string](b, "document.activeElement.id"))
	b.requireQuiet()
}

func TestBrowserControlEnterChecks(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	b.do(chromedp.SendKeys(chromedp.ID("article-input"), "Nearly half of them left in 2019."),
		chromedp.KeyEvent("\r", chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	b.untilState("checked")
	require.Equal(t, "results", eval[string](b, "document.activeElement.id"))
	b.requireQuiet()
}

// Without the records the page says why, keeps the text, and repairs itself.
func TestBrowserMissingRecordsCanBeRepaired(t *testing.T) {
	var missing atomic.Bool
	missing.Store(true)
	broken := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if missing.Load() && strings.HasSuffix(r.URL.Path, ".clm") {
			http.NotFound(w, r)
			return
		}
		browser.site.Config.Handler.ServeHTTP(w, r)
	}))
	defer broken.Close()

	b := openTab(t, 1280, 900)
	b.do(chromedp.Navigate(broken.URL))
	b.untilState("failed")
	require.Contains(t, eval[string](b, `document.querySelector(".fault").textContent`), "answered 404")
	b.click("sample")
	b.until(`document.querySelector(".results")`)

	missing.Store(false)
	eval[bool](b, `(document.querySelector(".fault button").click(), true)`)
	b.untilState("checked")
	require.Positive(t, eval[int](b, `document.querySelectorAll("mark").length`))
	require.True(t, eval[bool](b, `document.querySelector(".fault") === null`))
}

// A long text is checked in slices: the page goes on painting, and the check can
// be cancelled without losing the text.
func TestBrowserLongTextDoesNotFreeze(t *testing.T) {
	text := strings.Repeat(app.Sample, 100)
	b := openTab(t, 1280, 900)
	b.open("/")
	eval[bool](b, `(() => {
		window.frames_ = 0;
		const count = () => { if (document.documentElement.dataset.claimlightState === "checking") window.frames_++; requestAnimationFrame(count) };
		count();
		return true })()`)
	b.paste(text)
	b.until(`document.getElementById("cancel")`)
	b.until(`!document.getElementById("progress") || document.getElementById("progress").value > 0`)
	b.click("cancel")
	b.untilState("checked")
	require.Greater(t, eval[int](b, "window.frames_"), 2, "frames painted during the check")
	require.Contains(t, eval[string](b, `document.querySelector("[role=status]").textContent`), "Stopped before the end")
	b.click("edit")
	b.until(`document.getElementById("article-input")`)
	require.Equal(t, len(text), eval[int](b, `new TextEncoder().encode(document.getElementById("article-input").value).length`))
	b.requireQuiet()
}

// Of many cards one page is shown, and a mark finds its card on any page.
func TestBrowserManyCardsArePaged(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	b.paste(strings.Repeat(app.Sample+"\n\n", 5))
	b.untilState("checked")
	const cards = `document.querySelectorAll(".card").length`
	marks := eval[int](b, `document.querySelectorAll("mark").length`)
	require.Equal(t, 50, eval[int](b, cards))
	require.Greater(t, marks, 50)

	eval[bool](b, `(document.querySelector("#c1 .why summary").click(), true)`)
	b.until(`document.querySelector("#c1 .why h4")`)
	eval[bool](b, `([...document.querySelectorAll("mark a")].at(-1).click(), true)`)
	b.until(fmt.Sprintf(`document.activeElement.id === "c%d"`, marks))
	require.Less(t, eval[int](b, cards), 51)
	b.until(`!document.querySelector(".why[open]")`)
	b.click("earlier")
	b.until(`document.activeElement.id === "c1" || document.activeElement.id === "c51"`)
	b.requireQuiet()
}

func TestBrowserPhoneWidth(t *testing.T) {
	for _, width := range []int64{320, 360} {
		b := openTab(t, width, 740)
		b.open("/")
		require.LessOrEqual(t, eval[int](b, "document.documentElement.scrollWidth"), int(width), "nothing sticks out of the empty page")
		b.click("sample")
		b.untilState("checked")
		require.LessOrEqual(t, eval[int](b, "document.documentElement.scrollWidth"), int(width), "nothing sticks out of the results")
		b.requireQuiet()
		b.keep("sample-phone")
	}
}

// Targets that are not links within running text measure at least 24 by 24.
func TestBrowserTargetsAreLargeEnough(t *testing.T) {
	b := openTab(t, 360, 740)
	b.open("/")
	const small = `[...document.querySelectorAll("button, summary, textarea, .back, .source-link, nav a")]
		.filter(e => (r => r.width > 0 && (r.width < 24 || r.height < 24))(e.getBoundingClientRect())).map(e => e.outerHTML).join("\n")`
	require.Empty(t, eval[string](b, small))
	b.click("sample")
	b.untilState("checked")
	require.Empty(t, eval[string](b, small))
}
