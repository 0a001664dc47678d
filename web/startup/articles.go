//go:build !js

package main

import (
	"strings"

	"claimlight/app"
	"claimlight/claims/index"
	"claimlight/web"
)

// words are how long an article is.
const words = 800

// known is how many sentences of an article are claims that have been checked.
const known = 8

// articles are texts that differ: paragraphs of the sample, in another order each
// time, and claims of records that no other article has.
type articles struct {
	paragraphs []string
	records    *index.Index
}

func newArticles() (*articles, error) {
	data, err := web.Data()
	if err != nil {
		return nil, err
	}
	x, err := index.Open(data)
	return &articles{strings.Split(app.Sample, "\n\n"), x}, err
}

// article is text number i.
func (a *articles) article(i int) string {
	var text []string
	for n, k := 0, 0; n < words; k++ {
		p := strings.Fields(a.paragraphs[(i+k)%len(a.paragraphs)])
		if k < known {
			p = append(p, strings.Fields(a.records.Record((i*known+k)%a.records.Len()).Claim)...)
		}
		p = p[:min(len(p), words-n)]
		n += len(p)
		text = append(text, strings.Join(p, " "))
	}
	return strings.Join(text, "\n\n")
}
