package lexicon

// Neighbours calls yield with each term that stands for a, or a for it, and how
// well (see Similar), in rising order.
func (a ID) Neighbours(yield func(b ID, strength float64) bool) {
	if a == Unknown {
		return
	}
	l := loadLinks()
	for k := l.first[a]; k < l.first[a+1]; k++ {
		if s := strengths[l.class[k]]; s > 0 && !yield(ID(l.to[k]), s) {
			return
		}
	}
}

// Links is Neighbours for later terms only: over all terms, every pair is met
// once.
func (a ID) Links(yield func(b ID, strength float64) bool) {
	a.Neighbours(func(b ID, strength float64) bool { return b < a || yield(b, strength) })
}

// Degree is how many links a term has.
func (a ID) Degree() int {
	if a == Unknown {
		return 0
	}
	l := loadLinks()
	return int(l.first[a+1] - l.first[a])
}
