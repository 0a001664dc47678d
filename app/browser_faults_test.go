//go:build browser

package app_test

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var writeFaults = flag.Bool("faults", false, "write FAULTS.md anew")

// fault is something that goes wrong outside of the program. Try makes it happen in
// a browser, asserts that nothing is lost, and returns what was observed.
type fault struct {
	name string
	try  func(t *testing.T) outcome
}

// outcome is what was observed of a fault.
type outcome struct {
	says  string // the words on the page
	keeps string // where what the reader wrote was found afterwards
}

// faults are in the order of the table.
var faults = slices.Concat(storageFaults, deletionFaults, fileFaults, networkFaults, versionFaults, deviceFaults)

// Whatever goes wrong around the program, nothing that the reader wrote is lost and
// the page says what to do. What each fault came to is compared with FAULTS.md; with
// -faults it takes the place of what stands there.
func TestBrowserFaults(t *testing.T) {
	stands := readFaultTable(t)
	rows := map[string]string{}
	for _, f := range faults {
		rows[f.name] = f.find(stands)
	}
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			o := f.try(t)
			require.NotEmpty(t, o.says)
			require.NotContains(t, o.keeps, lostText)
			if !*writeFaults {
				require.Equal(t, gist(rows[f.name]), gist(f.row(o)), "%s\nmake faults writes the table anew; read what changed", f.row(o))
				return
			}
			rows[f.name] = f.row(o)
			require.NoError(t, os.WriteFile(faultFile, []byte(faultHead+faultTable(inOrder(rows))), 0o644))
		})
	}
	if !*writeFaults {
		require.Equal(t, stands, inOrder(rows))
	}
	writeFigure(t, "faults.md", faultTable(inOrder(rows)))
	writeFigure(t, "faults-short.md", faultCounts(inOrder(rows)))
}

// faultCounts sums the table up.
func faultCounts(rows []string) string {
	said, lost := map[string]int{}, 0
	for _, row := range rows {
		said[gist(row)[1]]++
		if strings.Contains(row, lostText) {
			lost++
		}
	}
	return fmt.Sprintf("| of the faults tried | %d |\n|---|---:|\n| the page works all the same | %d |\n| the page says what is wrong and what to do | %d |\n| the browser leaves the page empty | %d |\n| something that the reader wrote or added is lost | %d |\n",
		len(rows), said[works], said[""], said[empty], lost)
}

// gist is what must not change of a row: which fault it is, whether the page says
// anything, and what is kept. How much of the words is there when they are read
// depends on the machine.
func gist(row string) [3]string {
	cells := strings.Split(row, " | ")
	if len(cells) != 3 {
		return [3]string{row}
	}
	says := ""
	for _, nothing := range []string{works, empty} {
		if strings.HasPrefix(cells[1], nothing) {
			says = nothing
		}
	}
	return [3]string{cells[0], says, cells[2]}
}

// inOrder are the rows that there are, in the order of the faults.
func inOrder(rows map[string]string) []string {
	var list []string
	for _, f := range faults {
		if row := rows[f.name]; row != "" {
			list = append(list, row)
		}
	}
	return list
}

const (
	faultFile = "FAULTS.md"
	faultHead = `# Faults tried

Each row is a fault that a test makes happen in a browser (` + "`browser_*fault*_test.go`" + `), with the words that were then read from
the page and with what was found of the text, the notes and the records that the reader had. Written by ` + "`make faults`" + `; every run of the tests
compares what is kept, and whether the page says anything, with what it observes. “…” stands for the browser's own words.

`
	faultColumns = "| fault | what the page says | what the reader wrote or added |\n|---|---|---|\n"
)

// find is the row of the fault in a table, or "".
func (f fault) find(rows []string) string {
	i := slices.IndexFunc(rows, func(row string) bool { return strings.HasPrefix(row, "| "+f.name+" | ") })
	if i < 0 {
		return ""
	}
	return rows[i]
}

func (f fault) row(o outcome) string {
	return "| " + f.name + " | " + inCell(o.says) + " | " + inCell(o.keeps) + " |"
}

func faultTable(rows []string) string { return faultColumns + strings.Join(rows, "\n") + "\n" }

