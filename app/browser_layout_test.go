//go:build browser

package app_test

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/app"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// On narrow screens each card follows its paragraph, in the document as on the
// screen.
func TestBrowserCardsFollowTheirParagraphs(t *testing.T) {
	b := read(t, 360, 740, app.Sample)
	require.Empty(t, eval[string](b, `[...document.querySelectorAll(".card")].filter(card => {
		const mark = document.getElementById("t" + card.id.slice(1)), paragraph = mark.closest("p").getBoundingClientRect();
		const next = card.closest(".block").nextElementSibling?.getBoundingClientRect(), box = card.getBoundingClientRect();
		return !(card.closest(".block").contains(mark) && box.top >= paragraph.bottom && (!next || box.bottom <= next.top));
	}).map(card => card.id).join()`))
	require.Equal(t, eval[int](b, markCount), eval[int](b, cardCount))

	b.press(`document.querySelector("#c3 .more")`)
	b.until(`document.activeElement.id === "c3" && document.querySelector("#c3 .comparison")`)
	require.True(t, eval[bool](b, `document.getElementById("c3").getBoundingClientRect().top >= document.querySelector(".steps").getBoundingClientRect().bottom`), "the card is not hidden by the bar")
	b.requireQuiet()
}

// Turning the device keeps the selected claim and the focus.
func TestBrowserSelectionSurvivesAnotherWidth(t *testing.T) {
	b := read(t, 1280, 800, app.Sample)
	b.click("t7")
	b.until(`document.activeElement.id === "c7"`)
	for _, width := range []int64{600, 1280, 360} {
		b.do(chromedp.EmulateViewport(width, 800))
		b.until(fmt.Sprintf(`!!document.querySelector(".block-cards") === %v`, width < 900))
		b.until(`document.activeElement.id === "c7"`)
		require.Equal(t, "7 of 15", eval[string](b, `document.getElementById("position").textContent`))
		require.True(t, eval[bool](b, `document.getElementById("c7").classList.contains("card-selected")`))
	}
	b.requireQuiet()
}

// A selected mark has its card beside it.
func TestBrowserCardsComeBesideTheirMarks(t *testing.T) {
	b := read(t, 1280, 1200, app.Sample)
	for _, n := range []string{"10", "13", "15"} {
		eval[bool](b, `(document.getElementById("t`+n+`").scrollIntoView({block: "center"}), true)`)
		b.click("t" + n)
		b.until(`document.activeElement.id === "c` + n + `"`)
		require.True(t, eval[bool](b, `(() => {
			const mark = document.getElementById("t`+n+`").getBoundingClientRect(), card = document.getElementById("c`+n+`").getBoundingClientRect();
			return card.top <= mark.bottom && card.bottom >= mark.top && card.top >= 0 && card.bottom <= innerHeight;
		})()`), n)
	}
	b.requireQuiet()
}

// Large letters and narrow windows: nothing sticks out, and nothing that gets the
// focus is hidden by what stays in view.
func TestBrowserLargeTextAndNarrowWindows(t *testing.T) {
	for _, c := range []struct {
		width, height int64
		size          string
	}{{320, 640, "100%"}, {320, 640, "200%"}, {360, 740, "200%"}, {700, 800, "200%"}, {1280, 800, "100%"}, {1280, 800, "200%"}} {
		name := fmt.Sprintf("%d at %s", c.width, c.size)
		b := read(t, c.width, c.height, everyBucket)
		eval[bool](b, `(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync("html { font-size: `+c.size+` !important }"); document.adoptedStyleSheets = [sheet]; return true })()`)
		require.LessOrEqual(t, eval[int](b, "document.documentElement.scrollWidth"), int(c.width), name)
		b.press(`document.getElementById("t8")`)
		b.until(`document.activeElement.id === "c8"`)
		require.LessOrEqual(t, eval[int](b, "document.documentElement.scrollWidth"), int(c.width), name+", with a card")
		b.keep(fmt.Sprintf("read-%d-%s", c.width, strings.TrimSuffix(c.size, "%")))
		require.Empty(t, hiddenOnTab(b), name)
		b.requireQuiet()
	}
}

// hiddenOnTab goes through the results by the tab key and names what cannot be
// seen while it has the focus.
func hiddenOnTab(b *tab) string {
	eval[bool](b, `(document.getElementById("edit").focus(), window.hidden_ = [], true)`)
	for range 70 {
		b.do(chromedp.KeyEvent("\t"))
		if eval[bool](b, `(() => {
			const e = document.activeElement;
			if (!document.getElementById("results").contains(e)) return true;
			const seen = [...e.getClientRects()].some(r => {
				const x = Math.min(Math.max(r.left + Math.min(r.width, 40) / 2, 0), innerWidth - 1), y = r.top + Math.min(r.height, 30) / 2;
				const top = y >= 0 && y < innerHeight ? document.elementFromPoint(x, y) : null;
				return top && (e.contains(top) || top.contains(e));
			});
			if (!seen) window.hidden_.push(e.outerHTML.slice(0, 120));
			return false;
		})()`) {
			break
		}
	}
	return eval[string](b, `window.hidden_.join("\n")`)
}

func TestBrowserReadTargetsAreLargeEnough(t *testing.T) {
	for _, width := range []int64{1280, 900, 560, 320} {
		b := read(t, width, 900, everyBucket)
		b.press(`document.getElementById("t8")`)
		b.until(`document.querySelector("#c8 .actions")`)
		require.Empty(t, eval[string](b, `[...document.querySelectorAll(".results button, summary, .back, .source-link, .record-link")]
			.filter(e => (r => r.width > 0 && (r.width < 24 || r.height < 24))(e.getBoundingClientRect())).map(e => e.outerHTML.slice(0, 90) + e.getBoundingClientRect().width).join("\n")`), width)
	}
}

