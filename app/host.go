package app

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"
)

// Host is the page around the frame, as far as the frame knows it. Its methods
// are plain and may be called on nil, which is no host: a page of its own.
type Host struct {
	Config   frameConfig
	Answered bool   // it has a script of ours that talks to us
	Hands    bool   // that script hands over the article
	Text     string // its article; "" for none
	Title    string
	Lang     string // of the article, as the page says
	Missing  bool   // it looked for its article and found none
	Article  bool   // what is checked or read is its article, and not a pasted text
	Pasted   string // what the reader had written before the article was shown
	Unfolded bool   // the sentences without a published check are shown
	Lost     []int  // marks whose words are no longer on the page

	say func(json string) // nil: nobody listens
}

// errand is what a message asks of the workspace.
type errand uint8

const (
	nothingToDo errand = iota
	redraw             // something visible has changed
	checkText          // the article is to be checked
	showMarked         // the card of the message's mark is to be shown
)

// begin reads the address of the frame.
func (h *Host) begin(query url.Values) {
	h.Config = defaultFrame
	for name := range query {
		h.Config = h.Config.with(name, query.Get(name))
	}
}

// hear takes a message and says what is to be done. Whatever is not a message
// changes nothing.
func (h *Host) hear(raw string) (hostMessage, errand) {
	m, ok := parseMessage(raw)
	if !ok {
		return m, nothingToDo
	}
	switch m.T {
	case "init":
		h.Answered, h.Hands = true, m.Caps.Article
		h.configure(m.Config)
		return m, redraw
	case "setConfig":
		return m, h.configure(m.Config)
	case "article":
		return m, h.take(&m)
	case "focus":
		return m, showMarked
	case "lost":
		if slices.Equal(h.Lost, m.IDs) {
			return m, nothingToDo
		}
		h.Lost = m.IDs
		return m, redraw
	case "ping":
		h.tell(map[string]string{"t": "pong"})
	}
	return m, nothingToDo
}

func (h *Host) configure(config map[string]any) errand {
	before := h.Config
	for name, value := range config {
		if words, ok := value.(string); ok {
			h.Config = h.Config.with(name, words)
		}
	}
	switch {
	case before == h.Config:
		return nothingToDo
	case before.MinMatch != h.Config.MinMatch && h.Article:
		return checkText
	}
	return redraw
}

// take keeps the article of the page.
func (h *Host) take(m *hostMessage) errand {
	h.Text, h.Title, h.Lang, h.Lost = m.text(), strings.TrimSpace(m.Title), m.Lang, nil
	h.Missing = strings.TrimSpace(h.Text) == ""
	if h.Missing || h.Config.Mode == "paste" {
		return redraw
	}
	return checkText
}

// foreign tells whether the page says that its article is in a language that is
// not read.
func (h *Host) foreign() bool {
	return h.Lang != "" && !strings.EqualFold(h.Lang, "en") && !strings.HasPrefix(strings.ToLower(h.Lang), "en-")
}

// yields makes way for a text of the reader's, and tells whether the host allows
// one.
func (h *Host) yields() bool {
	if h == nil {
		return true
	}
	if h.Config.Mode == "article" {
		return false
	}
	h.Article = false
	return true
}

// keeps leaves out of a batch what the host does not want shown.
func (h *Host) keeps(b Batch) Batch {
	if h == nil {
		return b
	}
	return h.Config.of(b)
}

// report tells the host what has been found in its article. What was pasted is
// nobody's business.
func (h *Host) report(s *State) {
	if h != nil && h.Article && s.View != Writing && strings.HasPrefix(h.Text, s.Article) {
		h.tell(resultOf(s))
	}
}

// show asks the host to show the words of mark n.
func (h *Host) show(n int) { h.tell(map[string]any{"t": "focus", "id": n}) }

// warn tells the host that something is not as it asks.
func (h *Host) warn(code, message string) {
	h.tell(map[string]string{"t": "error", "code": code, "message": message})
}

func (h *Host) tell(message any) {
	if h.say == nil {
		return
	}
	if raw, err := json.Marshal(message); err == nil {
		h.say(string(raw))
	}
}

// lost tells whether the words of mark n are no longer on the page.
func (h *Host) lost(n int) bool { return h != nil && slices.Contains(h.Lost, n) }
