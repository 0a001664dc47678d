package app

import (
	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// review shows what one publisher found: its rating in its own words, the
// wording that was checked, the figures, the date and the link.
func review(x *match.Match, r *record.Record, disputed bool) ui.UI {
	return el("section").Class("review", "bucket-"+string(reviewBucket(x, r))).Body(
		el("h4").Class("review-headline").Body(
			icon(string(reviewBucket(x, r))),
			el("span").Text(wording.Headline(x.Relation, r, disputed)),
		),
		el("dl").Class("review-facts").Body(
			ui.If(!wording.StatesFact(r), func() ui.UI {
				return fact("Rating", el("dd").Body(rating(r), el("span").Class("filed").Text(wording.Filed(r))))
			}),
			fact(claimTitle(r), el("dd").Body(
				el("q").Lang("%s", r.Language).Text(claimAsWorded(x, r)),
				ui.If(r.Claimant != "", func() ui.UI { return el("span").Class("claimant").Text(wording.Claimant(r)) }),
			)),
			fact(summaryTitle(r), el("dd").Lang("%s", r.Language).Text(r.Summary)),
		),
		ui.If(len(x.Figures) > 0, func() ui.UI { return figureTable(x.Figures) }),
		cautions(wording.Cautions(x)),
		source(r),
	)
}

// fact is a line of the review with its name.
func fact(name string, detail ui.UI) ui.UI {
	return el("div").Body(el("dt").Text(name), detail)
}

// A page that states facts has not checked anything.
func claimTitle(r *record.Record) string {
	if wording.StatesFact(r) {
		return "Fact as recorded"
	}
	return "Claim as checked"
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
		return el("span").Text(wording.Rating(r))
	}
	return el("span").Class("rating").Lang("%s", r.Language).Text(wording.Rating(r))
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
func relatedReview(x *match.Match, r *record.Record) ui.UI {
	return el("section").Class("review", "review-related").Body(
		el("h4").Class("review-headline").Text(wording.Headline(x.Relation, r, false)),
		el("p").Body(el("q").Lang("%s", r.Language).Text(claimAsWorded(x, r))),
		source(r),
	)
}

// source is the date and the link. Addresses that are not of the web are shown
// as text.
func source(r *record.Record) ui.UI {
	href, host, ok := safeLink(r.URL)
	return el("p").Class("source").Body(
		ui.If(r.Published != "", func() ui.UI {
			return el("time").Attr("datetime", r.Published).Text("Published " + wording.Date(r.Published))
		}).Else(func() ui.UI {
			return el("span").Text(wording.UpperFirst(wording.Date("")))
		}),
		ui.If(ok, func() ui.UI {
			return el("a").Class("source-link").Attr("href", href).Attr("target", "_blank").Attr("rel", "noopener noreferrer").Body(
				el("span").Text(sourceWords(r)+" at "+host),
				icon("open"),
				el("span").Class("visually-hidden").Text(" (opens in a new tab)"),
			)
		}).Else(func() ui.UI {
			return el("span").Text(r.URL)
		}),
	)
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
	return el("ul").Class("cautions").Body(ui.Range(list).Slice(func(i int) ui.UI { return el("li").Text(list[i]) }))
}

// claimAsWorded is the wording that was checked and comes nearest to the
// sentence.
func claimAsWorded(x *match.Match, r *record.Record) string {
	if x.Wording != "" {
		return x.Wording
	}
	return r.Claim
}
