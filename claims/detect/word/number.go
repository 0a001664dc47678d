package word

import "strings"

// number makes the word of a number in digits. Numbers of one class share one hash: what the model
// learns of 4,300 it knows of 5,200.
func number(s string, start, end int) Word {
	text := s[start:end]
	w := Word{Start: start, End: end, Class: Figure}
	name := "<small>"
	whole, decimals, letters := 0, false, ""
	for i := range len(text) {
		c := text[i]
		switch {
		case c >= '0' && c <= '9':
			if !decimals {
				whole++
			}
		case c == '.':
			decimals = true
		case c == ',' || c == '-' || c == ':' || c == '/':
		default:
			letters = strings.ToLower(text[i:])
		}
		if letters != "" {
			break
		}
	}
	switch {
	case letters == "th" || letters == "st" || letters == "nd" || letters == "rd":
		name, w.Class = "<ordinal>", w.Class|Ordinal
	case letters == "s":
		name, w.Class = "<decade>", w.Class|Year
	case letters == "m" || letters == "bn" || letters == "k" || letters == "tn" || letters == "million" || letters == "billion":
		name, w.Class = "<big>", w.Class|Large
	case letters == "am" || letters == "pm" || strings.Contains(text, ":"):
		name, w.Class = "<clock>", w.Class|Clock
	case letters != "":
		name = "<unit>"
	case isYear(text):
		name, w.Class = "<year>", w.Class|Year
	case decimals:
		name, w.Class = "<decimal>", w.Class|Decimal
	case whole >= 4:
		name, w.Class = "<big>", w.Class|Large
	case whole >= 2:
		name = "<tens>"
	}
	w.Hash = Hash(name)
	w.Suffix = w.Hash
	return w
}

// isYear reports whether text begins with a year from 1700 to 2099, as 2008 and 2019-20 do.
func isYear(text string) bool {
	if len(text) < 4 || len(text) > 4 && text[4] != '-' && text[4] != '/' {
		return false
	}
	century := text[:2]
	if century != "17" && century != "18" && century != "19" && century != "20" {
		return false
	}
	return text[2] >= '0' && text[2] <= '9' && text[3] >= '0' && text[3] <= '9'
}

var hashPercent, hashMoney = Hash("<percent>"), Hash("<money>")

// relate gives a number the class of the sign or unit beside it: 22 %, 22 per cent, £22. And it tells the month of May
// from the verb.
func relate(words []Word) {
	for i := range words {
		w := &words[i]
		if w.Hash == hashMay && w.Class.Has(Capital) && (i > 0 || len(words) > 1 && words[1].Class.Has(Figure)) {
			w.Class = w.Class&^Modal | Month
		}
		if !w.Class.Has(Figure) {
			continue
		}
		if i+1 < len(words) && words[i+1].Class.Has(Percent) || i+2 < len(words) && words[i+1].Hash == hashPer && words[i+2].Hash == hashCent {
			w.Class |= Percent
			w.Hash = hashPercent
		}
		if i > 0 && words[i-1].Class.Has(Currency) {
			w.Class |= Currency
			w.Hash = hashMoney
		}
		w.Suffix = w.Hash
	}
}

var hashPer, hashCent, hashMay = Hash("per"), Hash("cent"), Hash("may")
