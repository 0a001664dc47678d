package app

import "strings"

// Undone is what "Undo" brings back: a text that was deleted or cleared.
type Undone struct {
	Text Text // without an id where no texts are kept
	Body string
}

// New returns to an empty textarea; what stood in it stays a text of the list.
func (s *State) New() {
	s.View, s.Draft, s.Selected, s.Notice, s.Told = Writing, "", 0, "", ""
	s.Drafts.Open, s.Drafts.Undone = "", nil
}

// Clear returns to an empty textarea. What stood in it is gone, but for Undo.
func (s *State) Clear() {
	gone := Undone{Body: s.Draft}
	if t, ok := s.Drafts.Remove(s.Drafts.Open); ok {
		gone.Text = t
	}
	s.New()
	s.undoable(gone, "Cleared.")
}

// Delete takes a text out of the list. Its words come from where they are kept.
func (s *State) Delete(id, body string) {
	if id == s.Drafts.Open {
		s.Clear()
		s.Told = "Deleted."
		return
	}
	if t, ok := s.Drafts.Remove(id); ok {
		s.undoable(Undone{Text: t, Body: body}, "Deleted “"+t.Label()+"”.")
	}
}

func (s *State) undoable(gone Undone, told string) {
	s.Notice = ""
	if strings.TrimSpace(gone.Body) != "" {
		s.Told, s.Drafts.Undone = told, &gone
	}
}

// Receive makes a text that came in the open one. What was open stays a text of
// the list or, where none is kept, can be brought back.
func (s *State) Receive(text, told string) {
	gone := Undone{Body: s.Draft}
	listed := s.Drafts.Current() != nil
	if strings.TrimSpace(s.Draft) != "" {
		s.New()
	}
	s.View, s.Draft, s.Selected, s.Notice, s.Told = Writing, text, 0, "", told
	if !listed {
		s.undoable(gone, told)
	}
}

// Undo brings back what was deleted or cleared, as the open text if nothing has
// been written since. Where no texts are kept the two change places. It returns
// what to keep, and whether there was anything to undo.
func (s *State) Undo() (u Undone, ok bool) {
	if s.Drafts.Undone == nil {
		return Undone{}, false
	}
	u = *s.Drafts.Undone
	s.Drafts.Undone, s.Told, s.Notice = nil, "", ""
	if u.Text.ID != "" {
		s.Drafts.Add(u.Text)
	}
	switch {
	case strings.TrimSpace(s.Draft) == "":
		s.View, s.Draft, s.Drafts.Open = Writing, u.Body, u.Text.ID
	case u.Text.ID == "":
		gone := Undone{Body: s.Draft}
		s.View, s.Draft = Writing, u.Body
		s.undoable(gone, "Brought back.")
	default:
		s.Told = "Brought back to your texts: “" + u.Text.Label() + "”."
	}
	return u, true
}

// OpenText makes a text of the list the open one.
func (s *State) OpenText(id, body string) {
	s.New()
	s.Draft, s.Drafts.Open = body, id
}

// ForgetTexts empties the list and the textarea, for good.
func (s *State) ForgetTexts() {
	unkept := s.Drafts.Unkept
	s.New()
	s.Drafts = Drafts{Loaded: true, Unkept: unkept}
	s.Along = Along{}
}
