package match

import "claimlight/claims/word"

// mode is the way a text means what it says. A forecast is not a report, a
// poll says what people think, a demand what somebody wants: the same words in
// another mode make another claim.
type mode uint8

const (
	forecast mode = 1 << iota // could, is expected to; not "will", which also states a rule
	wish                      // wants, should, demands, has promised
	opinion                   // polls of what people believe
)

var modeWords = map[string]mode{}

func init() {
	for m, words := range map[mode]string{
		forecast: `could might forecast forecasts expected expects predict predicts predicted projected projection projections fears likely`,
		wish: `wants want should demand demands demanded calls called urged urges pledge pledged pledges promised promises proposes
			proposed vowed vows hopes`,
		opinion: `poll polls believe believes believed think thinks gallup yougov`,
	} {
		for w := range word.Set(words) {
			modeWords[w] |= m
		}
	}
}

func readMode(folded []string) mode {
	var m mode
	for _, w := range folded {
		m |= modeWords[w]
	}
	return m
}
