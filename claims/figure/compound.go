package figure

// smaller gives each unit the smaller one that may follow it in one quantity,
// and how many of that make one: "6ft 2in", "two hours and 30 minutes".
var smaller = map[string]struct {
	unit  string
	parts float64
}{
	"foot": {"inch", 12}, "stone": {"lb", 14}, "lb": {"oz", 16},
	"year": {"month", 12}, "hour": {"minute", 60}, "minute": {"second", 60},
}

// compound adds the smaller unit behind r: "6ft 2in" is 6.17 feet.
func (s *scan) compound(r *reading) {
	if r.Kind != Measure && r.Kind != Duration || r.size != 1 {
		return
	}
	j := r.next
	if s.oneOf(j, "and") {
		j++
	}
	if t := s.at(j); t.kind != number && !t.is(numeral) || t.gap == newline {
		return
	}
	part, ok := smaller[r.Unit]
	if !ok {
		return
	}
	a, ok := s.amount(j)
	if !ok || a.value >= part.parts || a.scale > 1 {
		return
	}
	t := s.at(a.next)
	if !t.is(roleTime|roleMeasure) || t.entry.unit != part.unit || t.entry.scale != 1 {
		if part.unit != "inch" || !t.wordIs("in") || t.gap != glued {
			return
		}
	}
	r.Value = whole(r.Value + a.value/part.parts)
	r.High, r.Digits = r.Value, r.Digits+digitsOf(a.value)
	r.next, r.after = a.next+1, a.next+1
}

// nationalMoney are the words that tell apart the currencies of one name.
var nationalMoney = map[string]string{
	"us": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD", "british": "GBP", "indian": "INR",
	"swiss": "CHF", "kenyan": "KES", "egyptian": "EGP", "pakistani": "PKR",
}

// qualified reads a unit of two words of which the first says which: "US
// dollars", "metric tons".
func (s *scan) qualified(r *reading, j int) bool {
	t, next := s.at(j), s.at(j+1)
	if t.kind != word || next.gap == newline {
		return false
	}
	switch {
	case next.is(roleMoney) && next.entry.scale == 1:
		code, ok := nationalMoney[t.low]
		if ok {
			s.set(r, Money, code, 1, j+2)
		}
		return ok
	case t.low == "metric" && next.is(roleMeasure) && next.entry.unit == "tonne":
		s.take(r, Measure, j+1)
		return true
	}
	return false
}

// weight reads pounds of weight: "weighs nine pounds", "20 pounds in weight".
func (s *scan) weight(r *reading, j int) bool {
	if !s.oneOf(j, "pounds") || !s.words(j+1, "in", "weight") && !s.words(j+1, "of", "weight") && !s.weighs(r.first-1) {
		return false
	}
	s.set(r, Measure, "lb", 1, j+1)
	return true
}

// weighs tells whether the words that end at token i are of weighing, with at
// most a hedge of two words behind: "weighing more than".
func (s *scan) weighs(i int) bool {
	for k := i; k > i-3; k-- {
		if s.oneOf(k, "weigh", "weighs", "weighed", "weighing") {
			return true
		}
		if !s.at(k).is(roleHedge) {
			return false
		}
	}
	return false
}

// speeds are the units of distance that make a unit of speed by the hour.
var speeds = map[string]string{"mile": "mph", "km": "km/h"}

// speed turns "70 miles per hour" into 70 mph.
func (f *Figure) speed() {
	if f.Kind != Measure || f.Per != "hour" {
		return
	}
	if unit := speeds[f.Unit]; unit != "" {
		f.Unit, f.Per = unit, ""
	}
}
