package segment

// isByline: By Jane Smith, Political correspondent.
func (c *cutter) isByline(s stretch) bool {
	i := c.firstWord(s)
	if i < 0 || i+1 >= s.to || s.words > bylineWords || s.verb || s.end == endStop && s.words > titleReach {
		return false
	}
	if r := c.raw(c.toks[i]); r != "By" && r != "BY" && r != "by" && r != "Words" && r != "Analysis" {
		return false
	}
	next := c.toks[i+1]
	if next.kind != word || next.class&(month|weekday|starter) != 0 && next.shape != upper {
		return false
	}
	if next.shape == lower && c.raw(next) != "by" {
		return false
	}
	return c.onlyNames(i+1, s.to)
}

// onlyNames: capitals, job titles and the words between names.
func (c *cutter) onlyNames(from, to int) bool {
	for i := from; i < to; i++ {
		t := c.toks[i]
		switch {
		case t.kind == number && t.end-t.start < 3:
			return false
		case t.kind != word, t.shape != lower, t.class&(job|section|function) != 0:
		case i+1 < to && c.toks[i+1].class&job != 0: // senior political correspondent
		case i+2 < to && c.toks[i+2].class&job != 0:
		default:
			return false
		}
	}
	return true
}

// isSignature: a name with a journalist's job title.
func (c *cutter) isSignature(s stretch) bool {
	if s.words > titleWords || s.verb {
		return false
	}
	for i := s.from; i < s.to; i++ {
		if c.toks[i].class&job != 0 {
			return c.toks[s.from].shape != lower && c.onlyNames(s.from, s.to)
		}
	}
	return false
}

// isCredit: Getty Images; AP Photo/Jane Smith; Jane Smith/PA.
func (c *cutter) isCredit(s stretch) bool {
	if s.words > creditWords || s.verb || s.end == endStop && s.words > titleReach {
		return false
	}
	named := false
	for i := s.from; i < s.to; i++ {
		t := c.toks[i]
		if c.isAgency(i) || c.raw(t) == "©" {
			named = true
		}
		if t.kind == word && t.shape == lower && t.class&function == 0 {
			return false
		}
	}
	return named
}

// isAgency: "ap" and "pa" are agencies in capitals only.
func (c *cutter) isAgency(i int) bool {
	t := c.toks[i]
	return t.class&agency != 0 && (t.shape == upper || t.shape == capital && t.end-t.start > 2)
}

// isCaptionedCredit: a caption without a finite verb that ends in its credit,
// "Nurses outside a hospital in Leeds. Photograph: Jane Smith/PA".
func (c *cutter) isCaptionedCredit(s stretch) bool {
	if s.end == endStop || s.verb {
		return false
	}
	for i := max(s.from, s.to-creditWords); i < s.to; i++ {
		switch c.raw(c.toks[i]) {
		case "Photograph", "Photo", "Picture", "Credit", "Image":
			if i+1 < s.to && (c.raw(c.toks[i+1]) == ":" || c.isAgency(i-min(i, 1))) {
				return true
			}
		}
	}
	return s.to-s.from >= 2 && c.isAgency(s.to-1) && c.toks[s.to-2].kind == mark
}
