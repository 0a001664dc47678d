package pack

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/claims/record"
	"claimlight/claims/word"
)

// By is what a set is split by.
type By string

// A record is in one pack: that of its language (English where it names none), of
// its place, or of the first of its topics. Records without a place or topic make
// the pack "other".
const (
	ByNothing  By = "none"
	ByLanguage By = "language"
	ByTopic    By = "topic"
	ByPlace    By = "place"
)

const other = "other"

// maxSet bounds the name of a set, in bytes: the rest of a pack's name is its own.
const maxSet = 50

// Group is what becomes one pack.
type Group struct {
	Name, Title string
	Records     []record.Record
}

// Split splits a set into groups, in the order of their names. The names begin
// with that of the set. The records of a group stay in their order. Two records
// of one id are an error, in whatever groups they are.
func Split(set string, records []record.Record, by By) ([]Group, error) {
	if !goodName(set) || len(set) > maxSet {
		return nil, fmt.Errorf("the name %q is not lower-case words joined by hyphens, at most %d letters", set, maxSet)
	}
	if err := distinct(records); err != nil {
		return nil, err
	}
	at := map[string]int{}
	var groups []Group
	for _, r := range records {
		name, title := set, capital(set)
		if value := by.of(&r); by != ByNothing {
			name, title = set+"-"+slug(value, maxName-len(set)-1), title+": "+by.title(value)
		}
		i, known := at[name]
		if !known {
			i, at[name] = len(groups), len(groups)
			groups = append(groups, Group{Name: name, Title: title})
		}
		groups[i].Records = append(groups[i].Records, r)
	}
	slices.SortFunc(groups, func(a, b Group) int { return cmp.Compare(a.Name, b.Name) })
	return groups, nil
}

func distinct(records []record.Record) error {
	var errs []error
	seen := map[string]bool{}
	for i := range records {
		for _, id := range append([]string{records[i].ID}, records[i].Aliases...) {
			if seen[id] {
				errs = append(errs, fmt.Errorf("record %d: id %q is taken by an earlier one", i+1, id))
			}
			seen[id] = true
		}
	}
	return errors.Join(errs...)
}

// of is the value that a record is filed under.
func (by By) of(r *record.Record) string {
	switch by {
	case ByLanguage:
		return cmp.Or(r.Language, "en")
	case ByPlace:
		return cmp.Or(r.Place, other)
	case ByTopic:
		return cmp.Or(append(r.Topics[:len(r.Topics):len(r.Topics)], other)...)
	}
	return other
}

// languages are the names of those that fact-checks are often in.
var languages = map[string]string{"ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fr": "French",
	"hi": "Hindi", "id": "Indonesian", "it": "Italian", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese",
	"ru": "Russian", "tr": "Turkish", "uk": "Ukrainian"}

func (by By) title(value string) string {
	switch {
	case by == ByLanguage:
		return cmp.Or(languages[value], value)
	case by == ByTopic || value == other:
		return capital(value)
	}
	return value
}

// capital writes a name of words joined by hyphens as people do.
func capital(name string) string {
	first, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToUpper(first)) + strings.ReplaceAll(name[size:], "-", " ")
}

// slug makes a part of a name: lower-case ASCII words joined by hyphens. What has
// no such words gets some digits of its hash.
func slug(s string, most int) string {
	words := strings.FieldsFunc(word.Fold(s), func(c rune) bool { return !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9') })
	out := strings.Join(words, "-")
	if out != "" && len(out) <= most {
		return out
	}
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:4])
}
