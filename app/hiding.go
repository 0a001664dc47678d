package app

import (
	"strings"

	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/wording"
)

// Hiding is what the reader does not want to see again: sentences, records, and
// single matches of the two, by the keys under which the device keeps them. A
// sentence is named by a digest of its words (see sentenceKey), so that none of
// the reader's text is kept.
type Hiding map[string]bool

// The beginnings of the keys.
const (
	sentencePrefix = "sentence/"
	recordPrefix   = "record/"
	matchPrefix    = "match/"
)

func hiddenSentence(key string) string  { return sentencePrefix + key }
func hiddenRecord(id string) string     { return recordPrefix + id }
func hiddenMatch(key, id string) string { return matchPrefix + key + "/" + id }

// Withheld is a match that is not shown, because of what is hidden under Key.
type Withheld struct {
	Key    string
	Match  match.Match
	Record record.Record
}

// Why says why the match is not shown.
func (w *Withheld) Why() string {
	who := wording.Subject(&w.Record)
	if strings.HasPrefix(w.Key, recordPrefix) {
		return "You never want to see this check: " + who + "."
	}
	return "You said that this is not the same claim: " + who + "."
}

// sift sets aside what is hidden of a mark. What it is given is what the check
// found, or what sift has left of it before.
func (h Hiding) sift(article string, m *Marked) {
	if m.Key == "" {
		m.Key = sentenceKey(textAt(article, m.Start, m.End))
		m.found, m.foundRecords, m.foundSets = m.Matches, m.Records, m.Sets
	}
	m.Hidden = h[hiddenSentence(m.Key)]
	m.Matches, m.Records, m.Sets, m.Withheld = nil, nil, nil, nil
	for i := range m.found {
		key := hiddenRecord(m.foundRecords[i].ID)
		if !h[key] {
			key = hiddenMatch(m.Key, m.foundRecords[i].ID)
		}
		if h[key] {
			m.Withheld = append(m.Withheld, Withheld{key, m.found[i], m.foundRecords[i]})
			continue
		}
		m.Matches, m.Records = append(m.Matches, m.found[i]), append(m.Records, m.foundRecords[i])
		if i < len(m.foundSets) {
			m.Sets = append(m.Sets, m.foundSets[i])
		}
	}
}

// Remember hides what the device has kept.
func (s *State) Remember(keys []string) {
	if s.Hiding == nil {
		s.Hiding = Hiding{}
	}
	before := len(s.Hiding)
	for _, key := range keys {
		s.Hiding[key] = true
	}
	if len(s.Hiding) > before {
		s.resift()
	}
}

// UnhideAll shows everything again.
func (s *State) UnhideAll() {
	s.Hiding = nil
	s.resift()
}

// Deed is what the reader has done last, in words.
type Deed struct {
	Words string
	Undo  string // the key that is hidden; "": there is nothing to undo
	Mark  int    // the number of the mark where it was done
}

// Hide hides what a key names, and says so in words. It was asked for at mark n.
func (s *State) Hide(key, words string, n int) {
	s.Remember([]string{key})
	s.Last = Deed{words, key, n}
}

// Unhide shows what a key names again.
func (s *State) Unhide(key string) {
	delete(s.Hiding, key)
	s.resift()
	s.Last = Deed{Words: "Shown again."}
}

func (s *State) resift() {
	for i := range s.Marked {
		s.Hiding.sift(s.Article, &s.Marked[i])
	}
	s.Hides++
	s.reshow()
}
