package app

import (
	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// review shows what one publisher found: its rating in its own words, the
// wording that was checked, the figures, the date and the link. More stands
// beside the link.
func review(x *match.Match, r *record.Record, disputed bool, more ...ui.UI) ui.UI {
	return hold("section", "review bucket-"+string(reviewBucket(x, r)),
		hold("h4", "review-headline",
			icon(string(reviewBucket(x, r))),
			say("span", "", wording.Headline(x.Relation, r, disputed)),
		),
		hold("dl", "review-facts",
			ui.If(!wording.StatesFact(r), func() ui.UI {
				return fact("Rating", hold("dd", "", rating(r), say("span", "filed", wording.Filed(r))))
			}),
			fact(claimTitle(r), hold("dd", "",
				say("q", "", claimAsWorded(x, r), "lang", languageTag(r)),
				ui.If(r.Claimant != "", func() ui.UI { return say("span", "claimant", wording.Claimant(r)) }),
			)),
			summaryFact(r),
		),
		ui.If(len(x.Figures) > 0, func() ui.UI { return figureTable(x.Figures) }),
		cautions(wording.Cautions(x)),
		source(r, more...),
	)
}

// fact is a line of the review with its name.
func fact(name string, detail ui.UI) ui.UI {
	return hold("div", "", say("dt", "", name), detail)
}

// A page that states facts has not checked anything.
func claimTitle(r *record.Record) string {
	if wording.StatesFact(r) {
		return "Fact as recorded"
	}
	return "Claim as checked"
}

// summaryFact is what was found; nil for a record of the reader's own that does not
// say.
func summaryFact(r *record.Record) ui.UI {
	if r.Summary == "" {
		return nil
	}
	return fact(summaryTitle(r), say("dd", "", r.Summary, "lang", languageTag(r)))
}

func summaryTitle(r *record.Record) string {
	if wording.StatesFact(r) {
		return "In more detail"
	}
	return "What was found"
}

// rating is the publisher's own rating, or that it gave none.
func rating(r *record.Record) ui.UI {
	if r.Rating == "" {
		return say("span", "", wording.Rating(r))
	}
	return say("span", "rating", wording.Rating(r), "lang", languageTag(r))
}

// reviewBucket is that of the verdict itself, whatever the article says of the
// claim: here the publisher's words stand beside it.
func reviewBucket(x *match.Match, r *record.Record) Bucket {
	switch x.Relation {
	case match.FiguresDiffer:
		return OtherFigure
	case match.Opposite:
		return OppositeClaim
	}
	return recordBucket(r)
}

// relatedReview shows a record to which the verdict does not apply: muted, and
// without any rating.
func relatedReview(x *match.Match, r *record.Record, more ...ui.UI) ui.UI {
	return hold("section", "review review-related",
		say("h4", "review-headline", wording.Headline(x.Relation, r, false)),
		hold("p", "", say("q", "", claimAsWorded(x, r), "lang", languageTag(r))),
		source(r, more...),
	)
}

// source is the date and the link to the publisher's page, and whatever else is
// to stand beside them.
func source(r *record.Record, more ...ui.UI) ui.UI { return datedSource(r, "", more...) }

// datedSource is source with the age of the review, unless that is "". Addresses
// that are not of the web are shown as text.
func datedSource(r *record.Record, age string, more ...ui.UI) ui.UI {
	date := say("span", "", wording.UpperFirst(wording.Date("")))
	if r.Published != "" {
		words := "Published " + wording.Date(r.Published)
		if age != "" {
			words += ", " + age
		}
		date = say("time", "", words, "datetime", isoDate(r.Published))
	}
	return hold("p", "source", append([]ui.UI{date, sourceLink(r)}, more...)...)
}

func sourceLink(r *record.Record) ui.UI {
	href, host, ok := safeLink(r.URL)
	if !ok {
		return say("span", "", r.URL)
	}
	return as(hold("a", "source-link",
		say("span", "", sourceWords(r)+" at "+host), icon("open"), hidden(" (opens in a new tab)"),
	), "href", href, "target", "_blank", "rel", "noopener noreferrer")
}

func sourceWords(r *record.Record) string {
	if r.Kind == record.Reference {
		return "Read the page"
	}
	return "Read the full check"
}

func cautions(list []string) ui.UI {
	if len(list) == 0 {
		return nil
	}
	return hold("ul", "cautions", ui.Range(list).Slice(func(i int) ui.UI { return say("li", "", list[i]) }))
}

// claimAsWorded is the wording that was checked and comes nearest to the
// sentence.
func claimAsWorded(x *match.Match, r *record.Record) string {
	if x.Wording != "" {
		return x.Wording
	}
	return r.Claim
}
