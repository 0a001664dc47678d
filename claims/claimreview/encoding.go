package claimreview

import (
	"bufio"
	"encoding/binary"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decoded returns the text of r as UTF-8 without a byte order mark. UTF-16 is
// known by its mark, or by a zero byte beside the first character.
func decoded(r io.Reader) (io.Reader, error) {
	in := bufio.NewReader(r)
	head, err := in.Peek(3)
	if err != nil && err != io.EOF {
		return nil, err
	}
	switch h := string(head); {
	case h == "\xef\xbb\xbf":
		in.Discard(3)
	case strings.HasPrefix(h, "\xff\xfe"):
		in.Discard(2)
		return &utf16Reader{in: in, order: binary.LittleEndian}, nil
	case strings.HasPrefix(h, "\xfe\xff"):
		in.Discard(2)
		return &utf16Reader{in: in, order: binary.BigEndian}, nil
	case len(h) > 1 && h[0] != 0 && h[1] == 0:
		return &utf16Reader{in: in, order: binary.LittleEndian}, nil
	case len(h) > 1 && h[0] == 0 && h[1] != 0:
		return &utf16Reader{in: in, order: binary.BigEndian}, nil
	}
	return in, nil
}

// utf16Reader turns UTF-16 into UTF-8; half a pair becomes U+FFFD.
type utf16Reader struct {
	in    *bufio.Reader
	order binary.ByteOrder
	out   []byte // not yet handed out
	ahead uint16 // a unit that was read too early
	kept  bool
}

func (u *utf16Reader) Read(p []byte) (int, error) {
	for len(u.out) < min(len(p), bufferSize) {
		c, err := u.rune()
		if err != nil {
			if len(u.out) > 0 {
				break
			}
			return 0, err
		}
		u.out = utf8.AppendRune(u.out, c)
	}
	n := copy(p, u.out)
	u.out = u.out[:copy(u.out, u.out[n:])]
	return n, nil
}

func (u *utf16Reader) rune() (rune, error) {
	first, err := u.unit()
	if err != nil || !utf16.IsSurrogate(rune(first)) {
		return rune(first), err
	}
	second, err := u.unit()
	if err != nil {
		return utf8.RuneError, nil // the next call meets the error again
	}
	if c := utf16.DecodeRune(rune(first), rune(second)); c != utf8.RuneError {
		return c, nil
	}
	u.ahead, u.kept = second, true
	return utf8.RuneError, nil
}

func (u *utf16Reader) unit() (uint16, error) {
	if u.kept {
		u.kept = false
		return u.ahead, nil
	}
	var pair [2]byte
	if _, err := io.ReadFull(u.in, pair[:]); err != nil {
		if err == io.ErrUnexpectedEOF {
			err = io.EOF // a single byte is no character
		}
		return 0, err
	}
	return u.order.Uint16(pair[:]), nil
}

// windows1252 gives the characters of the bytes 0x80 to 0x9F; 0xA0 to 0xFF are
// the same as in Unicode.
var windows1252 = [32]rune{'€', ' ', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', ' ', 'Ž', ' ',
	' ', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', ' ', 'ž', 'Ÿ'}

// valid returns s as UTF-8: bytes that are not are taken for Windows-1252, the
// usual other encoding of tables and old pages.
func valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case c != utf8.RuneError || size > 1:
			b.WriteRune(c)
		case s[i] < 0xA0:
			b.WriteRune(windows1252[s[i]-0x80])
		default:
			b.WriteRune(rune(s[i]))
		}
		i += size
	}
	return b.String()
}
