package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// legendEntries are the marks in words.
var legendEntries = []struct {
	bucket      Bucket
	name, means string
}{
	{RatedFalse, "Rated false", "by the publisher named on the card"},
	{RatedMisleading, "Rated misleading", "or said to lack context"},
	{RatedMixed, "Rated mixed", "partly true, or outdated"},
	{RatedTrue, "Rated true", "by the publisher named on the card"},
	{StatedAsFact, "Stated as a fact", "by an official or reliable page, which is no rating"},
	{OtherFigure, "Other figure", "the same claim was checked with another number"},
	{OppositeClaim, "Opposite claim", "what was checked says the contrary"},
	{DisputedHere, "Disputed", "the article itself says that the claim is wrong"},
	{NoMatch, "Worth checking", "no published check found"},
}

// legend explains the marks before there are any.
func legend() ui.UI {
	return el("section").Class("legend").Aria("labelledby", "legend-title").Body(
		el("h2").ID("legend-title").Class("legend-title").Text("How to read the marks"),
		hold("ul", "", ui.Range(legendEntries).Slice(func(i int) ui.UI {
			entry := legendEntries[i]
			return el("li").Class("legend-entry", "bucket-"+string(entry.bucket)).Body(
				icon(string(entry.bucket)),
				hold("span", "",
					el("span").Class("mark", "mark-"+string(entry.bucket)).Text(entry.name),
					say("span", "legend-means", " "+entry.means),
				),
			)
		})),
		say("p", "legend-note", "Claimlight gives no verdict of its own. It quotes publishers, and says so when it finds nothing."),
	)
}
