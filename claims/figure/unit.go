package figure

// currencyOf returns the code of a currency sign, or "".
func currencyOf(sign rune) string {
	switch sign {
	case '£':
		return "GBP"
	case '$':
		return "USD"
	case '€':
		return "EUR"
	case '¥':
		return "JPY"
	case '₹':
		return "INR"
	case '₦':
		return "NGN"
	}
	return ""
}

// currency reads a currency sign or code before an amount at i and returns
// the token behind it: "£", "US$", "GBP ", "Rs ".
func (s *scan) currency(i int) (int, string) {
	t := s.at(i)
	switch {
	case t.kind == symbol && currencyOf(t.sym) != "" && s.startsAmount(i+1):
		return i + 1, currencyOf(t.sym)
	case t.kind == word && s.at(i+1).symbolIs('$') && s.at(i+1).gap == glued && s.startsAmount(i+2):
		if code, ok := dollars[t.low]; ok {
			return i + 2, code
		}
	case t.is(roleMoney) && t.width() <= 3 && t.upper && s.at(i+1).kind == number:
		return i + 1, t.entry.unit
	case t.low == "rs" && s.at(i+1).symbolIs('.') && s.at(i+1).gap == glued && s.at(i+2).kind == number:
		return i + 2, t.entry.unit
	}
	return i, ""
}

// dollars are the letters before a dollar sign.
var dollars = map[string]string{
	"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD",
}

func (s *scan) startsAmount(i int) bool {
	t := s.at(i)
	return t.kind == number || t.symbolIs('.') && s.at(i+1).kind == number
}

// unit reads the unit behind the number of r and normalises its value.
func (s *scan) unit(r *reading) {
	j := s.pastHyphen(r.next)
	t := s.at(j)
	if r.Value < maxMagnitude && s.magnitude(r) {
		s.set(r, Measure, "magnitude", 1, r.next)
		return
	}
	if t.gap == newline || t.kind == number || t.kind == symbol && t.sym == ',' {
		s.bareAge(r, j)
		return
	}
	if s.percent(r, j) || s.ageUnit(r, j) || s.degrees(r, j) || s.area(r, j) || s.repeated(r, j) || s.qualified(r, j) || s.weight(r, j) {
		return
	}
	if t.kind != word || s.notUnit(r, j) {
		return
	}
	switch {
	case t.is(roleMoney):
		s.take(r, Money, j)
	case t.is(roleTime):
		r.compound = j > r.next
		s.take(r, Duration, j)
	case s.oneOf(j, "km") && s.at(j+1).symbolIs('/') && s.oneOf(j+2, "h", "hr"):
		s.set(r, Measure, "km/h", 1, j+3)
	case t.is(roleMeasure):
		s.take(r, Measure, j)
	case t.low == "p" && t.gap == glued && r.digital && !r.scaled:
		s.set(r, Money, "GBP", .01, j+1)
	case s.text[t.start:t.end] == "g" && t.gap == glued && r.digital:
		s.set(r, Measure, "kg", .001, j+1)
	case t.low == "m" && r.digital && !r.scaled:
		s.set(r, Measure, "m", 1, j+1)
	}
}

// magnitude: "magnitude 6.6", "a magnitude of 6.6", "6.6 on the Richter scale".
func (s *scan) magnitude(r *reading) bool {
	return s.oneOf(r.first-1, "magnitude") || s.words(r.first-2, "magnitude", "of") || s.words(r.next, "on", "the", "richter")
}

// notUnit tells whether the word at j only looks like a unit: "12 second
// homes", "20 foot soldiers" are rare; "two rand" is not.
func (s *scan) notUnit(r *reading, j int) bool {
	t := s.at(j)
	return t.low == "second" && j == r.next || t.low == "magnitude" && j == r.next ||
		t.low == "stone" && !s.clauseEnd(j+1) && !s.at(j+1).is(roleStop|roleMore|roleLess|numeral) && s.at(j+1).kind != number ||
		t.low == "m" && t.gap == space && !s.clauseEnd(j+1) && !s.oneOf(j+1, "tall", "high", "long", "deep", "wide", "away", "below", "above")
}

// take sets the unit that the word at j names.
func (s *scan) take(r *reading, kind Kind, j int) {
	e := s.at(j).entry
	s.set(r, kind, e.unit, e.scale, j+1)
}

