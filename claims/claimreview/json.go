package claimreview

import (
	"fmt"
	"strconv"
)

// The limits of one JSON value. What is beyond is passed over, not kept.
const (
	maxDepth  = 64       // levels of lists and objects
	maxObject = 4 << 20  // bytes of one object with all that it holds
	maxString = 64 << 10 // bytes of one text: no field of a record is as long
	nodeCost  = 128      // bytes that a value takes beside its text
)

// syntaxError is a place where JSON ends to be JSON.
type syntaxError struct {
	at   Position
	text string
}

func (e *syntaxError) Error() string { return e.text }

// jsonReader reads JSON in pieces, and is not strict: commas too many, raw line
// breaks in texts and NaN are taken.
type jsonReader struct {
	src    *source
	budget int  // bytes that may still be kept
	over   bool // something was passed over for want of budget or depth
	lines  bool // no value goes on in the next line
}

func newJSON(src *source) *jsonReader { return &jsonReader{src: src, budget: maxObject} }

func (j *jsonReader) fail(format string, args ...any) error {
	return &syntaxError{j.src.pos(), fmt.Sprintf(format, args...)}
}

// space passes over white space and returns the next byte; false at the end, or
// where a line ends that must hold the value.
func (j *jsonReader) space() (byte, bool) {
	for {
		b, ok := j.src.peek()
		if !ok || b > ' ' || b == '\n' && j.lines {
			return b, ok && b > ' '
		}
		j.src.skip()
	}
}

// want passes over white space and one byte, which must be there.
func (j *jsonReader) want(b byte, where string) error {
	got, ok := j.space()
	if !ok {
		return j.fail("the text ends where %q should follow, %s", b, where)
	}
	if got != b {
		return j.fail("%q instead of %q, %s", got, b, where)
	}
	j.src.skip()
	return nil
}

// fields reads an object; each reads the value of the name it is given.
func (j *jsonReader) fields(each func(name string) error) error {
	j.src.skip() // {
	for {
		b, ok := j.space()
		switch {
		case !ok:
			return j.fail("the text ends in an object")
		case b == '}':
			j.src.skip()
			return nil
		case b != '"':
			return j.fail("%q instead of a name in quotation marks", b)
		}
		name, err := j.str(maxName)
		if err != nil {
			return err
		}
		if err := j.want(':', "after the name "+strconv.Quote(name)); err != nil {
			return err
		}
		if err := each(name); err != nil {
			return err
		}
		if done, err := j.separator('}'); done || err != nil {
			return err
		}
	}
}

// elements reads a list; each reads one value.
func (j *jsonReader) elements(each func() error) error {
	j.src.skip() // [
	for {
		b, ok := j.space()
		if !ok {
			return j.fail("the text ends in a list")
		}
		if b == ']' {
			j.src.skip()
			return nil
		}
		if err := each(); err != nil {
			return err
		}
		if done, err := j.separator(']'); done || err != nil {
			return err
		}
	}
}

// separator reads the comma after a value, or the end.
func (j *jsonReader) separator(end byte) (done bool, err error) {
	b, ok := j.space()
	switch {
	case !ok:
		return false, j.fail("the text ends where a comma or %q should follow", end)
	case b == ',' || b == end:
		j.src.skip()
		return b == end, nil
	}
	return false, j.fail("%q instead of a comma or %q", b, end)
}

// value reads any value and keeps it.
func (j *jsonReader) value(depth int) (value, error) {
	b, ok := j.space()
	if !ok {
		return value{}, j.fail("the text ends where a value should follow")
	}
	j.budget -= nodeCost
	if b != '"' && (depth > maxDepth || j.budget < 0) {
		j.over = true
		return value{}, j.pass()
	}
	v := value{at: j.src.pos()}
	var err error
	switch b {
	case '{':
		v.kind = object
		err = j.fields(func(name string) error {
			inner, err := j.value(depth + 1)
			v.fields = append(v.fields, field{local(name), inner})
			return err
		})
	case '[':
		v.kind = list
		err = j.elements(func() error {
			inner, err := j.value(depth + 1)
			v.list = append(v.list, inner)
			return err
		})
	case '"':
		v.kind = text
		v.text, err = j.str(max(0, min(maxString, j.budget)))
		j.budget -= len(v.text)
	default:
		v.text, err = j.word()
		if v.text != "" {
			v.kind = literal
		}
	}
	if j.budget < 0 {
		j.over = true
		return value{}, err
	}
	return v, err
}

// pass reads one value and keeps nothing of it. Brackets are counted, not told
// apart: a fault in what is passed over may go unseen.
func (j *jsonReader) pass() error {
	depth := 0
	for {
		b, ok := j.space()
		if !ok {
			return j.fail("the text ends in a value")
		}
		var err error
		switch b {
		case '{', '[':
			depth++
			j.src.skip()
		case '}', ']':
			depth--
			j.src.skip()
		case '"':
			_, err = j.str(0)
		case ',', ':':
			j.src.skip()
		default:
			_, err = j.word()
		}
		if err != nil || depth <= 0 {
			return err
		}
	}
}
