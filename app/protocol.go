package app

import (
	"encoding/json"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// What a host page and the frame say to each other once they have met, as
// web/PROTOCOL.md specifies it. Here is what the frame believes: whatever breaks
// a limit or has another shape is no message at all, and what is not known is
// left out. web/frame.js does the meeting and passes everything on as JSON.

// protocolVersion is the version of the messages.
const protocolVersion = 1

// Limits of a message from the host page.
const (
	mostBlocks = 20000
	mostText   = 1_000_000 // UTF-16 units, all blocks with what joins them
	mostClaims = 2000
	mostTitle  = 300
	mostTag    = 35
	mostQuote  = 10000 // UTF-16 units; a longer sentence is not reported
	aroundSize = 32    // characters before and after a quotation
)

// blockBreak joins the blocks of a text: offsets count it.
const blockBreak = "\n\n"

// hostMessage is one of the messages that a host page sends.
type hostMessage struct {
	Claimlight int            `json:"claimlight"`
	T          string         `json:"t"`
	Config     map[string]any `json:"config"` // init, setConfig
	Caps       struct {
		Article bool `json:"article"`
	} `json:"caps"` // init
	Blocks []struct {
		Text string `json:"text"`
	} `json:"blocks"` // article
	Lang  string `json:"lang"`  // article
	Title string `json:"title"` // article
	ID    int    `json:"id"`    // focus
	IDs   []int  `json:"ids"`   // lost
}

// parseMessage reads a message of the host page and tells whether it is one.
func parseMessage(raw string) (hostMessage, bool) {
	var m hostMessage
	if err := json.Unmarshal([]byte(raw), &m); err != nil || m.Claimlight != protocolVersion {
		return hostMessage{}, false
	}
	ok := len(m.Blocks) <= mostBlocks && len(m.IDs) <= mostClaims && m.ID >= 0 && m.ID <= mostClaims &&
		len(m.Lang) <= mostTag && units(m.Title) <= mostTitle && units(m.text()) <= mostText
	if !ok {
		return hostMessage{}, false
	}
	return m, true
}

// text is the article of the message.
func (m *hostMessage) text() string {
	blocks := make([]string, len(m.Blocks))
	for i := range m.Blocks {
		blocks[i] = m.Blocks[i].Text
	}
	return strings.Join(blocks, blockBreak)
}

// resultMessage is what the frame found in the host's article.
type resultMessage struct {
	T      string          `json:"t"`
	Done   bool            `json:"done"`
	Counts resultCounts    `json:"counts"`
	Claims []reportedClaim `json:"claims"`
}

type resultCounts struct {
	Marked  int            `json:"marked"`
	Matched int            `json:"matched"`
	Buckets map[Bucket]int `json:"buckets"`
}

func (c *resultCounts) add(m *Marked) {
	c.Marked++
	if m.Best() >= 0 {
		c.Matched++
	}
	c.Buckets[m.Bucket()]++
}

// reportedClaim is a marked sentence: where it stands in the text that was sent,
// in UTF-16 units, and the words by which it is found again.
type reportedClaim struct {
	ID     int    `json:"id"` // number of the mark, from 1
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Quote  string `json:"quote"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
	Bucket Bucket `json:"bucket"`
}

// resultOf reports the marks of the article that the reader has not hidden.
func resultOf(s *State) resultMessage {
	m := resultMessage{T: "result", Done: s.View == Reading, Claims: []reportedClaim{}}
	m.Counts.Buckets = map[Bucket]int{}
	at, counted := 0, 0 // the same place in bytes and in units
	unitsTo := func(end int) int {
		counted += units(s.Article[at:end])
		at = end
		return counted
	}
	for i := range s.Marked {
		f := &s.Marked[i]
		if f.Hidden || i >= mostClaims {
			continue
		}
		m.Counts.add(f)
		if f.Start < at || f.End > len(s.Article) || f.End <= f.Start {
			continue
		}
		c := reportedClaim{
			ID: i + 1, Start: unitsTo(f.Start), End: unitsTo(f.End), Quote: s.Article[f.Start:f.End],
			Prefix: lastRunes(s.Article[:f.Start], aroundSize), Suffix: firstRunes(s.Article[f.End:], aroundSize),
			Bucket: f.Bucket(),
		}
		if c.End-c.Start <= mostQuote {
			m.Claims = append(m.Claims, c)
		}
	}
	return m
}

// units is the length of text in UTF-16 units, in which a browser counts.
func units(text string) int {
	n := 0
	for _, r := range text {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

func firstRunes(text string, n int) string {
	for i := range text {
		if n--; n < 0 {
			return text[:i]
		}
	}
	return text
}

func lastRunes(text string, n int) string {
	start := len(text)
	for ; n > 0 && start > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:start])
		start -= size
	}
	return text[start:]
}
