package detect

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// signalCases: a sentence, and all its signals as name=words in order.
var signalCases = []struct{ sentence, want string }{
	{"Profits rose by 22 per cent.", "trend=rose statistic=22 per cent"},
	{"The bill came to £3.2 million.", "statistic=£3.2 million"},
	{"It costs 40 pounds.", "statistic=40 pounds"},
	{"The share is 5.4%.", "statistic=5.4%"},
	{"It led to a 22 increase in pay.", "cause=led to statistic=22 trend=increase"},
	{"Octopuses have three hearts.", "statistic=three"},
	{"One in five pupils is absent.", "statistic=One in five pupils"},
	{"Pay is a fifth lower.", "statistic=fifth"},
	{"Nearly half voted.", "quantity-vague=Nearly statistic=half event=voted"},
	{"It was the 12th strike.", "ranking=12th event=strike"},
	{"She was the first woman there.", "ranking=first"},
	{"It is at a record high.", "ranking=record"},
	{"He is on record.", ""},
	{"It is the tallest tower.", "superlative=tallest"},
	{"The forest is of interest.", ""},
	{"Teachers earn more than nurses.", "comparison=more than"},
	{"More than 300 came.", "quantity-vague=More than statistic=300"},
	{"Compared with France it is small.", "comparison=Compared"},
	{"They met on 10 May 2020.", "event=met date=10 May 2020"},
	{"It may rain.", ""},
	{"In May it opened.", "date=May event=opened"},
	{"It has been so since 2008.", "date=since 2008"},
	{"Last year was dry.", "date=Last year"},
	{"The council approved it on Monday.", "event=approved date=Monday"},
	{"Ministers and unions have agreed to resume talks.", "event=agreed"},
	{"The report found fraud.", "attribution=found"},
	{"Selling it is illegal.", "law=illegal"},
	{"The fire was caused by a fridge.", "cause=caused"},
	{"Most of the money is gone.", "quantity-vague=Most"},
	{"I love you.", ""},
	{"It closed at 5pm.", "event=closed"},
	{"Café prices fell 3 points, São Paulo’s mayor said.", "trend=fell statistic=3 points attribution=said"},
}

func TestSignals(t *testing.T) {
	for _, c := range signalCases {
		var got []string
		for _, s := range Judge(c.sentence).Signals {
			if s.Name != Statement {
				got = append(got, s.Name+"="+c.sentence[s.Start:s.End])
			}
		}
		require.Equal(t, c.want, strings.Join(got, " "), c.sentence)
	}
}

func TestDescribe(t *testing.T) {
	for name := range descriptions {
		require.NotEqual(t, name, Describe(name))
	}
	require.Equal(t, "unheard-of", Describe("unheard-of"))
	for _, r := range rules {
		require.Contains(t, descriptions, r.name)
	}
}
