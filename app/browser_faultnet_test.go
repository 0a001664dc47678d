//go:build browser

package app_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

// networkFaults are connections that are lost half-way.
var networkFaults = []fault{
	{"the network is lost in the middle of the page itself, at each of 8 places", lostPage},
	{"the network is lost in the middle of app.js", lost("/app.js", faultPage)},
	{"the network is lost in the middle of compile.js", lost("/compile.js", faultPage)},
	{"the network is lost in the middle of wasm_exec.js", lost("/wasm_exec.js", faultPage)},
	{"the network is lost in the middle of the style sheet", lost(".css", "")},
	{"the network is lost in the middle of app.wasm", lost("/web/app.", faultPage)},
	{"the network is lost in the middle of the records", lost("/data.", loadFault)},
	{"the network is lost in the middle of the tables", lost("/tables.", loadFault)},
	{"the network is lost in the middle of the importer", lostImporter},
	{"the network is lost in the middle of a pack", lostPack},
	{"the network is lost while the app is installed for offline use, in the middle of each of its files", lostInstall},
}

// lost has the connection end in the middle of a file while the page is opened. Says
// is where the page tells of it; "" where it works all the same.
func lost(part, says string) func(t *testing.T) outcome {
	return func(t *testing.T) outcome {
		s, b := spoiltAfterwards(t, part, cutOff)
		b.openBroken(s.URL + "/")
		words := ""
		if says == "" {
			b.untilHolds(ownWords)
			words = b.quiet()
		} else {
			words = b.words(says)
		}
		if says == loadFault {
			b.untilHolds(ownWords)
		}
		s.mend()
		return outcome{words, keptText(says != faultPage && b.holds(ownWords), b.opensAgain(s.URL+"/", ownWords))}
	}
}

// lostPage has the connection end in the page's own HTML. The browser then loads
// nothing more for it: no program starts that could say so.
func lostPage(t *testing.T) outcome {
	const places = 8
	s, b := spoiltAfterwards(t, "", nil)
	for i := range places {
		s.spoils("/", cutOffAt(i, places))
		b.openBroken(s.URL + "/?at=" + strconv.Itoa(i))
		require.Empty(t, eval[string](b, `document.documentElement?.dataset.claimlightState ?? ""`))
	}
	s.mend()
	return outcome{empty, keptText(false, b.opensAgain(s.URL+"/", ownWords))}
}

func lostImporter(t *testing.T) outcome {
	s := serveFaulty(t)
	b := s.at(t, "/")
	b.writes(ownWords)
	b.do(navigate(s.URL + "/sets"))
	b.untilState("ready")
	s.spoils("/import.", cutOff)
	b.chooseFiles(map[string]string{"desk.csv": ownTable})
	b.until(`document.getElementById("report")`)
	says := b.words("[role=alert] p")
	s.mend()
	b.click("close")
	b.chooseFiles(map[string]string{"desk.csv": ownTable})
	b.until(ownSets + ` === "desk"`)
	return outcome{says, "the file can be added once more; " + keptText(false, b.opensAgain(s.URL+"/", ownWords))}
}

func lostPack(t *testing.T) outcome {
	s := servePacks(t)
	s.offer(t, "north", "The North Line carried 7 million people in 2024.")
	b := openBeside(t, 1280, 1300)
	b.openAt(s.URL + "/")
	b.writes(ownWords)
	b.openAt(s.URL + "/sets")
	b.until(`document.getElementById("pack-north")`)
	s.breaks = true
	b.click("pack-north")
	says := b.words(".said .notice")
	require.Empty(t, eval[string](b, ownSets))
	s.breaks = false
	b.click("pack-north")
	b.until(ownSets + ` === "The north"`)
	b.openAt(s.URL + "/")
	b.untilHolds(ownWords)
	return outcome{says, "the pack can be fetched once more; " + keptText(false, true)}
}

// lostInstall breaks the installation of a newer version off in the middle of each of
// its files in turn.
func lostInstall(t *testing.T) outcome {
	s := serveFaulty(t)
	b := openBeside(t, 1280, 900)
	s.spoils("/app-worker.js", gone)
	b.openAt(s.URL + "/")
	b.writes(ownWords)
	s.mend()
	names := eval[[]string](b, `fetch("/app-worker.js").then(a => a.text()).then(text => JSON.parse(text.match(/const kept = (\[[^;]*\]);/)[1]))`)
	require.Greater(t, len(names), 15)
	for _, name := range names {
		s.spoils(name, cutOff)
		require.Equal(t, "broken", eval[string](b, install), name)
		require.Empty(t, eval[[]string](b, cacheNames+`.then(names => names.filter(name => !name.endsWith(" hashed")))`), "nothing half is left: %s", name)
	}
	s.mend()
	says, here := b.quiet(), b.holds(ownWords)
	require.Equal(t, "installed", eval[string](b, install))
	s.Close()
	return outcome{says + "; offline use comes with the next visit", keptText(here, b.opensAgain(s.URL+"/", ownWords))}
}

// install installs the service worker and says what becomes of it.
const install = `caches.keys().then(names => Promise.all(names.map(name => caches.delete(name)))).then(() => navigator.serviceWorker.register("/app-worker.js")).then(r => new Promise(done => {
	const worker = r.installing ?? r.waiting ?? r.active;
	if (!worker) return done("broken");
	const look = () => { if (worker.state === "redundant") done("broken"); else if (worker.state !== "installing") done("installed") };
	worker.addEventListener("statechange", look);
	look(); }), () => "broken")`
