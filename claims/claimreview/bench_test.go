package claimreview

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims/record"
)

// feed writes a Data Commons feed of n reviews.
func feed(n int) string {
	var b strings.Builder
	b.WriteString(`{"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":[`)
	ratings := []string{"False", "Mostly true", "This is not correct. The office counted otherwise.", "Irreführend", "Wibble"}
	for i := range n {
		if i > 0 {
			b.WriteString(",\n")
		}
		fmt.Fprintf(&b, `{"@type":"DataFeedItem","dateCreated":"2020-05-01T10:00:00Z","item":[{"@type":"ClaimReview","author":{"@type":"Organization","name":"Checker %d"},`+
			`"claimReviewed":"The number of windmills in district %d rose by %d%%.","datePublished":"2020-05-01","itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Ann Onymous"},`+
			`"appearance":[{"@type":"CreativeWork","url":"https://social.example/%d"}]},"reviewRating":{"@type":"Rating","alternateName":%q,"ratingValue":"1","bestRating":"5","worstRating":"1"},`+
			`"url":"https://check.example/%d"}]}`, i%50, i, i%90, i, ratings[i%len(ratings)], i)
	}
	b.WriteString("]}")
	return b.String()
}

func BenchmarkImportFeed(b *testing.B) {
	text := feed(5000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		im := NewImporter(Options{}, func(record.Record) error { return nil })
		require.NoError(b, im.Read("feed.json", strings.NewReader(text), Auto))
		require.Equal(b, 5000, im.Report().Accepted)
	}
}
