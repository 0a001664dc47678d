package figure

// point reads one period without a lead.
func (s *scan) point(i int) (stretch, bool) {
	for _, reader := range [...]func(*scan, int) (stretch, bool){
		(*scan).partOfYearPoint, (*scan).seasonPoint, (*scan).quarterPoint, (*scan).monthPoint, (*scan).dayPoint, (*scan).isoPoint, (*scan).yearPoint,
	} {
		if p, ok := reader(s, i); ok {
			return p, true
		}
	}
	return stretch{}, false
}

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
	if !s.yearAt(j) {
		return stretch{}, false
	}
	y := int(s.at(j).value)
	switch part {
	case "early":
		return months(i, j+1, y, 0, 3), true
	case "mid", "middle":
		return months(i, j+1, y, 4, 7), true
	case "late":
		return months(i, j+1, y, 8, 11), true
	case "start", "beginning":
		return months(i, j+1, y, 0, 2), true
	}
	return months(i, j+1, y, 9, 11), true
}

// seasonPoint: "spring 2023", "the summer of 2024", "winter 2016/17".
func (s *scan) seasonPoint(i int) (stretch, bool) {
	t := s.at(i)
	if !t.is(roleSeason) {
		return stretch{}, false
	}
	j := i + 1
	if s.oneOf(j, "of", "in") {
		j++
	}
	if !s.yearAt(j) {
		return stretch{}, false
	}
	return s.season(t, i, j)
}

func (s *scan) season(t *token, first, j int) (stretch, bool) {
	y := int(s.at(j).value)
	n := int(t.entry.value)
	if n < 4 {
		return months(first, j+1, y, 3*n-1, 3*n+1), true
	}
	if next, ok := s.secondYear(j); ok {
		return months(first, next, y, 11, 13), true
	}
	return months(first, j+1, y, 0, 13), true // either winter of the year
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
	default:
		return stretch{}, false
	}
	if s.oneOf(j, "of", "in") {
		j++
	}
	if !s.yearAt(j) {
		return stretch{}, false
	}
	return months(i, j+1, int(s.at(j).value), size*(n-1), size*n-1), true
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
	if s.at(j).symbolIs(',') || s.oneOf(j, "of") {
		j++
	}
	if !s.yearAt(j) {
		return stretch{}, false
	}
	m := int(s.at(i).entry.value) - 1
	return months(i, j+1, int(s.at(j).value), m, m), true
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
	if !ok || !s.yearAt(p.next-1) {
		return stretch{}, false
	}
	p.first = i
	return p, true
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
// month takes the year of the second.
func (s *scan) monthRange(i int) (stretch, bool) {
	j := i
	if k, ok := s.dayBehind(j); ok {
		j = k
	}
	if !s.monthAt(j) {
		return stretch{}, false
	}
	from := int(s.at(j).entry.value) - 1
	k := j + 1
	if s.at(k).between(1, 31) && s.at(k).width() <= 2 {
		k++
	}
	if !s.at(k).hyphen() && !s.oneOf(k, "to", "and", "until") || s.oneOf(k, "and") && !s.oneOf(i-1, "between") {
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
	year := p.To / 12
	p.From = year*12 + from
	if p.From > p.To {
		p.From -= 12
	}
	return p, true
}
