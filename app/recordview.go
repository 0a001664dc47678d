package app

import (
	"strings"

	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

const recordTitleID = "record-title"

// recordView is the page of a record: the claim, what its publisher found, and
// what others found about the same claim. It is drawn in the browser and by the
// server, which writes attributes as they come: none may hold text of the record
// that languageTag, isoDate or an escape of addresses has not seen.
func recordView(r *record.Record, kin []record.Record, set, version, today string) ui.UI {
	claimant := ui.UI(nil)
	if r.Claimant != "" {
		claimant = say("p", "record-claimant", wording.UpperFirst(wording.Claimant(r)))
	}
	return hold("article", "record",
		say("p", "record-kind", kindWords(r)),
		say("h2", "record-claim", wording.Quoted(r.Claim), "id", recordTitleID, "tabindex", "-1", "lang", languageTag(r)),
		claimant,
		hold("section", "card bucket-"+string(recordBucket(r)),
			verdictHeadline(r, "h3"),
			hold("dl", "review-facts",
				verdictFact(r),
				summaryFact(r),
				wordsFact("Title of the page", r.Title),
			),
			recordFigures(r.Figures),
			cautions(recordCautions(r, today)),
			datedSource(r, wording.Age(r.Published, today), fromSet(set)),
		),
		kinView(kin),
		otherWordings(r),
		aboutRecord(r, set, version),
	)
}

func kindWords(r *record.Record) string {
	if r.Kind == record.Reference {
		return "Reference page: " + wording.LowerFirst(claimTitle(r))
	}
	return "Fact-check: " + wording.LowerFirst(claimTitle(r))
}

func verdictHeadline(r *record.Record, level string) ui.UI {
	return hold(level, "review-headline", icon(string(recordBucket(r))), headline(match.Same, r, false))
}

// verdictFact is the publisher's rating and how it is filed; nil for a page that
// states a fact.
func verdictFact(r *record.Record) ui.UI {
	if wording.StatesFact(r) {
		return nil
	}
	return fact("Rating", hold("dd", "", rating(r), filed(r)))
}

// filed says how the records file the claim, where it is not said by the page.
func filed(r *record.Record) ui.UI {
	if wording.StatesFact(r) {
		return nil
	}
	return say("span", "filed", wording.Filed(r))
}

// wordsFact is a fact in words; nil where there are none.
func wordsFact(name, words string) ui.UI {
	if words == "" {
		return nil
	}
	return fact(name, say("dd", "", words))
}

// recordCautions are what a reader must know before applying the verdict to
// anything said today.
func recordCautions(r *record.Record, today string) []string {
	same := match.Match{Relation: match.Same}
	same.Cautions = (&match.Entry{Record: *r}).Cautions(same, today)
	return wording.Cautions(&same)
}

// recordFigures are the figures that the publisher's page states.
func recordFigures(figures []record.Figure) ui.UI {
	if len(figures) == 0 {
		return nil
	}
	names := []string{"What", "Figure", "Period"}
	return hold("table", "figures",
		say("caption", "", "Figures on the page"),
		hold("thead", "", hold("tr", "", each(3, func(i int) ui.UI { return say("th", "", names[i], "scope", "col") })...)),
		hold("tbody", "", each(len(figures), func(i int) ui.UI {
			f := &figures[i]
			return hold("tr", "",
				say("td", "", wording.UpperFirst(f.What)),
				say("td", "figure", wording.Quantity(f.Value, f.Unit)),
				say("td", "", f.Period),
			)
		})...),
	)
}

// kinView sets the reviews of the same claim by other publishers side by side.
func kinView(kin []record.Record) ui.UI {
	if len(kin) == 0 {
		return nil
	}
	return hold("section", "record-kin",
		say("h3", "", "Other checks of the same claim"),
		hold("ul", "", each(len(kin), func(i int) ui.UI {
			r := &kin[i]
			return hold("li", "card bucket-"+string(recordBucket(r)),
				verdictHeadline(r, "h4"),
				hold("dl", "review-facts",
					verdictFact(r),
					fact(claimTitle(r), hold("dd", "", leads("", recordURL(r.ID), wording.Quoted(r.Claim), "lang", languageTag(r)))),
				),
				source(r),
			)
		})...),
	)
}

func otherWordings(r *record.Record) ui.UI {
	if len(r.Variants) == 0 {
		return nil
	}
	return hold("details", "record-wordings",
		say("summary", "", "Other wordings that are recognised ("+wording.Grouped(len(r.Variants))+")"),
		hold("ul", "", each(len(r.Variants), func(i int) ui.UI { return say("li", "", r.Variants[i], "lang", languageTag(r)) })...),
	)
}

// faultOfOwn is the same where the record is not ours.
const faultOfOwn = "This record is from a set that you added: nobody else has it. The publisher's own page is what counts; to mend the record, mend the file it came from and add it again."

// fault says whom to tell about a fault in a record.
const fault = "The publisher's own page is what counts; this record only points to it. Where the two disagree, please tell those who run this site: give the id and the version above and the sentence of the page that shows it. If you think that the publisher is wrong, write to the publisher: Claimlight gives no verdict of its own."

// aboutRecord says where the record stands and how to report a fault in it.
func aboutRecord(r *record.Record, set, version string) ui.UI {
	topics := ui.UI(nil)
	if len(r.Topics) > 0 {
		topics = fact("Topics", hold("dd", "", each(len(r.Topics), func(i int) ui.UI {
			return leads("topic", Query{}.With(byTopic, r.Topics[i]).Path(), wording.Plain(r.Topics[i]))
		})...))
	}
	return hold("section", "record-about",
		say("h3", "", "This record"),
		hold("dl", "",
			topics,
			wordsFact("Place", r.Place),
			wordsFact("Names", strings.Join(r.Entities, ", ")),
			wordsFact("Id", r.ID),
			wordsFact("Set", set),
			wordsFact("Version of the records", version),
			wordsFact("Licence", r.Licence),
		),
		say("h3", "", "Is something wrong here?"),
		say("p", "", whomToTell(set)),
		hold("p", "", leads("", libraryPath, "All records")),
	)
}

func whomToTell(set string) string {
	if set != "" {
		return faultOfOwn
	}
	return fault
}

// languageTag is the language of the record's wording, if it can be one: letters
// and digits in parts joined by hyphens.
func languageTag(r *record.Record) string {
	return onlyOf(r.Language, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")
}

// isoDate is a date, if it can be one.
func isoDate(date string) string { return onlyOf(date, "0123456789-") }

// onlyOf is the text if it is made of the allowed characters, else "".
func onlyOf(text, allowed string) string {
	for i := range len(text) {
		if strings.IndexByte(allowed, text[i]) < 0 {
			return ""
		}
	}
	return text
}
