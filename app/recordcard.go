package app

import (
	"claimlight/claims/index"
	"claimlight/claims/record"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// DrawCards returns what draws record i for the frames of other sites: what was
// checked, by whom, with what result, and the way to the whole.
func DrawCards(x *index.Index) func(i int) ui.UI {
	return func(i int) ui.UI {
		r := x.Record(i)
		return recordCard(&r)
	}
}

func recordCard(r *record.Record) ui.UI {
	whole := as(hold("a", "record-link", ui.Text("See the record"), hidden(" (opens in a new tab)")),
		"href", recordURL(r.ID), "target", "_blank", "rel", "noopener")
	return hold("div", "page page-embed page-card",
		hold("main", "",
			say("p", "record-kind", kindWords(r)),
			say("h1", "record-claim", wording.Quoted(r.Claim), "lang", languageTag(r)),
			hold("section", "card bucket-"+string(recordBucket(r)),
				verdictHeadline(r, "h2"),
				hold("dl", "review-facts",
					verdictFact(r),
					fact(summaryTitle(r), say("dd", "", r.Summary, "lang", languageTag(r))),
				),
				source(r, whole),
			),
		),
		hold("footer", "colophon", hold("p", "", outward("", "/", "Claimlight"), ui.Text(" What has already been checked. No verdict of its own."))),
	)
}
