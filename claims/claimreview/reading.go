package claimreview

import (
	"slices"

	"claimlight/claims/record"
)

// said returns the verdicts that the tokens name.
func said(tokens []token) map[record.Verdict]bool {
	found := map[record.Verdict]bool{}
	short := len(tokens) <= shortRating+1
	var weak bool // "but" somewhere: a "true" is not the whole of it
	for _, t := range tokens {
		weak = weak || t.class == "but"
	}
	for i, t := range tokens {
		switch t.class {
		case "true":
			if v := modified(tokens, i, record.True); v == record.True && (weak || limited(tokens, i)) {
				found[""] = true
			} else if predicate(tokens, i, false) && !found[record.Unproven] {
				found[v] = true
			}
		case "false":
			if short || predicate(tokens, i, true) {
				found[modified(tokens, i, record.False)] = true
			}
		case "fake":
			found[modified(tokens, i, record.False)] = true
		default:
			if v := record.Verdict(t.class); v.Known() {
				found[v] = true
			}
		}
	}
	return found
}

// predicate tells whether the adjective at i is said of the claim: nothing
// follows, or a word that opens a new part. "The true figure" says nothing.
func predicate(tokens []token, i int, things bool) bool {
	if i+1 == len(tokens) {
		return true
	}
	next := tokens[i+1].class
	return next == "." || next == "on" || next == "within" || next == "but" || things && next == "thing" || record.Verdict(next).Known()
}

// limited tells whether what follows the adjective at i narrows it: "correct,
// for England and Wales".
func limited(tokens []token, i int) bool {
	if i++; i < len(tokens) && tokens[i].class == "." {
		i++
	}
	return i < len(tokens) && tokens[i].class == "within"
}

// reach is how far before its adjective a negation or "mostly" may stand, in
// words: "does not appear to be correct".
const reach = 3

// modified reads what stands before the adjective at i. "" is a verdict that
// cannot be told.
func modified(tokens []token, i int, plain record.Verdict) record.Verdict {
	not, whole, mostly, partly := false, false, false, false
	for k, left := i-1, reach; k >= 0 && left > 0 && tokens[k].class != "."; k-- {
		if tokens[k].class != "is" {
			left--
		}
		switch tokens[k].class {
		case "not":
			not = true
		case "whole":
			whole = true
		case "mostly":
			mostly = true
		case "partly":
			partly = true
		}
	}
	switch {
	case not && plain == record.True && (whole || mostly):
		return record.Misleading
	case not && plain == record.True && !partly:
		return record.False
	case not:
		return ""
	case mostly && plain == record.True:
		return record.MostlyTrue
	case mostly:
		return record.MostlyFalse
	case partly && plain == record.True:
		return record.HalfTrue
	case partly:
		return record.Misleading
	}
	return plain
}

// combine makes one verdict of those that a rating names; "" where they do not
// go together.
func combine(found map[record.Verdict]bool) record.Verdict {
	has := func(vs ...record.Verdict) bool {
		return slices.ContainsFunc(vs, func(v record.Verdict) bool { return found[v] })
	}
	favourable := has(record.True, record.MostlyTrue)
	switch {
	case found[""] && len(found) == 2 && has(record.Misleading):
		return record.Misleading // "True, but misleading"
	case len(found) == 0 || found[""]:
		return ""
	case len(found) == 1:
		for v := range found {
			return v
		}
	case favourable && has(record.False, record.MostlyFalse, record.Unproven, record.Satire, record.AlteredMedia):
		return ""
	case has(record.False) && !has(record.HalfTrue, record.MostlyFalse):
		return record.False // "False. There is no evidence", "false and misleading"
	case has(record.AlteredMedia) && !has(record.HalfTrue, record.False, record.MostlyFalse):
		return record.AlteredMedia
	case has(record.Misleading) && !has(record.False, record.MostlyFalse):
		return record.Misleading // "True and misleading"
	case has(record.MostlyFalse) && !favourable && !has(record.HalfTrue, record.False):
		return record.MostlyFalse
	case has(record.Outdated) && !has(record.HalfTrue, record.False):
		return record.Outdated
	}
	return ""
}
