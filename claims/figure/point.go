package figure

// point reads one period without a lead.
func (s *scan) point(i int) (stretch, bool) {
	var readers []pointReader
	switch t := s.at(i); {
	case t.kind == number:
		readers = numberPoints
	case t.kind == word && s.now > 0:
		readers = relativePoints
	case t.kind == word:
		readers = wordPoints
	}
	for _, reader := range readers {
		if p, ok := reader(s, i); ok {
			return p, true
		}
	}
	return stretch{}, false
}

// pointReader reads a period at a token.
type pointReader func(*scan, int) (stretch, bool)

// The readers of periods that begin with a number or a word, and with a word
// where relative ones are read.
var (
	numberPoints   = []pointReader{(*scan).quarterPoint, (*scan).dayPoint, (*scan).isoPoint, (*scan).yearPoint, (*scan).ago}
	wordPoints     = []pointReader{(*scan).partOfYearPoint, (*scan).seasonPoint, (*scan).quarterPoint, (*scan).monthPoint}
	relativePoints = []pointReader{(*scan).partOfYearPoint, (*scan).seasonPoint, (*scan).quarterPoint, (*scan).monthPoint, (*scan).yearPoint, (*scan).relativePoint}
)

func months(first, next, year, from, to int) stretch {
	return stretch{Period{From: year*12 + from, To: year*12 + to}, first, next}
}

// partOfYearPoint: "early 2024", "mid-2024", "the end of 2023".
func (s *scan) partOfYearPoint(i int) (stretch, bool) {
	part, j := s.at(i).low, s.pastHyphen(i+1)
	switch part {
	case "early", "mid", "late":
		if s.oneOf(j, "in") {
			j++
		}
	case "start", "beginning", "end", "middle", "close":
		if !s.oneOf(j, "of") {
			return stretch{}, false
		}
		j++
	default:
		return stretch{}, false
	}
	if p, ok := s.monthPoint(j); ok { // early March 2020
		p.first = i
		return p, true
	}
	y, next, ok := s.year(j)
	if !ok {
		return stretch{}, false
	}
	if s.decadeAt(j) {
		return partOfDecade(part, i, j+2, y)
	}
	switch part {
	case "early":
		return months(i, next, y, 0, 3), true
	case "mid", "middle":
		return months(i, next, y, 4, 7), true
	case "late":
		return months(i, next, y, 8, 11), true
	case "start", "beginning":
		return months(i, next, y, 0, 2), true
	}
	return months(i, next, y, 9, 11), true
}

// decadeAt tells whether the year at i stands for its decade: "1990s".
func (s *scan) decadeAt(i int) bool {
	return s.at(i).kind == number && int(s.at(i).value)%10 == 0 && s.at(i+1).wordIs("s") && s.at(i+1).gap == glued
}

// partOfDecade: the "early 1990s" are 1990 to 1993, "mid" to 1996, "late" to 1999.
func partOfDecade(part string, first, next, y int) (stretch, bool) {
	switch part {
	case "early", "start", "beginning":
		return months(first, next, y, 0, 4*12-1), true
	case "mid", "middle":
		return months(first, next, y, 4*12, 7*12-1), true
	}
	return months(first, next, y, 7*12, 10*12-1), true
}

// seasonPoint: "spring 2023", "the summer of 2024", "winter 2016/17".
func (s *scan) seasonPoint(i int) (stretch, bool) {
	t := s.at(i)
	if !t.is(roleSeason) {
		return stretch{}, false
	}
	j := i + 1
	if s.oneOf(j, "and", "to") || s.at(j).symbolIs('/') {
		if q, ok := s.seasonPoint(j + 1); ok && t.entry.value < s.at(j+1).entry.value {
			q.first, q.From = i, q.From/12*12+3*int(t.entry.value)-1
			return q, true // spring and summer 2024
		}
	}
	if s.oneOf(j, "of", "in") {
		j++
	}
	y, next, ok := s.year(j)
	if !ok {
		return stretch{}, false
	}
	return s.season(t, i, j, next, y)
}

// season returns the season of year y that t names; the year stands at [j, next).
func (s *scan) season(t *token, first, j, next, y int) (stretch, bool) {
	n := int(t.entry.value)
	if n < 4 {
		return months(first, next, y, 3*n-1, 3*n+1), true
	}
	if end, ok := s.secondYear(j); ok {
		return months(first, end, y, 11, 13), true
	}
	return months(first, next, y, 0, 13), true // either winter of the year
}

