package figure

import "unicode/utf8"

// Date is a day. The zero Date stands for none.
type Date struct{ Year, Month, Day int }

// valid tells whether d is a day of the years that texts are dated in.
func (d Date) valid() bool {
	if d.Year < firstDateline || d.Year >= 2100 || d.Month < 1 || d.Month > 12 || d.Day < 1 {
		return false
	}
	days := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[d.Month-1]
	if d.Month == 2 && d.Year%4 == 0 && (d.Year%100 != 0 || d.Year%400 == 0) {
		days++
	}
	return d.Day <= days
}

const (
	firstDateline = 1990 // articles are not older
	maxHead       = 1000 // bytes of a paste that can hold its dateline
)

// FindDate returns the date that an article's head gives: "30 July 2025",
// "July 30, 2025", "2025-07-30", "Wed 30 Jul 2025 06.00 BST", "Published 30
// July 2025", also with its line breaks lost ("Streeting30 July 2025ShareSave").
// It takes the first day with month and year that stands by itself, not a
// date in running prose.
func FindDate(text string) (Date, bool) {
	head := text
	if len(head) > maxHead {
		head = head[:maxHead]
		for len(head) > 0 && !utf8.RuneStart(text[len(head)]) {
			head = head[:len(head)-1]
		}
	}
	s := newScan(head)
	whole := len(head) == len(text)
	for i := range s.tokens {
		d, next, ok := s.day(i)
		if ok && (whole || next < len(s.tokens)) && s.dateline(i, next) {
			return d, true
		}
	}
	return Date{}, false
}

// day reads a full date at token i and returns the token behind it.
func (s *scan) day(i int) (Date, int, bool) {
	var d Date
	j := i
	switch t := s.at(i); {
	case t.yearLike() && s.at(i+1).hyphen() && s.at(i+2).width() == 2 && s.at(i+3).hyphen() && s.at(i+4).width() == 2:
		d, j = Date{int(t.value), int(s.at(i + 2).value), int(s.at(i + 4).value)}, i+5
		return d, j, s.at(i+2).integer() && s.at(i+4).integer() && d.valid()
	case t.between(1, 31):
		d.Day = int(t.value)
		j = s.pastMonth(s.dayEnd(i))
		if j == s.dayEnd(i) {
			return d, i, false
		}
		d.Month = int(s.at(j - 1).entry.value)
		j = s.pastMark(j, '.')
	case s.monthAt(i):
		d.Month = int(t.entry.value)
		j = s.pastMark(i+1, '.')
		if !s.at(j).between(1, 31) {
			return d, i, false
		}
		d.Day = int(s.at(j).value)
		j = s.dayEnd(j)
	}
	j = s.pastMark(j, ',')
	if y := s.at(j); j > i && y.yearLike() {
		d.Year = int(y.value)
	}
	return d, j + 1, d.valid()
}

func (s *scan) pastMark(i int, mark rune) int {
	if s.at(i).symbolIs(mark) {
		return i + 1
	}
	return i
}

// dateline tells whether the date at [i, next) stands by itself: at the start
// and the end of its line, or between marks, a time of day, and what page
// furniture is glued on.
func (s *scan) dateline(i, next int) bool {
	opens, labelled := s.datelineOpens(i)
	return opens && s.datelineCloses(next, labelled)
}

// datelineOpens looks before the date; labelled tells that "Published" or a
// lost line break marks it.
func (s *scan) datelineOpens(i int) (ok, labelled bool) {
	if t := s.at(i); t.gap == glued && t.kind == number && s.at(i-1).kind == word {
		return true, true
	}
	for s.weekday(i-1) || s.at(i-1).symbolIs(',') && s.weekday(i-2) {
		if s.at(i).gap == newline {
			break
		}
		i--
	}
	if s.at(i).gap == newline {
		return true, false
	}
	j := i - 1
	if s.at(j).symbolIs(':') || s.oneOf(j, "on", "at") {
		j--
	}
	if s.oneOf(j, "published", "updated", "posted", "modified", "date") {
		return s.at(j).upper || s.oneOf(j-1, "last", "first") && s.at(j-1).upper, true
	}
	return j == i-1 && (s.datelineMark(j) || s.byline(j)), false
}

// byline tells whether token i stands in a line that names the writer.
func (s *scan) byline(i int) bool {
	if s.at(i).is(roleStop) {
		return false
	}
	for s.at(i).gap != newline {
		i--
	}
	return s.oneOf(i, "by")
}

// datelineCloses looks behind the date.
func (s *scan) datelineCloses(next int, labelled bool) bool {
	t := s.at(next)
	if t.gap == newline || t.kind == word && t.gap == glued || s.datelineMark(next) || s.oneOf(next, "share", "save", "updated") {
		return true
	}
	j := s.pastMark(next, ',')
	if s.oneOf(j, "at") {
		j++
	}
	if s.at(j).gap == newline || s.clock(j) {
		return true
	}
	return labelled && j == next && t.kind == word && t.upper
}

// clock tells whether a time of day stands at i: "06.00", "6:00", "6am".
func (s *scan) clock(i int) bool {
	t := s.at(i)
	return t.kind == number && (s.clockAt(i) > 0 || t.decimal && t.value < 24 && t.width() >= 4)
}

// datelineMark tells whether the token at i parts pieces of a page's head.
func (s *scan) datelineMark(i int) bool {
	t := s.at(i)
	return t.symbolIs('|') || t.symbolIs('·') || t.symbolIs('•') || (t.symbolIs('/') || t.hyphen()) && t.gap != glued
}

// weekday tells whether token i names a day of the week.
func (s *scan) weekday(i int) bool {
	t := s.at(i)
	return t.upper && s.oneOf(i, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")
}
