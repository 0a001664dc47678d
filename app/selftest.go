package app

import (
	"strconv"
	"strings"
	"time"

	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// SelfTest lets the reader see for themselves that nothing leaves the device: the
// browser counts the requests of the page and holds it to its security policy.
type SelfTest struct {
	ui.Compo

	State *State

	running  bool
	evidence []Evidence
}

// Evidence is one thing that the self-test looked at.
type Evidence struct {
	Passed bool
	Words  string
}

// Traffic is what the browser tells of a page.
type Traffic struct {
	Began    float64 // when the latest check began, in milliseconds; 0: never
	Origin   string  // of the page
	Requests []Sent  // since the page was opened
	Cookie   string  // all cookies of the site
	Blocked  bool    // an attempt to reach another site was blocked
}

// Sent is one request.
type Sent struct {
	URL   string
	Began float64 // in milliseconds, as Traffic.Began
}

// Evidence says what the traffic shows.
func (t Traffic) Evidence() []Evidence {
	foreign, later := 0, 0
	for _, r := range t.Requests {
		if !strings.HasPrefix(r.URL, t.Origin+"/") {
			foreign++
		}
		if t.Began > 0 && r.Began > t.Began {
			later++
		}
	}
	since := Evidence{later == 0, wording.Counted(later, "request") + " since the text was checked."}
	if t.Began == 0 {
		since = Evidence{true, "No text has been checked since the page was opened. Check one and come back: the requests from then on are counted here."}
	}
	blocked := Evidence{t.Blocked, "An attempt of this page to reach another site was blocked by the browser, as the site's security policy demands."}
	if !t.Blocked {
		blocked.Words = "An attempt of this page to reach another site was not blocked: the security policy is missing. Whoever serves this site has to send it."
	}
	cookies := Evidence{t.Cookie == "", "No cookie."}
	if t.Cookie != "" {
		cookies.Words = "There are cookies of this site. Claimlight sets none: another program on the same address does."
	}
	return []Evidence{
		since,
		{foreign == 0, strconv.Itoa(foreign) + " of " + wording.Counted(len(t.Requests), "request") + " since the page was opened went to another site."},
		blocked,
		cookies,
	}
}

// Render draws the button and what was found.
func (s *SelfTest) Render() ui.UI {
	words := "Run the self-test"
	if len(s.evidence) > 0 {
		words = "Run it again"
	}
	return hold("div", "selftest",
		button("selftest", words).Attr("disabled", when(ui.IsServer || s.running)).OnClick(s.run),
		as(hold("div", "", hold("ul", "evidence", each(len(s.evidence), func(i int) ui.UI {
			e := s.evidence[i]
			name, told := "passed", "Passed: "
			if !e.Passed {
				name, told = "failed", "Failed: "
			}
			return hold("li", "evidence-"+name, icon(name), hold("span", "", hidden(told), plain(e.Words)))
		})...)), "role", "status"),
	)
}

func (s *SelfTest) run(ctx ui.Context, _ ui.Event) {
	s.running = true
	began := s.State.Began
	ctx.Async(func() {
		t := traffic(began)
		ctx.Dispatch(func(ui.Context) { s.running, s.evidence = false, t.Evidence() })
	})
}

// nowhere is an address that exists nowhere, now or ever (RFC 2606): should the
// policy be missing, nobody is asked.
const nowhere = "https://claimlight.invalid/"

// traffic asks the browser. It blocks.
func traffic(began float64) Traffic {
	window := ui.Window()
	t := Traffic{Began: began, Origin: window.Get("location").Get("origin").String()}
	entries := window.Get("performance").Call("getEntriesByType", "resource")
	for i := range entries.Get("length").Int() {
		entry := entries.Index(i)
		t.Requests = append(t.Requests, Sent{entry.Get("name").String(), entry.Get("startTime").Float()})
	}
	t.Cookie = cookie()
	t.Blocked = blocks(nowhere)
	return t
}

// cookie is "" too where the browser allows none, and says so by throwing.
func cookie() (text string) {
	defer func() { _ = recover() }()
	return ui.Window().Get("Reflect").Call("get", ui.Window().Get("document"), "cookie").String()
}

// blocks tells whether the browser blocks a request by the page's policy.
func blocks(url string) bool {
	blocked := make(chan bool, 2)
	violated := ui.FuncOf(func(ui.Value, []ui.Value) any { blocked <- true; return nil })
	defer violated.Release()
	document := ui.Window().Get("document")
	document.Call("addEventListener", "securitypolicyviolation", violated)
	defer document.Call("removeEventListener", "securitypolicyviolation", violated)
	_, _ = await(ui.Window().Call("fetch", url, map[string]any{"mode": "no-cors", "credentials": "omit"}))
	select {
	case <-blocked:
		return true
	case <-time.After(violationTime):
		return false
	}
}

// violationTime is how long the report of a violation may take after the request
// has failed.
const violationTime = 500 * time.Millisecond
