package app

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"claimlight/claims/wording"
)

// Text is one of the reader's texts, but for its words.
type Text struct {
	ID      string `json:"-"`
	Name    string `json:"name,omitempty"`   // that the reader gave it
	Title   string `json:"title,omitempty"`  // its first line
	Changed int64  `json:"changed"`          // milliseconds since 1970
	Checked bool   `json:"checked"`          // as it stands now
	Marks   int    `json:"marks,omitempty"`  // found by that check
	Scroll  int    `json:"scroll,omitempty"` // of the textarea, in pixels
	Order   int    `json:"order,omitempty"`  // rises with what is written later; clocks can be wrong
}

// Label is what the text is called in lists.
func (t *Text) Label() string {
	switch {
	case t.Name != "":
		return t.Name
	case t.Title != "":
		return t.Title
	}
	return "Empty text"
}

// About says when the text was changed and what was found in it.
func (t *Text) About(now time.Time) string {
	words := changedWords(time.UnixMilli(t.Changed).In(now.Location()), now)
	switch {
	case !t.Checked:
		return words
	case t.Marks == 0:
		return words + ", nothing marked"
	}
	return words + ", " + wording.Counted(t.Marks, "mark")
}

func changedWords(changed, now time.Time) string {
	if changed.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return "Today, " + changed.Format("15:04")
	}
	return wording.Date(changed.Format(time.DateOnly))
}

// Drafts are the reader's texts. State.Draft is the one that is open.
type Drafts struct {
	Open     string // id of the open text; "" until something is written
	List     []Text // the last written first
	Loaded   bool   // what is kept on the device is in List
	Unkept   bool   // the device keeps nothing beyond the page
	Renaming string // id of the text whose name is being written
	All      bool   // the whole list is shown
	Fault    string // why a text is not kept; "" where all are
	Undone   *Undone
}

// longestTitle is how many characters of a first line make a title.
const longestTitle = 80

// titleOf is the first line of a text that has words.
func titleOf(body string) string {
	body = body[:min(len(body), 16*longestTitle)]
	for line := range strings.Lines(body) {
		line = strings.Join(strings.Fields(strings.ToValidUTF8(line, "")), " ")
		if line = strings.TrimLeft(line, "#*> "); line == "" {
			continue
		}
		if utf8.RuneCountInString(line) > longestTitle {
			line = string([]rune(line)[:longestTitle])
			if i := strings.LastIndexByte(line, ' '); i > longestTitle/2 {
				line = line[:i]
			}
			line += "…"
		}
		return line
	}
	return ""
}

// Find is the place of a text in the list, or -1.
func (d *Drafts) Find(id string) int {
	return slices.IndexFunc(d.List, func(t Text) bool { return t.ID == id })
}

// Current is the open text, or nil.
func (d *Drafts) Current() *Text {
	if i := d.Find(d.Open); i >= 0 && d.Open != "" {
		return &d.List[i]
	}
	return nil
}

// Write notes that the open text has new words. If none is open, one of this id is.
func (d *Drafts) Write(body, id string, now time.Time) {
	if d.Open == "" {
		d.Open = id
	}
	d.Put(d.Open, body, now)
}

// Put notes that a text has new words, and lists it if it is not yet.
func (d *Drafts) Put(id, body string, now time.Time) Text {
	i := d.Find(id)
	if i < 0 {
		i = len(d.List)
		d.List = append(d.List, Text{ID: id})
	}
	t := &d.List[i]
	t.Title, t.Changed, t.Checked, t.Marks = titleOf(body), now.UnixMilli(), false, 0
	for i := range d.List {
		if other := &d.List[i]; other.ID != t.ID {
			t.Order = max(t.Order, other.Order+1)
		}
	}
	put := *t
	d.sort()
	return put
}

// Note notes how many sentences of the open text a check has marked.
func (d *Drafts) Note(marks int) {
	if t := d.Current(); t != nil {
		t.Checked, t.Marks = true, marks
	}
}

// Add lists a text, in place of what was known of it.
func (d *Drafts) Add(t Text) {
	d.Remove(t.ID)
	d.List = append(d.List, t)
	d.sort()
}

// Remove takes a text out of the list.
func (d *Drafts) Remove(id string) (Text, bool) {
	i := d.Find(id)
	if i < 0 {
		return Text{}, false
	}
	t := d.List[i]
	d.List = slices.Delete(d.List, i, i+1)
	if d.Open == id {
		d.Open = ""
	}
	return t, true
}

// Rename gives a text a name; a blank one takes it away.
func (d *Drafts) Rename(id, name string) {
	if i := d.Find(id); i >= 0 {
		name = strings.Join(strings.Fields(name), " ")
		if d.List[i].Name = ""; name != d.List[i].Title {
			d.List[i].Name = name
		}
	}
	d.Renaming = ""
}

// Load lists what is kept on the device. What is listed already is newer.
func (d *Drafts) Load(kept []Text, unkept bool) {
	for _, t := range kept {
		if d.Find(t.ID) < 0 {
			d.List = append(d.List, t)
		}
	}
	d.sort()
	d.Loaded, d.Unkept = true, unkept
}

func (d *Drafts) sort() {
	slices.SortStableFunc(d.List, func(a, b Text) int {
		return cmp.Or(cmp.Compare(b.Order, a.Order), cmp.Compare(b.Changed, a.Changed), strings.Compare(a.ID, b.ID))
	})
}

// Last is the id of the text that was changed last, or "".
func (d *Drafts) Last() string {
	if len(d.List) == 0 {
		return ""
	}
	return d.List[0].ID
}
