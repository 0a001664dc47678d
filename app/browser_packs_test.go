//go:build browser

package app_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"claimlight/claims/index"
	"claimlight/claims/record"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// packSite serves the site with packs, and remembers which were asked for.
type packSite struct {
	*httptest.Server

	mu     sync.Mutex
	packs  map[string][]byte
	lies   map[string]bool // packs whose announced hash is another
	asked  []string
	slow   time.Duration // between two pieces of a pack
	breaks bool          // the connection is lost in the middle of a pack
}

func servePacks(t *testing.T) *packSite {
	t.Helper()
	s := &packSite{packs: map[string][]byte{}, lies: map[string]bool{}}
	s.Server = httptest.NewServer(http.HandlerFunc(s.answer))
	t.Cleanup(s.Close)
	return s
}

// offer makes a pack of one claim.
func (s *packSite) offer(t *testing.T, name, claim string) {
	t.Helper()
	data, err := index.Compile([]record.Record{{ID: "pack-" + name, Claim: claim, Verdict: record.False, Rating: "False",
		Summary: "It did not.", Kind: record.FactCheck, Publisher: "Pack Desk", URL: "https://pack.example/" + name, Published: "2025-05-06"}})
	require.NoError(t, err)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.packs[name] = data
}

func (s *packSite) answer(w http.ResponseWriter, r *http.Request) {
	path, ok := strings.CutPrefix(r.URL.Path, "/packs/")
	if !ok {
		browser.site.Config.Handler.ServeHTTP(w, r)
		return
	}
	s.mu.Lock()
	s.asked = append(s.asked, path)
	data, slow := s.packs[strings.TrimSuffix(path, ".clm")], s.slow
	list := s.list()
	s.mu.Unlock()
	switch {
	case path == "packs.json" && len(s.packs) > 0:
		_, _ = w.Write(list)
	case data == nil:
		http.NotFound(w, r)
	default:
		for piece := range pieces(data, 8) {
			_, _ = w.Write(piece)
			w.(http.Flusher).Flush()
			if s.breaks {
				panic(http.ErrAbortHandler)
			}
			time.Sleep(slow)
		}
	}
}

func pieces(data []byte, n int) func(func([]byte) bool) {
	return func(yield func([]byte) bool) {
		for i := range n {
			if !yield(data[i*len(data)/n : (i+1)*len(data)/n]) {
				return
			}
		}
	}
}

func (s *packSite) list() []byte {
	type pack struct {
		Name      string   `json:"name"`
		Title     string   `json:"title"`
		Records   int      `json:"records"`
		Bytes     int      `json:"bytes"`
		Hash      string   `json:"hash"`
		File      string   `json:"file"`
		Licence   string   `json:"licence"`
		Newest    string   `json:"newest"`
		Languages []string `json:"languages"`
		Topics    []string `json:"topics"`
	}
	packs := []pack{}
	for _, name := range []string{"north", "south"} {
		data, there := s.packs[name]
		if !there {
			continue
		}
		sum := sha256.Sum256(data)
		if s.lies[name] {
			sum[0]++
		}
		packs = append(packs, pack{name, "The " + name, 1, len(data), hex.EncodeToString(sum[:]), name + ".clm", "CC BY 4.0", "2025-05-06",
			[]string{"en"}, []string{"health", "public-transport"}})
	}
	list, _ := json.Marshal(map[string]any{"schema_version": 1, "packs": packs})
	return list
}

// asks returns what was asked for since the last call.
func (s *packSite) asks() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	asked := strings.Join(s.asked, " ")
	s.asked = nil
	return asked
}

func (b *tab) openAt(url string) {
	b.t.Helper()
	b.do(chromedp.Navigate(url))
	b.untilState("ready")
}

const saidText = `document.querySelector(".said").textContent`

