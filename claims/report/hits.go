package report

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"claimlight/claims/index"
	"claimlight/claims/match"
	"claimlight/claims/wording"
)

// jsonHit is one record found by a search.
type jsonHit struct {
	Rank  int     `json:"rank"` // from 1
	Score float64 `json:"score"`
	jsonRecord
}

// Hits writes the records that a search found: for people, or one JSON object a
// line.
func Hits(w io.Writer, data Data, hits []index.Hit, asJSON, colour bool) error {
	out := bufio.NewWriter(w)
	if asJSON {
		enc := json.NewEncoder(out)
		enc.SetEscapeHTML(false)
		for i, h := range hits {
			rec := data.Record(h.Record)
			if err := enc.Encode(jsonHit{i + 1, rounded(h.Score), newJSONRecord(&rec)}); err != nil {
				return err
			}
		}
		return out.Flush()
	}
	p := &page{out: out, colour: colour}
	if len(hits) == 0 {
		p.put(0, "", fmt.Sprintf("Nothing found in %s.", wording.Counted(data.Len(), "record")))
	}
	for i, h := range hits {
		rec := data.Record(h.Record)
		number := fmt.Sprintf("%d. ", i+1)
		p.hang(number, bold, line(rec.Claim))
		p.put(len(number), "", line(found(match.Same, &rec, false)))
		p.put(len(number), faint, line(rec.URL))
	}
	return out.Flush()
}
