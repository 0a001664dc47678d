package app

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// longestFile is how many bytes of a file are opened. A book has a third of it;
// more is no text that anyone checks in one piece.
const longestFile = 4 << 20

var (
	errEmptyFile = errors.New("has no text in it: choose another file")
	errLongFile  = errors.New("is larger than 4 MB: open a part of it, or copy the text and paste it")
	errBinary    = errors.New("is no text file: open a .txt, .md or .html file, or copy the text and paste it")
)

// decodeText makes text of the bytes of a file: UTF-8 or UTF-16 by their marks,
// UTF-8 where they are that, else Windows-1252, which old programs write.
func decodeText(data []byte) (string, error) {
	text, wide := decodeWide(data)
	switch {
	case wide:
	case bytes.IndexByte(data, 0) >= 0, bytes.HasPrefix(data, []byte("%PDF-")):
		return "", errBinary
	case utf8.Valid(data):
		text = strings.TrimPrefix(string(data), "\ufeff")
	default:
		text = decodeWindows(data)
	}
	if strings.TrimSpace(text) == "" {
		return "", errEmptyFile
	}
	return text, nil
}

// decodeWide reads UTF-16 that begins with a byte order mark.
func decodeWide(data []byte) (string, bool) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		order = binary.BigEndian
	default:
		return "", false
	}
	units := make([]uint16, 0, len(data)/2)
	for i := 2; i+1 < len(data); i += 2 {
		units = append(units, order.Uint16(data[i:]))
	}
	return string(utf16.Decode(units)), true
}

// windows are the characters 0x80 to 0x9F of Windows-1252; the others are those
// of Unicode.
var windows = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")

func decodeWindows(data []byte) string {
	var b strings.Builder
	for _, c := range data {
		if c >= 0x80 && c <= 0x9F {
			b.WriteRune(windows[c-0x80])
		} else {
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}
