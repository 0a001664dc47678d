package main

import "claimlight/claims/word"

// twinned groups the claims of a set that read the same but for their signs:
// the set holds one in thirty twice, and no feature tells the two apart.
type twinned struct {
	key map[string]string   // by id
	ids map[string][]string // by key
}

func twins(claims []line) twinned {
	t := twinned{map[string]string{}, map[string][]string{}}
	for _, c := range claims {
		key := word.Bare(c.Claim)
		t.key[c.ID] = key
		t.ids[key] = append(t.ids[key], c.ID)
	}
	return t
}

// all is every claim that reads like one of these.
func (t twinned) all(ids []string) []string {
	var out []string
	for _, id := range ids {
		out = append(out, t.ids[t.key[id]]...)
	}
	return out
}
