//go:build browser

package app_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"claimlight/claims/eval/fragment"
)

// How many articles are checked one after the other in one page: in every run of
// the tests, and by make soak, which sets the variable.
const (
	shortSoak = 20
	soakCount = "CLAIMLIGHT_SOAK"
)

// listedTexts is how many of the reader's texts are listed at most; see fewTexts.
const listedTexts = 12

// soakPatience is how long an article may take, on a busy machine.
const soakPatience = 20 * time.Second

// A page that stays open and checks article after article, as at a desk, grows
// neither in memory nor in what it listens to, and stays as fast as it was.
func TestBrowserSoak(t *testing.T) {
	count, long := shortSoak, false
	if n, err := strconv.Atoi(os.Getenv(soakCount)); err == nil {
		count, long = n, true
	}
	b := openSoaked(t, time.Duration(count)*soakPatience, !long)
	for i := range listedTexts { // as many as are listed: from now on the list does not grow
		b.checkTimed(fmt.Sprintf("In 20%d a third of the ferries were late.", 10+i))
		b.click("edit")
		b.until(`document.getElementById("new-text") && !document.querySelector(".results")`)
		b.click("new-text")
		b.until(draft + ` === ""`)
	}
	// What the engine remembers of records, it remembers from now on; in a long run
	// also of those that other neighbours of a sentence bring in.
	b.checkTimed(strings.Join(soakSentences(t), " "))
	if long {
		for claims := range slices.Chunk(bundledClaims(t), 40) {
			b.checkTimed(strings.Join(claims, "\n\n"))
		}
	}
	articles := soakArticles(t, count)
	took := make([]float64, count) // milliseconds a word
	soaked := make([]soakSample, count)
	for i, article := range articles {
		took[i] = b.checkTimed(article) / float64(wordsOf(article))
		b.useResults(i)
		b.useRest(i)
		soaked[i] = b.measure()
		if long && (i+1)%20 == 0 {
			t.Logf("%d articles: %.2f ms/100 words, %+v", i+1, 100*took[i], soaked[i])
		}
	}
	table := soakTable(took, soaked)
	t.Log("\n" + table.markdown())
	if long {
		writeFigure(t, "soak.md", table.markdown())
	}
	for _, row := range table.rows {
		require.LessOrEqual(t, row.last, row.bound, "%s: %s, then %s", row.what, row.words(row.first), row.words(row.last))
	}
	b.requireQuiet()
}

// openSoaked opens a tab that counts what the program holds of the page's objects. Tidy
// has the program collect its garbage all the time: it lets go of the page's objects
// only then, and in a few articles it may not come to it once.
func openSoaked(t *testing.T, patience time.Duration, tidy bool) *tab {
	t.Helper()
	b := openTab(t, 1280, 900)
	var cancel context.CancelFunc
	b.ctx, cancel = context.WithTimeout(withoutDeadline(b), patience)
	t.Cleanup(cancel)
	b.before(`{ let Loader; Object.defineProperty(window, "Go", {
		get: () => Loader,
		set(given) {
			Loader = given;
			const run = given.prototype.run;
			given.prototype.run = function (instance) {
				if (` + strconv.FormatBool(tidy) + `) this.env = {...this.env, GOMEMLIMIT: "22MiB"};
				window.held = () => this._values.length - this._idPool.length;
				window.memory = () => instance.exports.mem.buffer.byteLength;
				return run.call(this, instance);
			};
		} }) }`)
	_, err := chromedp.Call(b.ctx, performance.Enable, performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks})
	require.NoError(t, err)
	b.open("/")
	return b
}

// withoutDeadline is the context of the tab without the patience of other tests.
func withoutDeadline(b *tab) context.Context {
	ctx, cancel := chromedp.NewContext(browser.ctx, chromedp.WithTargetID(chromedp.FromContext(b.ctx).Target.TargetID))
	b.t.Cleanup(cancel)
	return ctx
}

// checkTimed checks an article and tells for how many milliseconds the page had the
// processor for it, from its arrival to the last card: what else the machine does
// does not count.
func (b *tab) checkTimed(article string) float64 {
	b.t.Helper()
	eval[bool](b, `(document.getElementById("edit")?.click(), true)`)
	b.until(`document.getElementById("check")?.offsetParent`)
	before := b.metrics()["TaskDuration"]
	eval[bool](b, `new Promise(done => {
		const area = document.getElementById("article-input"), root = document.documentElement;
		root.dataset.claimlightState = "";
		area.value = `+js(article)+`;
		new MutationObserver((_, observer) => {
			if (root.dataset.claimlightState !== "checked") return;
			observer.disconnect();
			done(true);
		}).observe(root, {attributes: true});
		area.dispatchEvent(new InputEvent("input", {bubbles: true, inputType: "insertFromDrop"}));
	})`)
	return 1000 * (b.metrics()["TaskDuration"] - before)
}

// useResults does what a reader does with the marks and cards of an article.
func (b *tab) useResults(i int) {
	b.t.Helper()
	if !eval[bool](b, `!!document.querySelector("mark a")`) {
		return
	}
	for range 3 {
		b.click("next")
	}
	b.press(`document.querySelector("mark a")`)
	b.until(`document.activeElement.id === "c1"`)
	b.press(`document.querySelector("#c1 .why summary")`)
	b.until(`document.querySelector("#c1 .why .score")`)
	if eval[bool](b, `document.querySelectorAll(".chip").length > 2`) {
		b.press(`document.querySelectorAll(".chip")[1]`)
		b.until(`document.querySelectorAll(".chip")[1].getAttribute("aria-pressed") === "true"`)
		b.press(chip("All"))
		b.until(chip("All") + `.getAttribute("aria-pressed") === "true"`)
	}
	if i%4 == 0 {
		b.until(`document.getElementById("note-confirm-1")`)
		b.click("note-confirm-1")
		b.until(`document.getElementById("note-confirm-1").getAttribute("aria-pressed") === "true"`)
		b.click("note-undo-1")
		b.until(`document.getElementById("note-confirm-1").getAttribute("aria-pressed") === "false"`)
	}
}

// useRest goes to other texts and pages now and then, and ends where it began.
func (b *tab) useRest(i int) {
	b.t.Helper()
	if i%5 == 1 {
		eval[bool](b, `(goappNav("/settings"), true)`)
		b.until(`document.getElementById("sensitivity-many")`)
		b.click([]string{"sensitivity-many", "sensitivity-few", "sensitivity-"}[i/5%3])
		b.click([]string{"theme-dark", "theme-light"}[i/5%2])
		eval[bool](b, `(goappNav("/library?q=nhs"), true)`)
		b.until(`document.querySelector(".row-claim a")`)
		eval[bool](b, `(goappNav("/"), true)`)
		b.until(`document.getElementById("edit")`)
	}
	b.click("edit")
	b.until(`document.querySelector(".text-row") && !document.querySelector(".results")`)
	if i%5 == 3 && eval[bool](b, `document.querySelectorAll(".text-open").length > 1`) {
		b.press(`[...document.querySelectorAll(".text-open")].at(-1)`)
		b.until(`document.querySelector(".text-row-open") === [...document.querySelectorAll(".text-row")].at(-1)`)
	}
	if i%3 == 2 {
		b.click("new-text")
		b.until(draft + ` === ""`)
	}
}

func writeFigure(t *testing.T, name, table string) {
	t.Helper()
	require.NoError(t, fragment.Write("../out/figures/"+name, table))
	fmt.Fprintln(os.Stderr, "written: out/figures/"+name)
}
