package eval

import (
	"errors"
	"io"

	"claimlight/claims/index"
	"claimlight/claims/record"
)

// RetrievalQuery is one query with the ids of the records that answer it.
type RetrievalQuery struct {
	ID   string   `json:"id"`
	Text string   `json:"text"`
	Gold []string `json:"gold"`
}

// Retrieval is how well queries find their records. Each measure is a mean
// over the queries that have any gold, in 0..1.
type Retrieval struct {
	Queries  int     `json:"queries"`
	MAP5     float64 `json:"map@5"`     // average precision, cut at rank 5
	MRR5     float64 `json:"mrr@5"`     // 1/rank of the first right record, 0 beyond rank 5
	Hit1     float64 `json:"hit@1"`     // a right record comes first
	Hit5     float64 `json:"hit@5"`     // a right record is among the first 5
	Recall50 float64 `json:"recall@50"` // share of the right records among the first 50
}

const (
	rankCut   = 5  // the official cut of the CheckThat! task
	recallCut = 50 // what is handed to the decision
)

// ReadClaims reads the records to search, one JSON object a line: {id, claim,
// title}, or any field of a record more. Bad lines are reported as
// "name:LINE: reason", joined in one error; good ones are returned all the same.
func ReadClaims(r io.Reader, name string) ([]record.Record, error) {
	return readObjects(r, name, func(rec record.Record) error {
		switch {
		case rec.ID == "":
			return errors.New("no id")
		case rec.Claim == "":
			return errors.New("no claim")
		}
		return nil
	})
}

// ReadQueries reads queries, one JSON object a line, and reports bad lines as
// ReadClaims does.
func ReadQueries(r io.Reader, name string) ([]RetrievalQuery, error) {
	return readObjects(r, name, func(q RetrievalQuery) error {
		if q.Text == "" {
			return errors.New("no text")
		}
		return nil
	})
}

// Retrieve searches x for every query. Queries without gold are left out; a
// gold id given twice counts once.
func Retrieve(x *index.Index, queries []RetrievalQuery) Retrieval {
	var sum Retrieval
	for _, q := range queries {
		gold := make(map[string]bool, len(q.Gold))
		for _, id := range q.Gold {
			gold[id] = true
		}
		if len(gold) == 0 {
			continue
		}
		ranks := goldRanks(x, x.Search(q.Text, recallCut), gold)
		sum.Queries++
		sum.add(ranks, len(gold))
	}
	if n := float64(sum.Queries); n > 0 {
		for _, m := range []*float64{&sum.MAP5, &sum.MRR5, &sum.Hit1, &sum.Hit5, &sum.Recall50} {
			*m /= n
		}
	}
	return sum
}

// goldRanks returns the ranks, from 1, at which the right records stand.
func goldRanks(x *index.Index, hits []index.Hit, gold map[string]bool) []int {
	var ranks []int
	for i, h := range hits {
		if gold[x.Record(h.Record).ID] {
			ranks = append(ranks, i+1)
		}
	}
	return ranks
}

// add adds the measures of one query.
func (r *Retrieval) add(ranks []int, gold int) {
	r.Recall50 += float64(len(ranks)) / float64(gold)
	if len(ranks) == 0 || ranks[0] > rankCut {
		return
	}
	r.MRR5 += 1 / float64(ranks[0])
	r.Hit5++
	if ranks[0] == 1 {
		r.Hit1++
	}
	for found, rank := range ranks {
		if rank <= rankCut {
			r.MAP5 += float64(found+1) / float64(rank) / float64(gold)
		}
	}
}

// GoldRank is the rank, from 1, of the first record of the gold among the hits
// that recall counts, and the shares of their wordings that the query says: of
// the first hit, and of that record. The rank is 0 where it is not among them.
func GoldRank(x *index.Index, q RetrievalQuery) (rank int, firstSaid, goldSaid float64) {
	gold := map[string]bool{}
	for _, id := range q.Gold {
		gold[id] = true
	}
	hits := x.Search(q.Text, recallCut)
	if len(hits) == 0 {
		return 0, 0, 0
	}
	ranks := goldRanks(x, hits, gold)
	if len(ranks) == 0 {
		return 0, hits[0].Said, 0
	}
	return ranks[0], hits[0].Said, hits[ranks[0]-1].Said
}
