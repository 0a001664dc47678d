package pack

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"claimlight/claims/index"
	"claimlight/claims/record"
)

// shownTopics is how many topics describe a pack.
const shownTopics = 5

// Make compiles a group and describes it. Without a licence, those that its
// records name are told.
func Make(g Group, licence string) (Pack, []byte, error) {
	data, err := index.Compile(g.Records)
	if err != nil {
		return Pack{}, nil, fmt.Errorf("pack %s: %w", g.Name, err)
	}
	x, err := index.Open(data)
	if err != nil {
		return Pack{}, nil, fmt.Errorf("pack %s: %w", g.Name, err)
	}
	sum := sha256.Sum256(data)
	stats := x.Stats()
	p := Pack{Name: g.Name, Title: g.Title, Records: x.Len(), Bytes: len(data), Hash: hex.EncodeToString(sum[:]),
		Licence: cmp.Or(licence, licences(g.Records)), Newest: stats.Newest,
		Languages: names(stats.Languages), Topics: names(stats.Topics[:min(shownTopics, len(stats.Topics))])}
	p.File = FileName(p.Name, p.Hash)
	return p, data, nil
}

func names(counts []index.Count) []string {
	list := make([]string, len(counts))
	for i, c := range counts {
		list[i] = c.Name
	}
	return list
}

// licences lists the licences that records name.
func licences(records []record.Record) string {
	var list []string
	for i := range records {
		if l := records[i].Licence; l != "" && !slices.Contains(list, l) {
			list = append(list, l)
		}
	}
	slices.Sort(list)
	return strings.Join(list, "; ")
}