func readFaultTable(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile(faultFile)
	if os.IsNotExist(err) && *writeFaults {
		return nil
	}
	require.NoError(t, err)
	_, table, found := strings.Cut(string(text), faultColumns)
	require.True(t, found || *writeFaults, "no table in "+faultFile)
	return strings.Split(strings.TrimSpace(table), "\n")
}

// What differs from one browser, run or build to another is left out of the table.
var varying = []struct {
	is *regexp.Regexp
	by string
}{
	{regexp.MustCompile(`\b[A-Z][A-Za-z]*Error\b(: [^.)“<]*)?`), "…"},
	{regexp.MustCompile(`WebAssembly.compile[A-Za-z]*\(\):[^@]*@\+\d+`), "…"},
	{regexp.MustCompile(`WebAssembly compilation aborted: [^.<]*`), "…"},
	{regexp.MustCompile(`\d+ bytes, (at least )?\d+ expected`), "fewer bytes than expected"},
	{regexp.MustCompile(`http://127\.0\.0\.1:\d+`), ""},
	{regexp.MustCompile(`\.[0-9a-f]{16,}\.`), "."},
	{regexp.MustCompile(`\b\d\d:\d\d\b`), "…"},
}

func inCell(words string) string {
	for _, v := range varying {
		words = v.is.ReplaceAllString(words, v.by)
	}
	return strings.ReplaceAll(strings.Join(strings.Fields(words), " "), "|", "/")
}

// Where the open text was found.
func keptText(here, again bool) string {
	switch {
	case here && again:
		return "the text stays on the page, and is there when it is opened again"
	case again:
		return "the text is there when the page is opened again"
	case here:
		return "the text stays on the page"
	}
	return lostText
}

const (
	lostText = "LOST"

	// Said of a page that says nothing.
	works = "nothing: it works"
	empty = "nothing: the browser leaves it empty"
)

// what the readers of these tests write.
const ownWords = "Rents in Norbury fell by 5 per cent in 2024."

// holds tells whether the textarea has the reader's words, as they stand.
func (b *tab) holds(words string) bool {
	b.t.Helper()
	return eval[bool](b, `document.querySelector("textarea")?.value === `+js(words))
}

// writes writes a text and waits until it is on the device.
func (b *tab) writes(words string) {
	b.t.Helper()
	b.replace(words)
	b.until(`document.querySelector(".text-row")`)
	b.untilKept(words)
}

// untilKept waits until the device has the words.
func (b *tab) untilKept(words string) {
	b.t.Helper()
	eval[bool](b, fmt.Sprintf(`(async () => { for (;;) {
		const there = (await indexedDB.databases()).some(d => d.name === "claimlight"); // to open it would make it
		const found = there && await new Promise(done => {
			const opening = indexedDB.open("claimlight");
			opening.onsuccess = () => {
				const all = opening.result.transaction("texts").objectStore("texts").getAll();
				all.onsuccess = () => { opening.result.close(); done(all.result.some(v => new TextDecoder().decode(v) === %s)) };
			};
		});
		if (found) return true;
		await new Promise(done => setTimeout(done, 50));
	} })()`, js(words)))
}

// opensAgain opens the page anew and tells whether the words are there.
func (b *tab) opensAgain(url, words string) bool {
	b.t.Helper()
	b.do(navigate(url))
	b.untilHolds(words)
	return true
}

// untilHolds waits until the textarea has the words. No change of the page tells.
func (b *tab) untilHolds(words string) {
	b.t.Helper()
	eval[bool](b, `new Promise(done => { const look = () => document.querySelector("textarea")?.value === `+js(words)+` ? done(true) : setTimeout(look, 50); look() })`)
}

// openBroken goes to an address where the page may not arrive whole.
func (b *tab) openBroken(url string) {
	b.t.Helper()
	b.leave(func() { eval[bool](b, `(setTimeout(() => location.assign(`+js(url)+`)), true)`) })
}

// words are those of an element of the page, once it has some.
func (b *tab) words(selector string) string {
	b.t.Helper()
	find := `[...document.querySelectorAll(` + js(selector) + `)].filter(e => e.textContent.trim() && e.checkVisibility())`
	b.until(find + `.length`)
	return eval[string](b, find+`.map(e => e.textContent.trim()).join("<br>")`)
}

// The words of what tells a fault: without the buttons.
const (
	faultPage = ".fault-page > :not(button)"
	loadFault = ".fault > :not(button)"
)
