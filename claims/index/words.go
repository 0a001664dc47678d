package index

// The texts of the records are written in words of the file, as records repeat one
// another: in memory they take two fifths of their bytes, and the texts of many records
// take fewer on their way to the reader too. A word is a run of letters and digits
// with the space before it, or any other character by itself. A text is a row of codes:
//
//	0 .. 159          one of the 160 words that are said most
//	160 .. 254, byte  one of the 24,320 that follow
//	255, byte         as many bytes as the second byte says, which are no word of the file
const (
	shortCodes     = 160
	literal        = 255
	longestLiteral = 255
	mostWords      = shortCodes + (literal-shortCodes)<<8
	longestWord    = 24 // bytes, so that a forged file cannot make much out of little
)

// words are those of a file, the one said most first.
type words struct{ column }

func (w *words) open(section []byte, n int) (err error) {
	w.column, err = openColumn(section, n, closeMarks)
	all := w.walk()
	for range w.len() {
		if len(all.next()) > longestWord {
			return errTable
		}
	}
	return err
}

// read appends the text that is written in codes.
func (w *words) read(text, codes []byte) []byte {
	for len(codes) > 0 {
		first := int(codes[0])
		switch {
		case first < shortCodes:
			text, codes = append(text, w.item(first)...), codes[1:]
		case len(codes) == 1:
			return text
		case first < literal:
			text = append(text, w.item(shortCodes+(first-shortCodes)<<8+int(codes[1]))...)
			codes = codes[2:]
		default:
			n := min(int(codes[1]), len(codes)-2)
			text, codes = append(text, codes[2:2+n]...), codes[2+n:]
		}
	}
	return text
}
