package figure

// vagueSpread is how far "thousands" reaches: from twice the word's value to
// so many times. Hundreds end where thousands begin; beyond a thousand usage
// is looser.
const (
	vagueLow       = 2
	vagueSpread    = 10
	vagueSpreadBig = 100
)

// vague reads "hundreds of thousands" and "thousands of".
func (s *scan) vague(i int) (reading, bool) {
	t := s.at(i)
	if !t.is(roleVague) || s.at(i-1).is(numeral) || s.at(i-1).kind == number {
		return reading{}, false
	}
	value, next, spread := t.entry.value, i+1, float64(vagueSpread)
	if s.oneOf(next, "of") && s.at(next+1).is(roleVague) {
		value *= s.at(next + 1).entry.value
		next += 2
	} else if value >= 1000 {
		spread = vagueSpreadBig
	}
	if value == 10 || value*vagueSpread > 1e14 {
		return reading{}, false
	}
	r := reading{first: i, next: next, after: next, bare: true}
	r.Value, r.High, r.Digits, r.Hedge, r.Vague = value*vagueLow, value*spread, 1, About, true
	if next > i+1 {
		r.Value = value
	}
	if m := s.at(next + 1); s.oneOf(next, "of") && m.is(roleMoney) {
		r.Kind, r.Unit, r.next, r.bare = Money, m.entry.unit, next+2, false
	} else if currencyOf(s.at(i-1).sym) != "" {
		return reading{}, false
	}
	return r, true
}