func TestBrowserPacksAreDownloadedVerifiedAndUpdated(t *testing.T) {
	s := servePacks(t)
	s.offer(t, "north", "The North Line carried 7 million people in 2024.")
	s.offer(t, "south", "The South Line carried 8 million people in 2024.")
	b := openTab(t, 1280, 1300)
	b.openAt(s.URL + "/")
	b.checkText("The North Line carried 7 million people in 2024, it says.")
	require.Empty(t, s.asks(), "packs are asked for on their own page only")
	b.goSets()
	b.until(`document.getElementById("pack-north")`)
	b.keep("packs-offered")

	s.slow = 200 * time.Millisecond
	b.click("pack-north")
	b.until(`document.getElementById("fetching")?.value > 0`)
	b.keep("packs-fetching")
	b.until(saidText + `.includes("in use")`)
	s.slow = 0
	require.Equal(t, "packs.json north.clm", s.asks())
	require.Equal(t, "The north", eval[string](b, ownSets))
	b.keep("packs-here")
	b.checkText("The North Line carried 7 million people in 2024, it says.")
	require.Contains(t, eval[string](b, cards), "Pack Desk")
	require.Empty(t, s.asks(), "what is looked up stays on the device")

	b.goSets()
	b.until(`document.getElementById("pack-south")`)
	b.click("pack-south")
	b.until(ownSets + ` === "The north; The south"`)
	s.asks()

	s.offer(t, "south", "The South Line carried 9 million people in 2025.")
	b.openAt(s.URL + "/sets")
	b.until(`document.getElementById("pack-south")?.textContent === "Update"`)
	require.True(t, eval[bool](b, `document.getElementById("pack-north") === null`))
	b.keep("packs-update")
	b.requireAccessible("packs")
	b.scheme("dark")
	b.keep("packs-update-dark")
	b.click("pack-south")
	b.until(saidText + `.includes("in use")`)
	require.Equal(t, "packs.json south.clm", s.asks(), "what did not change is not fetched again")
	require.Equal(t, 2, eval[int](b, `new Promise(done => { indexedDB.open("claimlight").onsuccess = e =>
		e.target.result.transaction("data").objectStore("data").count().onsuccess = c => { e.target.result.close(); done(c.target.result) } })`), "the older data are gone")
	require.Empty(t, b.errors)
}

// pressPack asks for a pack that the site offers.
func (b *tab) pressPack(s *packSite, name string) {
	b.t.Helper()
	b.openAt(s.URL + "/sets")
	b.until(`document.getElementById("pack-` + name + `")`)
	b.click("pack-" + name)
}

// What comes with another hash, or not whole, changes nothing.
func TestBrowserWrongPackIsRefused(t *testing.T) {
	s := servePacks(t)
	s.offer(t, "north", "The North Line carried 7 million people in 2024.")
	b := openTab(t, 1280, 1300)
	b.pressPack(s, "north")
	b.until(ownSets + ` === "The north"`)

	s.offer(t, "north", "The North Line carried 9 million people in 2025.")
	s.lies["north"] = true
	b.pressPack(s, "north")
	b.until(`document.querySelector(".said .notice").textContent.includes("its SHA-256 differs")`)
	b.keep("packs-refused")

	s.lies["north"], s.slow = false, 300*time.Millisecond
	b.pressPack(s, "north")
	b.until(`document.getElementById("fetching")?.value > 0`)
	b.click("cancel")
	b.until(saidText + `.includes("Cancelled")`)

	s.Close() // offline
	b.openAt(s.URL + "/sets")
	b.until(ownSets + ` === "The north"`)
	require.Empty(t, eval[string](b, `document.querySelector(".said .notice").textContent`), "that the site cannot be reached is no fault")
	b.checkText("The North Line carried 7 million people in 2024, it says.")
	require.Contains(t, eval[string](b, cards), "Pack Desk", "the older one is there as it was")
}

// Once it was used, the importer works without the site.
func TestBrowserFilesAreImportedOffline(t *testing.T) {
	s := servePacks(t)
	b := openTab(t, 1280, 1300)
	b.openAt(s.URL + "/sets")
	eval[bool](b, `navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller ? true :
		new Promise(done => navigator.serviceWorker.addEventListener("controllerchange", () => done(true))))`)
	b.chooseFiles(map[string]string{"desk.csv": ownTable})
	b.until(reportShown)
	s.Close()
	b.openAt(s.URL + "/sets")
	b.until(ownSets + ` === "desk"`)
	b.chooseFiles(map[string]string{"bridge.jsonld": ownPage})
	b.until(reportShown)
	require.Equal(t, "desk; bridge", eval[string](b, ownSets))
	b.checkText(ownText)
	require.Contains(t, eval[string](b, cards), "Eastmere Desk")
}
