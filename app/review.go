package app

import (
	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// review shows what one publisher found: its rating in its own words, the
// article's sentence beside the wording that was checked, the figures, the date
// and the link. Card adds what can be done with it.
func (c *Card) review(m *Marked, i int) ui.UI {
	x, r := &m.Matches[i], &m.Records[i]
	return hold("section", "review bucket-"+string(wording.ReviewBucket(x.Relation, r)),
		reviewHeadline(x, r, m.Disputed),
		comparison(textAt(c.State.Article, m.Start, m.End), x, r),
		hold("dl", "review-facts",
			verdictFact(r),
			summaryFact(r),
		),
		ui.If(len(x.Figures) > 0, func() ui.UI { return figureTable(x.Figures) }),
		figureDrawings(x.Figures),
		cautions(wording.Cautions(x)),
		datedSource(r, wording.Age(r.Published, c.Today), fromSet(m.set(i)), c.recordLink(r)),
		c.reviewActions(m, i),
	)
}

// briefReview is what no verdict is shown without: the publisher and its words,
// the claim, the date and the link.
func (c *Card) briefReview(m *Marked, i int) ui.UI {
	x, r := &m.Matches[i], &m.Records[i]
	page := ""
	if c.Compact {
		page = recordURL(r.ID) // web/frame.js leads there where nothing else can be opened
	}
	return as(hold("section", "review bucket-"+string(wording.ReviewBucket(x.Relation, r)),
		reviewHeadline(x, r, m.Disputed),
		hold("dl", "review-facts", fact(claimTitle(r), hold("dd", "", say("q", "", claimAsWorded(x, r), "lang", languageTag(r))))),
		datedSource(r, wording.Age(r.Published, c.Today), fromSet(m.set(i))),
	), "data-record", page)
}

func reviewHeadline(x *match.Match, r *record.Record, disputed bool) ui.UI {
	return hold("h4", "review-headline",
		icon(string(wording.ReviewBucket(x.Relation, r))),
		headline(x.Relation, r, disputed),
	)
}

// headline says who found what. The publisher's name keeps its direction to itself.
func headline(rel match.Relation, r *record.Record, disputed bool) ui.UI {
	return hold("span", "", say("bdi", "", r.Publisher), plain(" "+wording.Did(rel, r, disputed)))
}

// fact is a line of the review with its name.
//
//go:noinline
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

// relatedReview shows a record to which the verdict does not apply: muted, and
// without any rating.
func relatedReview(x *match.Match, r *record.Record, more ...ui.UI) ui.UI {
	return hold("section", "review review-related",
		hold("h4", "review-headline", headline(x.Relation, r, false)),
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
	href, host, ok := record.Link(r.URL)
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