// quarterPoint: "Q3 2021", "the third quarter of 2021", "the first half of 2024".
func (s *scan) quarterPoint(i int) (stretch, bool) {
	t := s.at(i)
	n, j := 0, i+2
	size := 3
	switch {
	case t.wordIs("q") && s.at(i+1).between(1, 4) && s.at(i+1).gap == glued:
		n = int(s.at(i + 1).value)
	case t.wordIs("h") && s.at(i+1).between(1, 2) && s.at(i+1).gap == glued:
		n, size = int(s.at(i+1).value), 6
	case t.is(roleOrdinal) && t.entry.value <= 4 && s.oneOf(i+1, "quarter"):
		n = int(t.entry.value)
	case t.is(roleOrdinal) && t.entry.value <= 2 && s.oneOf(i+1, "half"):
		n, size = int(t.entry.value), 6
	case t.between(1, 4) && t.gap != glued && s.oneOf(i+1, "st", "nd", "rd", "th") && s.oneOf(i+2, "quarter"):
		n, j = int(t.value), i+3
	case t.low == "first", t.low == "last", t.low == "final":
		return s.firstMonths(i)
	default:
		return stretch{}, false
	}
	if s.oneOf(j, "of", "in") {
		j++
	}
	y, next, ok := s.year(j)
	if !ok {
		return stretch{}, false
	}
	return months(i, next, y, size*(n-1), size*n-1), true
}

// firstMonths: "the first six months of 2024", "the last three months of 2024".
func (s *scan) firstMonths(i int) (stretch, bool) {
	if !s.oneOf(i+2, "months") || !s.oneOf(i+3, "of", "in") {
		return stretch{}, false
	}
	n := s.smallNumber(i + 1)
	y, next, ok := s.year(i + 4)
	if n < 1 || n > 12 || !ok {
		return stretch{}, false
	}
	if s.oneOf(i, "first") {
		return months(i, next, y, 0, n-1), true
	}
	return months(i, next, y, 12-n, 11), true
}

// smallNumber returns the number below 100 that token i spells, or 0.
func (s *scan) smallNumber(i int) int {
	switch t := s.at(i); {
	case t.between(1, 99):
		return int(t.value)
	case t.is(roleSmall | roleTens):
		return int(t.entry.value)
	}
	return 0
}

// monthPoint: "March 2020", "July 4, 2025", "March of 2020".
func (s *scan) monthPoint(i int) (stretch, bool) {
	if !s.monthAt(i) {
		return stretch{}, false
	}
	j := i + 1
	if s.at(j).symbolIs('.') && s.at(i).width() <= 4 {
		j++
	}
	if s.at(j).between(1, 31) && s.at(j).width() <= 2 {
		j++
		if s.oneOf(j, "st", "nd", "rd", "th") && s.at(j).gap == glued {
			j++
		}
	}
	day := j
	if s.at(j).symbolIs(',') || s.oneOf(j, "of") {
		j++
	}
	m := int(s.at(i).entry.value) - 1
	if y, next, ok := s.year(j); ok {
		return months(i, next, y, m, m), true
	}
	return s.bareMonth(i, day)
}

// dayPoint: "30 July 2025", "30th of July 2025", "25-30 July 2025".
func (s *scan) dayPoint(i int) (stretch, bool) {
	j, ok := s.dayBehind(i)
	if !ok {
		return stretch{}, false
	}
	if s.pastHyphen(j) > j {
		if k, ok := s.dayBehind(j + 1); ok {
			j = k
		}
	}
	p, ok := s.monthPoint(j)
	p.first = i
	return p, ok
}

// dayBehind skips a day of the month at i: "30", "30th", "30th of".
func (s *scan) dayBehind(i int) (int, bool) {
	if t := s.at(i); !t.between(1, 31) || t.width() > 2 {
		return i, false
	}
	j := i + 1
	if s.oneOf(j, "st", "nd", "rd", "th") && s.at(j).gap == glued {
		j++
	}
	if s.oneOf(j, "of") {
		j++
	}
	return j, true
}

// monthRange: "July-September 2016", "25 July to 30 August 2025": the first
// month takes the year of the second. So do "March and April 2024".
func (s *scan) monthRange(i int) (stretch, bool) {
	j := i
	if k, ok := s.dayBehind(j); ok {
		j = k
	}
	if !s.monthAt(j) || s.now > 0 && j == i && !s.introduced(j, j+1) {
		return stretch{}, false
	}
	from := int(s.at(j).entry.value) - 1
	k := j + 1
	if s.at(k).between(1, 31) && s.at(k).width() <= 2 {
		k++
	}
	if !s.at(k).hyphen() && !s.at(k).symbolIs('/') && !s.oneOf(k, "to", "and", "until") {
		return stretch{}, false
	}
	p, ok := s.dayPoint(k + 1)
	if !ok {
		p, ok = s.monthPoint(k + 1)
	}
	if !ok {
		return stretch{}, false
	}
	p.first = i
	first := p.From/12*12 + from
	if first > p.From {
		first -= 12
	}
	p.From = first
	return p, true
}