func (s *scan) set(r *reading, kind Kind, unit string, scale float64, next int) {
	r.Kind, r.Unit, r.next, r.bare, r.size = kind, unit, next, false, scale
	r.Value = whole(r.Value * scale)
	r.High = whole(r.High * scale)
}

// percent reads "%", "per cent", "pc", "percentage points", "basis points".
func (s *scan) percent(r *reading, j int) bool {
	t := s.at(j)
	next := 0
	points := false
	switch {
	case t.symbolIs('%'), t.symbolIs('％'), s.oneOf(j, "percent"), t.wordIs("pc") && r.digital:
		next = j + 1
	case s.oneOf(j, "per") && s.oneOf(s.pastHyphen(j+1), "cent"):
		next = s.pastHyphen(j+1) + 1
	case s.oneOf(j, "percentage"):
		next = s.pastHyphen(j + 1)
		if !s.oneOf(next, "point", "points") {
			return false
		}
	case s.oneOf(j, "pp", "ppt", "ppts") && r.digital:
		next, points = j+1, true
	case s.words(j, "basis", "points"):
		s.set(r, Points, "pp", .01, j+2)
		return true
	default:
		return false
	}
	if k := s.pastHyphen(next); s.oneOf(k, "point", "points") {
		next, points = k+1, true
	}
	if points {
		s.set(r, Points, "pp", 1, next)
	} else {
		s.set(r, Percent, "%", 1, next)
	}
	return true
}

const maxMagnitude = 11 // of an earthquake

// degrees reads "1.5C", "2 °C", "1.5 degrees Celsius", "3F".
func (s *scan) degrees(r *reading, j int) bool {
	t := s.at(j)
	if t.symbolIs('°') || t.symbolIs('º') || s.oneOf(j, "degree", "degrees") {
		next, unit := j+1, "C"
		switch k := s.pastHyphen(j + 1); {
		case s.oneOf(k, "c", "celsius", "centigrade"):
			next = k + 1
		case s.oneOf(k, "f", "fahrenheit"):
			next, unit = k+1, "F"
		}
		s.set(r, Measure, unit, 1, next)
		return true
	}
	if letter := s.text[t.start:t.end]; r.digital && !r.scaled && (letter == "C" || letter == "F") && (t.gap == glued || s.clauseEnd(j+1)) {
		s.set(r, Measure, letter, 1, j+1)
		return true
	}
	return false
}

// area reads "square miles" and "sq km".
func (s *scan) area(r *reading, j int) bool {
	if !s.oneOf(j, "square", "sq", "cubic") || !s.at(j+1).is(roleMeasure) {
		return false
	}
	e := s.at(j + 1).entry
	dimension, scale := "2", e.scale*e.scale
	if s.oneOf(j, "cubic") {
		dimension, scale = "3", scale*e.scale
	}
	s.set(r, Measure, e.unit+dimension, scale, j+2)
	return true
}

// repeated reads "three times", "ten-fold" and "10x".
func (s *scan) repeated(r *reading, j int) bool {
	switch {
	case s.oneOf(j, "fold"), s.at(j).wordIs("x") && s.at(j).gap == glued && r.digital:
		s.set(r, Multiple, "", 1, j+1)
	case s.oneOf(j, "times"):
		if s.comparesBehind(j+1) || s.at(r.first).decimal || s.oneOf(r.first-1, "grew", "rose", "risen", "grown", "increased", "multiplied") {
			s.set(r, Multiple, "", 1, j+1)
		} else {
			s.set(r, Count, "", 1, j+1)
			r.frequency = true
		}
	default:
		return false
	}
	return true
}

// comparesBehind tells whether "three times" goes on as a factor: "as many",
// "more", "the size", not as a frequency: "three times since".
func (s *scan) comparesBehind(j int) bool {
	if s.clauseEnd(j) {
		return false
	}
	if s.oneOf(j, "the", "its", "their", "his", "that") {
		return !s.at(j+1).is(roleTime) && !s.oneOf(j+1, "past", "last")
	}
	return s.oneOf(j, "as", "likelier", "what", "faster") || s.at(j).is(roleMore|roleLess) && !s.oneOf(j, "above", "below", "under", "behind", "up", "down", "off")
}