// What a screen reader is told: the verdict in the name of each mark, the claim
// and its relation in that of each card.
func TestBrowserNamesInTheAccessibilityTree(t *testing.T) {
	b := read(t, 1280, 900, everyBucket)
	names := map[string][]string{}
	tree, err := chromedp.Call(b.ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	require.NoError(t, err)
	for _, node := range tree.Nodes {
		if node.Role != nil && node.Name != nil {
			role, name := string(node.Role.Value), string(node.Name.Value)
			names[role] = append(names[role], name)
		}
	}
	links, comments := strings.Join(names[`"link"`], "\n"), strings.Join(names[`"comment"`], "\n")
	for _, part := range []string{
		"(claim 1: Washington Post Fact Checker (via Poynter) rated this claim", "(claim 3: VERIFY (via WCNC) rated this claim",
		"(claim 7: NOAA states this as a fact)", "(claim 11: no published check found)",
	} {
		require.Contains(t, links, part)
	}
	require.Len(t, names[`"comment"`], 11)
	for _, part := range []string{"1 Same claim", "8 Same claim, other figure", "9 Opposite claim", "10 Disputed claim", "11 Worth checking"} {
		require.Contains(t, comments, part)
	}
	require.Contains(t, strings.Join(names[`"button"`], "\n"), "Claim 1: rated false")
	require.NotEmpty(t, names[`"insertion"`])
	require.NotEmpty(t, names[`"deletion"`])
}

// On paper the cards stand behind the text, each with the number of its mark and
// the whole address, whichever layout the screen has.
func TestBrowserPrintsEndnotes(t *testing.T) {
	for _, width := range []int64{1280, 360} {
		b := read(t, width, 900, app.Sample)
		b.media("print")
		require.Empty(t, eval[string](b, `(() => {
			const last = Math.max(...[...document.querySelectorAll(".article-text p[class^=passage]")].map(p => p.getBoundingClientRect().bottom));
			return [...document.querySelectorAll(".card")].filter(c => c.getBoundingClientRect().top < last).map(c => c.id).join();
		})()`), "every card stands behind the text")
		require.Equal(t, eval[int](b, markCount), eval[int](b, cardCount))
		require.Contains(t, eval[string](b, `getComputedStyle(document.querySelector(".mark-none a"), "::after").content`), "1")
		require.Contains(t, eval[string](b, `getComputedStyle(document.querySelector(".source-link"), "::after").content`), "https://")
		paper, err := chromedp.Call(b.ctx, page.PrintToPDF, page.PrintToPDFParams{})
		require.NoError(t, err)
		keepPaper(t, fmt.Sprintf("read-print-%d.pdf", width), paper.Data)
		b.requireQuiet()
	}
}

func keepPaper(t *testing.T, name string, data any) {
	t.Helper()
	var body []byte
	switch d := data.(type) {
	case []byte:
		body = d
	case string:
		body, _ = base64.StdEncoding.DecodeString(d)
	}
	require.Greater(t, len(body), 1000)
	require.NoError(t, os.WriteFile(filepath.Join("..", "out", name), body, 0o644))
}

// The button draws all cards of a long text before it prints, and goes back.
func TestBrowserPrintButtonTakesEveryCard(t *testing.T) {
	b := read(t, 1280, 900, strings.Repeat(app.Sample+"\n\n", 5))
	eval[bool](b, `(window.print = () => { window.printed_ = `+cardCount+` }, true)`)
	b.click("print")
	b.until(cardCount + ` === 50 && window.printed_ > 0`)
	require.Equal(t, eval[int](b, markCount), eval[int](b, "window.printed_"))
	b.requireQuiet()
}

// Three hundred marks in a hundred kilobytes: choosing one and scrolling stay
// within a few frames.
func TestBrowserManyMarksStayFluid(t *testing.T) {
	filler := strings.Repeat("We like tea, and we like the long evenings by the fire with it. ", 60)
	for _, width := range []int64{1280, 360} {
		b := read(t, width, 900, strings.Repeat(app.Sample+"\n\n"+filler+"\n\n", 20))
		require.GreaterOrEqual(t, eval[int](b, markCount), 300)
		times := eval[[]float64](b, `(async () => {
			const frame = () => new Promise(requestAnimationFrame), times = [];
			for (let i = 0; i < 9; i++) {
				const marks = document.querySelectorAll("mark a"), n = 1 + i * 33, begin = performance.now();
				document.getElementById("t" + n).click();
				while (!document.getElementById("t" + n).closest(".mark-selected")) await frame();
				await frame();
				times.push(performance.now() - begin);
			}
			return times.sort((a, b) => a - b);
		})()`)
		gaps := eval[[]float64](b, `(async () => {
			const gaps = []; let last = performance.now();
			for (let i = 0; i < 60; i++) { scrollBy(0, 400); await new Promise(requestAnimationFrame); gaps.push(performance.now() - last); last = performance.now() }
			return gaps.sort((a, b) => a - b);
		})()`)
		t.Logf("%d px: choosing a mark %.0f ms, at most %.0f; frame while scrolling %.0f ms, at most %.0f", width, times[4], times[8], gaps[30], gaps[59])
		require.Less(t, times[4], 1000.0, "choosing a mark, in the middle")
		b.requireQuiet()
	}
}
