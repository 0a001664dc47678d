package app

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"claimlight/claims/index"
	"claimlight/claims/record"
	"claimlight/claims/word"
)

// undated is the year of a record whose page shows no date.
const undated = "undated"

// Catalogue is what the library page must know of all records at once: what
// they are filtered by, the words of their claims and names, which of them
// review the same claim. The records themselves stay in the data file and are
// decoded when they are shown.
type Catalogue struct {
	Data *index.Index

	set     func(record int) string // the name of its set, "" for a bundled one
	entries []entry
	newest  []int                // the records, newest first
	names   [facetCount][]string // the values of a facet
	shown   [facetCount][]int    // the same as numbers in names, in order of display
	kin     map[int][]int        // records of the same claim, by any of them; only where there are several
}

// entry is one record. A value of a facet is its number in names.
type entry struct {
	words  string // claim and names, folded, with a space before each word
	values [facetCount][]int
}

// NewCatalogue reads every record once. Pause is called after each.
func NewCatalogue(x *index.Index, pause func()) *Catalogue {
	return newCatalogue(x, func(int) string { return "" }, pause)
}

// newCatalogue is told which set a record is from, "" for a bundled one.
func newCatalogue(x *index.Index, set func(record int) string, pause func()) *Catalogue {
	c := &Catalogue{Data: x, set: set, entries: make([]entry, x.Len()), kin: map[int][]int{}}
	var numbers [facetCount]map[string]int
	for f := range numbers {
		numbers[f] = map[string]int{}
	}
	dates := make([]int, x.Len()) // in order of age, the number of the record in the lower half
	siblings := make([]int, x.Len())
	for i := range c.entries {
		r := x.Record(i)
		c.entries[i].words = wordsOf(&r)
		for f, values := range facetValues(&r, set(i)) {
			for _, v := range values {
				n, known := numbers[f][v]
				if !known {
					n = len(c.names[f])
					numbers[f][v] = n
					c.names[f] = append(c.names[f], v)
				}
				c.entries[i].values[f] = append(c.entries[i].values[f], n)
			}
		}
		dates[i] = -dateNumber(r.Published)<<32 | i
		siblings[i] = i
		if s, ok := x.Find(r.SameAs); ok {
			siblings[i] = s
		}
		pause()
	}
	slices.Sort(dates)
	c.newest = make([]int, x.Len())
	for k, d := range dates {
		c.newest[k] = d & math.MaxUint32
	}
	for f := range c.names {
		c.shown[f] = inOrder(facet(f), c.names[f])
	}
	c.join(siblings)
	return c
}

// dateNumber is an ISO 8601 date as a number, 20240501; what a shorter one leaves
// open is 0.
func dateNumber(date string) int {
	n := 0
	for _, digits := range [][2]int{{0, 4}, {5, 7}, {8, 10}} {
		part := 0
		if len(date) >= digits[1] {
			part, _ = strconv.Atoi(date[digits[0]:digits[1]])
		}
		n = n*100 + part
	}
	return max(n, 0)
}

