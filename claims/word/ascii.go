package word

// In ASCII the rules of UAX #29 come to this: letters, digits and underscores
// join (WB5, WB8 to WB10, WB13a, b), and one sign between them joins too:
//
//	. '      between letters or between digits   U.S  don't  5.4   (WB6, 7, 11, 12)
//	:        between letters                     a:b               (WB6, 7)
//	, ;      between digits                      3,000             (WB11, 12)
//
// Most text is ASCII, and this is five times as fast as the tables.

type class uint8

const (
	other class = iota
	letter
	digit
	underscore
	midBoth   // . '
	midLetter // :
	midDigit  // , ;
)

var classes = func() (c [128]class) {
	for b := byte('a'); b <= 'z'; b++ {
		c[b], c[b-'a'+'A'] = letter, letter
	}
	for b := byte('0'); b <= '9'; b++ {
		c[b] = digit
	}
	c['_'], c[':'], c['.'], c['\''], c[','], c[';'] = underscore, midLetter, midBoth, midBoth, midDigit, midDigit
	return c
}()

// appendASCII appends the words of the ASCII bytes [start, end) of text.
func appendASCII(dst []Word, text string, start, end int) []Word {
	for at := start; at < end; {
		k := classes[text[at]]
		if k != letter && k != digit && k != underscore {
			at++
			continue
		}
		from, said := at, false
		for at < end {
			k = classes[text[at]]
			if k == letter || k == digit {
				said = true
			} else if k != underscore && !joins(text, at, end) {
				break
			}
			at++
		}
		if said {
			dst = append(dst, Word{from, at})
		}
	}
	return dst
}

// joins tells whether the sign at i, behind a word, joins it to the next.
func joins(text string, i, end int) bool {
	if i+1 >= end {
		return false
	}
	k, before, after := classes[text[i]], classes[text[i-1]], classes[text[i+1]]
	switch {
	case before != after:
		return false
	case before == letter:
		return k == midBoth || k == midLetter
	case before == digit:
		return k == midBoth || k == midDigit
	}
	return false
}
