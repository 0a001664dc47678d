package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// longestName is how many bytes of a line may be a speaker's name.
	longestName = 48
	// speakerWords is how many words a speaker's name has at most: "The Prime Minister of New Zealand".
	speakerWords = 6
	// longestNote is how long a bracket behind a name may be: "(South Norland, Lab/Co-op)".
	longestNote = 60
)

// candidate is what may be a label: the line decides on its own, whether the
// text is a transcript is decided by all.
type candidate struct {
	Label
	cue     bool // a time line of subtitles
	alone   bool // a time without a name
	sure    bool // a name that is no other word: Q, A, a tag, one in capitals
	seconds int  // of Time
	words   int  // said behind it on the same line
	lines   int  // that are not blank, up to the next candidate, its own counted
}

// linesAStint is how many lines are looked at between two pauses.
const linesAStint = 256

// candidates looks at the beginning of each line.
func candidates(article string, pause func()) []candidate {
	var out []candidate
	lines := 0
	at, head := 0, -1 // head: where the number or the file's first line before a cue begins
	for line := range strings.Lines(article) {
		if lines++; lines%linesAStint == 0 {
			pause()
		}
		start := at
		at += len(line)
		text := strings.TrimRight(line, " \t\r\n")
		if strings.TrimSpace(text) == "" {
			continue
		}
		c, ok := labelOf(text)
		if !ok {
			if len(out) > 0 {
				out[len(out)-1].lines++
			}
			switch {
			case start == 0 && strings.TrimPrefix(text, "\ufeff") == "WEBVTT":
				head = 0
			case !isNumber(strings.TrimSpace(text)):
				head = -1
			case head != 0:
				head = start + len(text) - len(strings.TrimLeft(text, " \t"))
			}
			continue
		}
		c.Start, c.End, c.lines = c.Start+start, c.End+start, 1
		if c.cue && head >= 0 {
			c.Start = head
		}
		head = -1
		out = append(out, c)
	}
	return out
}

func isNumber(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// labelOf reads the label at the beginning of a line.
func labelOf(line string) (candidate, bool) {
	if c, ok := cueOf(line); ok {
		return c, true
	}
	r := labelReader{line: line}
	r.skip("\ufeff")
	r.spaces()
	start := r.at
	for r.skip(">>") || r.skip("**") || r.skip("- ") {
		r.spaces()
	}
	var c candidate
	bracketed := false
	c.Time, c.seconds, bracketed = r.stamp()
	timed := c.Time != ""
	r.spaces()
	if r.skip("-") || r.skip("–") {
		r.spaces()
	}
	if timed && r.at == len(line) {
		c.alone = true
		return r.label(c, start)
	}
	back, plain := r.at, c
	if r.named(&c) {
		return r.label(c, start)
	}
	if r.at, c = back, plain; timed && (bracketed || r.at > 0 && line[r.at-1] == ' ') {
		c.alone = true
		return r.label(c, start)
	}
	return c, false
}

// labelReader reads a line from its beginning.
type labelReader struct {
	line string
	at   int
}

func (r *labelReader) rest() string { return r.line[r.at:] }

func (r *labelReader) skip(s string) bool {
	if strings.HasPrefix(r.rest(), s) {
		r.at += len(s)
		return true
	}
	return false
}

func (r *labelReader) spaces() {
	r.at = len(r.line) - len(strings.TrimLeft(r.rest(), " \t\u00a0"))
}

// label ends the candidate where the reader is.
func (r *labelReader) label(c candidate, start int) (candidate, bool) {
	c.Start = start
	c.End = start + len(strings.TrimRight(r.line[start:r.at], " \t\u00a0"))
	c.words = len(strings.Fields(r.rest()))
	return c, true
}

// named reads a name, what may stand behind it, and the colon; on a line of its
// own a time stands for the colon.
func (r *labelReader) named(c *candidate) bool {
	if voice, ok := r.voice(); ok {
		c.Who, c.sure = voice, true
		return true
	}
	if r.asked(c) {
		return true
	}
	name := r.name()
	if name == "" || isNoSpeaker(name) {
		return false
	}
	before := c.Time != ""
	for range 2 {
		r.spaces()
		if time, seconds, _ := r.stamp(); time != "" {
			c.Time, c.seconds = time, seconds
		} else if !r.note() {
			break
		}
	}
	r.skip("**")
	labels := c.Time != "" && !before && r.at == len(r.line)
	if r.skip(":**") || r.skip(":") {
		r.skip("**")
		labels = r.at == len(r.line) || r.line[r.at] == ' ' || r.line[r.at] == '\t' || strings.HasPrefix(r.rest(), "\u00a0")
	}
	if labels {
		c.Who, c.sure = plainName(name), name == strings.ToUpper(name)
	}
	return labels
}

// voice: WebVTT names the speaker in a tag, "<v Anna Smith>".
func (r *labelReader) voice() (string, bool) {
	if !strings.HasPrefix(r.rest(), "<v") {
		return "", false
	}
	tag, _, ok := strings.Cut(r.rest(), ">")
	_, name, spaced := strings.Cut(tag, " ")
	if !ok || !spaced || len(name) > longestName {
		return "", false
	}
	r.at += len(tag) + 1
	return strings.TrimSpace(name), true
}

// asked: "Q:", "Q.", "Question:", and "Q" before a wide gap.
func (r *labelReader) asked(c *candidate) bool {
	for _, word := range []string{"Question", "Answer", "Q", "A"} {
		rest, ok := strings.CutPrefix(r.rest(), word)
		if !ok || rest == "" {
			continue
		}
		wide := word == "Q" && (rest[0] == '\t' || strings.HasPrefix(rest, "  ") || strings.HasPrefix(rest, "\u00a0"))
		marked := len(rest) > 1 && (rest[0] == ':' || rest[0] == '.' && len(word) == 1) && rest[1] == ' '
		if wide || marked {
			c.Who, c.sure = word, true
			r.at += len(word)
			if marked {
				r.at++
			}
			return true
		}
	}
	return false
}

// particles stand in names without a capital.
const particles = " of the de da del der di du la le van von al el bin ibn and for "

// name reads words with capitals, and numbers behind the first: "Speaker 1".
func (r *labelReader) name() string {
	start, end := r.at, r.at
	for n := 0; n < speakerWords; n++ {
		word := r.word()
		if word == "" {
			break
		}
		first, _ := utf8.DecodeRuneInString(word)
		switch {
		case unicode.IsUpper(first) || unicode.Is(unicode.Lo, first):
		case n > 0 && (isNumber(word) || strings.Contains(particles, " "+word+" ")):
		default:
			r.at = end
			return strings.TrimSpace(r.line[start:end])
		}
		if end = r.at; end-start > longestName {
			return ""
		}
		r.spaces()
	}
	r.at = end
	return strings.TrimSpace(r.line[start:end])
}

func (r *labelReader) word() string {
	start := r.at
	for i, c := range r.rest() {
		if !unicode.IsLetter(c) && !unicode.IsMark(c) && !unicode.IsDigit(c) && !strings.ContainsRune("'’-.&/", c) {
			r.at += i
			word := r.line[start:r.at]
			if c == ':' && isNumber(word) { // a time
				r.at = start
				return ""
			}
			return word
		}
	}
	r.at = len(r.line)
	return r.line[start:]
}

// note: a bracket behind a name, "(Lab)".
func (r *labelReader) note() bool {
	if !strings.HasPrefix(r.rest(), "(") {
		return false
	}
	end := strings.IndexByte(r.rest(), ')')
	if end < 0 || end > longestNote {
		return false
	}
	r.at += end + 1
	return true
}
