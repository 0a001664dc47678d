package figure

// monthAt tells whether token i names a month: "may" and "march" only with a
// capital.
func (s *scan) monthAt(i int) bool {
	t := s.at(i)
	return t.is(roleMonth) && t.upper
}

// dateAt: "30 July", "July 30", "12th of May", "10-11 June", "June 5 and 6".
func (s *scan) dateAt(i int) int {
	if !s.at(i).between(1, 31) {
		return 0
	}
	j := s.dayEnd(i)
	if next := s.pastMonth(j); next > j {
		return next - i
	}
	second := s.secondDay(j)
	if next := s.pastMonth(second); second > j && next > second {
		return next - i
	}
	if s.monthAt(i-1) && s.dayOnly(j) {
		if second > j && s.dayOnly(second) && s.pastHyphen(j) > j {
			return second - i
		}
		return j - i
	}
	return 0
}

// dayEnd returns the token behind the day of the month at i: "30", "30th".
func (s *scan) dayEnd(i int) int {
	if s.oneOf(i+1, "st", "nd", "rd", "th") && s.at(i+1).gap == glued {
		return i + 2
	}
	return i + 1
}

// pastMonth returns the token behind a month at j: "July", "of July".
func (s *scan) pastMonth(j int) int {
	switch {
	case s.monthAt(j):
		return j + 1
	case s.oneOf(j, "of") && s.monthAt(j+1):
		return j + 2
	}
	return j
}

// secondDay returns the token behind a second day joined to a first that ends
// before j: "-11", "and 11", "to 11"; otherwise j.
func (s *scan) secondDay(j int) int {
	if s.pastHyphen(j) == j && !s.oneOf(j, "and", "to", "or") || !s.at(j+1).between(1, 31) {
		return j
	}
	return s.dayEnd(j + 1)
}

// dayOnly tells whether nothing at j makes the number before it more than a
// day: "July 30", not "July 30% up".
func (s *scan) dayOnly(j int) bool {
	return !s.at(j).symbolIs('%') && !s.at(j).is(roleScale|roleMoney) && !s.oneOf(j, "per", "percent")
}

// clockAt: "7am", "7.30 pm", "19:30", "10 o'clock", "1400 GMT".
func (s *scan) clockAt(i int) int {
	j := i + 1
	if s.at(j).symbolIs(':') && s.at(j).gap == glued && s.at(j+1).kind == number && s.at(j+1).gap == glued {
		for s.at(j).symbolIs(':') && s.at(j+1).kind == number {
			j += 2
		}
		return j - i
	}
	if s.oneOf(j, "am", "pm", "o'clock", "o’clock", "gmt", "bst", "a.m", "p.m") {
		return 2
	}
	if s.oneOf(j, "a", "p") && s.at(j+1).symbolIs('.') && s.at(j+1).gap == glued && s.oneOf(j+2, "m") {
		return 4
	}
	return 0
}
