package claimreview

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"claimlight/claims/record"
)

// copies knows the accepted records by hashes of what makes them the same.
// Sixteen bytes of SHA-256 do not collide by chance or by design.
type copies struct {
	claims map[hash]claimRef   // first by claim and publisher; later ones by page and verdict as well
	ids    map[uint64]struct{} // hashes: one by chance the same costs an id a number
	files  []string
}

type hash [16]byte

// place is where a record stands: its file by number, and its line.
type place struct{ file, line int32 }

// claimRef is the first record of a publisher with one claim.
type claimRef struct {
	place
	whole   uint64 // hash of all fields but the id
	page    uint32 // hash of the address
	year    int16  // of the review; 0 if not known
	verdict int8
}

func newCopies() *copies {
	return &copies{claims: map[hash]claimRef{}, ids: map[uint64]struct{}{}}
}

func hashOf(parts ...string) hash {
	h := sha256.New()
	for _, p := range parts {
		var n [8]byte
		binary.LittleEndian.PutUint64(n[:], uint64(len(p)))
		h.Write(n[:])
		h.Write([]byte(p))
	}
	return hash(h.Sum(nil)[:16])
}

// Merge is a review that was merged into an earlier one.
type Merge struct {
	At    Position `json:"at"`
	Into  string   `json:"into"` // FILE:LINE
	Kind  string   `json:"kind"` // "exact" or "near"
	Claim string   `json:"claim"`
}

// Contradiction is a review whose publisher reviewed the same claim before, with
// another verdict.
type Contradiction struct {
	At      Position       `json:"at"`
	Earlier string         `json:"earlier"` // FILE:LINE
	Claim   string         `json:"claim"`
	Verdict record.Verdict `json:"verdict"`
	Before  record.Verdict `json:"before"`
}

// identity is what makes a record the one that it is.
type identity struct {
	words string // of the claim, without what does not count
	claim hash   // publisher and words
	later hash   // with verdict, page and year
	ref   claimRef
}

func (c *copies) identify(r *record.Record, at Position) *identity {
	id := &identity{words: loose(r.Claim)}
	page := hashOf(addressKey(r.URL))
	id.ref = claimRef{c.placeOf(at), wholeKey(r), binary.LittleEndian.Uint32(page[:]), yearOf(r), int8(slices.Index(record.Verdicts, r.Verdict))}
	id.claim = hashOf(squeezed(r.Publisher), id.words)
	id.later = hashOf(string(id.claim[:]), string(r.Verdict), string(page[:]), strconv.Itoa(int(id.ref.year)))
	return id
}

// find tells whether a record is a copy of an earlier one.
func (c *copies) find(id *identity) (into place, kind string) {
	for _, key := range []hash{id.claim, id.later} {
		ref, ok := c.claims[key]
		switch {
		case !ok || ref.verdict != id.ref.verdict:
		case ref.page != id.ref.page && ref.year != 0 && id.ref.year != 0 && ref.year != id.ref.year:
			// a later review of a claim that is made again
		case ref.whole == id.ref.whole:
			return ref.place, "exact"
		default:
			return ref.place, "near"
		}
	}
	return place{}, ""
}

// add keeps an accepted record; it returns the earlier one that it contradicts.
func (c *copies) add(id *identity) (earlier claimRef, contradicts bool) {
	first, known := c.claims[id.claim]
	if !known {
		c.claims[id.claim] = id.ref
		return claimRef{}, false
	}
	c.claims[id.later] = id.ref
	return first, first.verdict != id.ref.verdict
}

// freeID returns the first of the ids that is free, or the last with a number,
// and takes it.
func (c *copies) freeID(ids ...string) string {
	for n := 0; ; n++ {
		id := ids[min(n, len(ids)-1)]
		if n >= len(ids) {
			id += "-" + strconv.Itoa(n)
		}
		if c.takeID(id) {
			return id
		}
	}
}

// takeID takes an id or alias; false if it is taken already.
func (c *copies) takeID(id string) bool {
	h := hashOf(id)
	key := binary.LittleEndian.Uint64(h[:])
	_, taken := c.ids[key]
	c.ids[key] = struct{}{}
	return !taken
}

func wholeKey(r *record.Record) uint64 {
	parts := []string{r.Claim, string(r.Verdict), r.Rating, r.Summary, r.Place, string(r.Kind), r.Claimant, r.Claimed, r.Publisher,
		r.URL, r.Title, r.Published, r.Language, r.Licence, r.SameAs}
	for _, list := range [][]string{r.Variants, r.Entities, r.Topics, r.Aliases} {
		parts = append(parts, strings.Join(list, "\n"))
	}
	h := hashOf(append(parts, fmt.Sprint(r.Figures))...)
	return binary.LittleEndian.Uint64(h[:])
}

func yearOf(r *record.Record) int16 {
	if len(r.Published) < 4 {
		return 0
	}
	y, _ := strconv.Atoi(r.Published[:4])
	return int16(y)
}

func (c *copies) placeOf(at Position) place {
	if len(c.files) == 0 || c.files[len(c.files)-1] != at.File {
		c.files = append(c.files, at.File)
	}
	return place{int32(len(c.files) - 1), int32(at.Line)}
}

func (c *copies) where(p place) string { return c.files[p.file] + ":" + strconv.Itoa(int(p.line)) }

// addressKey is what counts of an address when two are compared: not the
// scheme, "www.", a last slash, a fragment, nor what campaigns add.
func addressKey(address string) string {
	s := address
	if _, rest, ok := strings.Cut(s, "://"); ok {
		s = rest
	}
	s, _, _ = strings.Cut(s, "#")
	page, query, _ := strings.Cut(s, "?")
	host, path, _ := strings.Cut(page, "/")
	key := strings.TrimPrefix(strings.ToLower(host), "www.") + "/" + strings.TrimSuffix(path, "/")
	for q := range strings.SplitSeq(query, "&") {
		if q != "" && !isCampaign(q) {
			key += "&" + q
		}
	}
	return key
}

func isCampaign(parameter string) bool {
	name, _, _ := strings.Cut(parameter, "=")
	return strings.HasPrefix(name, "utm_") || slices.Contains([]string{"fbclid", "gclid", "ref", "source"}, name)
}
