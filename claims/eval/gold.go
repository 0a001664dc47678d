package eval

import (
	"slices"

	"claimlight/claims/index"
	"claimlight/claims/record"
	"claimlight/claims/word"
)

// WithTwins adds to the gold of each query the claims that read the same but for
// signs and capitals: a set may hold a claim twice, and no engine can tell
// which of the two was meant.
func WithTwins(records []record.Record, queries []RetrievalQuery) []RetrievalQuery {
	reads := map[string]string{}
	alike := map[string][]string{}
	for _, r := range records {
		key := word.Bare(r.Claim)
		reads[r.ID] = key
		alike[key] = append(alike[key], r.ID)
	}
	out := make([]RetrievalQuery, len(queries))
	for i, q := range queries {
		out[i] = q
		out[i].Gold = nil
		for _, id := range q.Gold {
			twins := alike[reads[id]]
			if len(twins) == 0 {
				twins = []string{id}
			}
			out[i].Gold = append(out[i].Gold, twins...)
		}
	}
	return out
}

// Unanswered is a sentence that no record answers, as a matching query.
func Unanswered(id, text string) MatchingQuery {
	return MatchingQuery{ID: id, Text: text, Relation: labelNone}
}

// Answered are queries that some record answers, as matching queries. How the
// two stand is not known: any relation but none may be right.
func Answered(queries []RetrievalQuery) []MatchingQuery {
	var out []MatchingQuery
	for _, q := range queries {
		if len(q.Gold) > 0 {
			out = append(out, MatchingQuery{ID: "tweet " + q.ID, Text: q.Text, Relation: labelSame, Gold: q.Gold})
		}
	}
	return out
}

// WithSiblings adds to the gold of each query the records that review the same
// claim: each names the next, and the last the first.
func WithSiblings(x *index.Index, queries []MatchingQuery) []MatchingQuery {
	out := make([]MatchingQuery, len(queries))
	for i, q := range queries {
		out[i] = q
		out[i].Gold = nil
		for _, id := range q.Gold {
			out[i].Gold = append(out[i].Gold, id)
			rec, known := x.Find(id)
			for known && x.Record(rec).SameAs != "" && !slices.Contains(out[i].Gold, x.Record(rec).SameAs) {
				out[i].Gold = append(out[i].Gold, x.Record(rec).SameAs)
				rec, known = x.Find(x.Record(rec).SameAs)
			}
		}
	}
	return out
}
