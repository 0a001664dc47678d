package segment

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestClauses(t *testing.T) {
	for sentence, want := range map[string]string{
		"The bridge was closed for repairs in May, but the ferry ran twice as often as before.": "The bridge was closed for repairs in May|but the ferry ran twice as often as before",
		"Sales fell by a tenth this year since pay was cut by a third last autumn.":             "Sales fell by a tenth this year|since pay was cut by a third last autumn",
		"It was the fourth closure since spring 2019, but the first on a working day.":          "It was the fourth closure since spring 2019|but the first on a working day",
		"The bridge was closed, but not for long.":                                              "",
		"The school has four hundred pupils and thirty teachers in two old buildings.":          "",
		"Some mills did more than 80 of their usual work  earlier it had been much less.":       "Some mills did more than 80 of their usual work|earlier it had been much less",
	} {
		var got []string
		for _, c := range Clauses(sentence) {
			got = append(got, sentence[c.Start:c.End])
		}
		require.Equal(t, want, strings.Join(got, "|"), sentence)
	}
}
