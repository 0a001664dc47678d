package claimreview

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// word reads a number, true, false or null; null is "".
func (j *jsonReader) word() (string, error) {
	at := j.src.pos()
	var w []byte
	for {
		b, ok := j.src.peek()
		if !ok || !(b == '-' || b == '+' || b == '.' || b >= '0' && b <= '9' || b|0x20 >= 'a' && b|0x20 <= 'z') {
			break
		}
		if len(w) < maxName {
			w = append(w, b)
		}
		j.src.skip()
	}
	switch s := string(w); s {
	case "true", "false":
		return s, nil
	case "null", "NaN", "Infinity", "-Infinity", "undefined", "None":
		return "", nil
	case "":
		b, _ := j.src.peek()
		return "", &syntaxError{at, fmt.Sprintf("%q instead of a value", b)}
	default:
		if _, err := strconv.ParseFloat(s, 64); err != nil && !strings.Contains(err.Error(), "range") {
			return "", &syntaxError{at, fmt.Sprintf("%q is not a value", s)}
		}
		return s, nil
	}
}

// str reads a text in quotation marks and keeps its first bytes.
func (j *jsonReader) str(keep int) (string, error) {
	start := j.src.pos()
	j.src.skip() // "
	var out []byte
	for {
		b, ok := j.src.peek()
		if !ok || b == '\n' && j.lines {
			return "", &syntaxError{start, "the text ends in a string that begins here"}
		}
		j.src.skip()
		switch {
		case b == '"':
			return string(whole(out, keep)), nil
		case b == '\\':
			c, err := j.escape()
			if err != nil {
				return "", err
			}
			if len(out) < keep {
				out = utf8.AppendRune(out, c)
			}
		case len(out) < keep:
			out = append(out, b)
		}
	}
}

// whole drops half a character at the end of a text that may have been cut.
func whole(b []byte, keep int) []byte {
	for i := len(b) - 1; len(b) >= keep && i >= 0 && i >= len(b)-utf8.UTFMax; i-- {
		if utf8.RuneStart(b[i]) {
			if !utf8.FullRune(b[i:]) {
				return b[:i]
			}
			break
		}
	}
	return b
}

// escape reads what follows a backslash.
func (j *jsonReader) escape() (rune, error) {
	b, ok := j.src.next()
	if !ok {
		return 0, j.fail("the text ends after a backslash")
	}
	switch b {
	case 'n':
		return '\n', nil
	case 't':
		return '\t', nil
	case 'r', 'b', 'f':
		return ' ', nil
	case 'u':
		return j.unicode()
	}
	return rune(b), nil // \" \\ \/, and what JSON does not know stands for itself
}

// unicode reads the four digits of \uXXXX, and a second half if one follows.
func (j *jsonReader) unicode() (rune, error) {
	first, err := j.hex()
	if err != nil || !utf16.IsSurrogate(first) {
		return first, err
	}
	if !bytes.HasPrefix(j.src.atLeast(2), []byte(`\u`)) {
		return utf8.RuneError, nil
	}
	j.src.skip()
	j.src.skip()
	second, err := j.hex()
	if c := utf16.DecodeRune(first, second); c != utf8.RuneError || err != nil || utf16.IsSurrogate(second) {
		return c, err
	}
	return second, nil
}

func (j *jsonReader) hex() (rune, error) {
	var c rune
	for range 4 {
		b, ok := j.src.next()
		d := strings.IndexByte("0123456789abcdef", b|0x20)
		if !ok || d < 0 || b < '0' {
			return 0, j.fail(`\u without four hexadecimal digits`)
		}
		c = c<<4 | rune(d)
	}
	return c, nil
}