func everyRecord(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

// facetValues are what a record is filtered by.
func facetValues(r *record.Record, set string) [facetCount][]string {
	year, language := undated, "en"
	if n := dateNumber(r.Published) / 10000; n > 0 {
		year = strconv.Itoa(n)
	}
	if r.Language != "" {
		language = r.Language
	}
	return [facetCount][]string{
		byVerdict: {string(r.Verdict)}, byPublisher: {r.Publisher}, byTopic: r.Topics,
		byKind: {string(r.Kind)}, byYear: {year}, byLanguage: {language},
		bySet: {cmp.Or(set, bundledName)},
	}
}

func wordsOf(r *record.Record) string {
	var b strings.Builder
	for _, text := range append([]string{r.Claim, r.Publisher, r.Claimant, r.Place}, r.Entities...) {
		for _, w := range foldedWords(text) {
			b.WriteByte(' ')
			b.WriteString(w)
		}
	}
	return b.String()
}

func foldedWords(text string) []string {
	return strings.FieldsFunc(word.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// inOrder numbers the values of a facet in order of display: verdicts from true
// to not rated, the latest year first, names by the alphabet.
func inOrder(f facet, names []string) []int {
	before := func(x, y string) bool {
		switch {
		case f == byVerdict:
			return slices.Index(record.Verdicts, record.Verdict(x)) < slices.Index(record.Verdicts, record.Verdict(y))
		case f == byYear && x != undated && y != undated:
			return x > y
		}
		return strings.ToLower(x) < strings.ToLower(y)
	}
	var order []int
	for n, name := range names {
		at := sort.Search(len(order), func(k int) bool { return before(name, names[order[k]]) })
		order = slices.Insert(order, at, n)
	}
	return order
}

// join groups the records of one claim, whichever of them names the other.
func (c *Catalogue) join(siblings []int) {
	head := everyRecord(len(siblings))
	find := func(i int) int {
		for head[i] != i {
			i = head[i]
		}
		return i
	}
	for i, s := range siblings {
		head[find(i)] = find(s)
	}
	groups := map[int][]int{}
	for i := range siblings {
		groups[find(i)] = append(groups[find(i)], i)
	}
	for _, group := range groups {
		if len(group) > 1 {
			for _, i := range group {
				c.kin[i] = group
			}
		}
	}
}

// Kin are the other records of the same claim.
func (c *Catalogue) Kin(i int) []record.Record {
	var kin []record.Record
	for _, k := range c.kin[i] {
		if k != i {
			kin = append(kin, c.Data.Record(k))
		}
	}
	return kin
}

// Choice is a value by which records can be filtered, and how many there are.
type Choice struct {
	Value   string
	Records int
}

// Find returns the numbers of the records that q asks for, and for each facet
// how many there would be with another value of it. Without words the newest
// come first; with words those that hold all of them, then what is near.
func (c *Catalogue) Find(q Query) (found []int, choices [facetCount][]Choice) {
	var wanted [facetCount]int // number of the value; -1: any
	var counts [facetCount][]int
	for f := range wanted {
		wanted[f] = -1
		if q.Values[f] != "" {
			wanted[f] = slices.Index(c.names[f], q.Values[f])
			if wanted[f] < 0 {
				wanted[f] = len(c.names[f]) // a value that no record has
			}
		}
		counts[f] = make([]int, len(c.names[f]))
	}
	for _, i := range c.ranked(q.Text) {
		values := &c.entries[i].values
		missed, by := 0, 0
		for f, n := range wanted {
			if n >= 0 && !slices.Contains(values[f], n) {
				missed, by = missed+1, f
			}
		}
		if missed == 0 {
			found = append(found, i)
		}
		for f := range wanted {
			if missed == 0 || missed == 1 && f == by {
				for _, n := range values[f] {
					counts[f][n]++
				}
			}
		}
	}
	for f := range choices {
		choices[f] = c.choices(facet(f), counts[f], q.Values[f])
	}
	return found, choices
}

// choices leaves out the values that no record has, save the chosen one.
func (c *Catalogue) choices(f facet, counts []int, chosen string) []Choice {
	var list []Choice
	for _, n := range c.shown[f] {
		if name := c.names[f][n]; counts[n] > 0 || name == chosen {
			list = append(list, Choice{name, counts[n]})
		}
	}
	if chosen != "" && !slices.Contains(c.names[f], chosen) {
		list = append(list, Choice{chosen, 0})
	}
	return list
}

// ranked orders the records for a search. A record that holds every word, or the
// beginning of it, comes before those that the index finds near.
func (c *Catalogue) ranked(text string) []int {
	asked := foldedWords(text)
	if len(asked) == 0 {
		return c.newest
	}
	var whole, near []int
	seen := make([]bool, len(c.entries))
	for _, hit := range c.Data.Search(text, len(c.entries)) {
		seen[hit.Record] = true
		if c.holds(hit.Record, asked) {
			whole = append(whole, hit.Record)
		} else {
			near = append(near, hit.Record)
		}
	}
	for _, i := range c.newest {
		if !seen[i] && c.holds(i, asked) {
			whole = append(whole, i)
		}
	}
	return append(whole, near...)
}

func (c *Catalogue) holds(i int, beginnings []string) bool {
	for _, w := range beginnings {
		if !strings.Contains(c.entries[i].words, " "+w) {
			return false
		}
	}
	return true
}
