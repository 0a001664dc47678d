package stance

import "testing"

var paragraph = []string{
	"The river rose by a metre overnight, and forty families were moved to a school hall in the east of the town.",
	"Rents rose by a tenth last year, the housing minister said, while wages grew by less than 3 per cent.",
	"\"We have lost a third of our ferries since 2015,\" said Amal Rossi, who runs the harbour office.",
	"There is no evidence that the mast has made anybody ill, according to the regulator's report of 2019.",
	"The photograph that was shared thousands of times does not show the flood but a street in Lima eight years before.",
	"In March the operator announced that it would cut 120 posts, close two depots and stop the night trams.",
}

// BenchmarkRead reads six sentences, two of which dispute a claim.
func BenchmarkRead(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range paragraph {
			Read(s)
		}
	}
}
