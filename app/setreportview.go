package app

import (
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

const reportID = "report"

// linesShown is how many lines of each part of the report are shown at first.
const linesShown = 10

// report is what became of the files that were imported last.
func (p *SetsPage) report() ui.UI {
	i := &p.Sets.Import
	switch i.Phase {
	case ImportFailed:
		return as(hold("section", "fault",
			say("h3", "", i.Files+" could not be added", "id", reportID, "tabindex", "-1"),
			say("p", "", i.Fault),
			press("close", "Close", "", p.close),
		), "role", "alert")
	case ImportDone:
		return p.whole(i)
	}
	return nil
}

func (p *SetsPage) whole(i *Import) ui.UI {
	r := &i.Report
	return hold("section", "report",
		say("h3", "", "What became of "+i.Files, "id", reportID, "tabindex", "-1"),
		say("p", "report-outcome", i.Outcome(), "role", "status"),
		sums(r),
		p.afterwards(i),
		p.columns(i),
		hold("dl", "report-facts",
			countsFact("Filed as", r.Verdicts, wording.Plain),
			countsFact("Verdicts found", r.Mapped, mappedName),
			countsFact("Reasons of refusal", r.Reasons, asIs),
			countsFact("Changed or left out", r.NoteKinds, asIs),
			countsFact("Things that are no reviews", r.Others, asIs),
		),
		p.lines("Refused", "", r.Refusals.Total, len(r.Refusals.First), func(n int) ui.UI {
			f := r.Refusals.First[n]
			return line(r.placeWords(f.At), f.Kind, f.Detail)
		}),
		p.lines("Ratings that could not be mapped", "They are kept in the publisher’s words and filed as not rated.", len(r.Unmapped()), len(r.Unmapped()), func(n int) ui.UI {
			x := r.Unmapped()[n]
			return line(wording.Grouped(x.Count)+" ×", x.Publisher, "“"+x.Rating+"”")
		}),
		p.lines("Numbers that run against the words", "No verdict was made of these publishers’ numbers.", r.Scales.Total, len(r.Scales.First), func(n int) ui.UI {
			x := r.Scales.First[n]
			what := "numbers and words do not agree"
			if x.Inverted {
				what = "inverted scale"
			}
			return line(x.Publisher, what, wording.Grouped(x.With)+" with the words, "+wording.Grouped(x.Against)+" against")
		}),
		p.lines("Contradictions", "One publisher, one claim, two verdicts: both are kept.", r.Contradictions.Total, len(r.Contradictions.First), func(n int) ui.UI {
			x := r.Contradictions.First[n]
			return line(r.placeWords(x.At), wording.Plain(x.Verdict)+", but "+wording.Plain(x.Before)+" at "+x.Earlier, x.Claim)
		}),
		p.lines("Merged", "Copies of a review that was read before.", r.Merges.Total, len(r.Merges.First), func(n int) ui.UI {
			x := r.Merges.First[n]
			return line(r.placeWords(x.At), x.Kind+" copy of "+x.Into, x.Claim)
		}),
		p.lines("Changed or left out of accepted records", "", r.Notes.Total, len(r.Notes.First), func(n int) ui.UI {
			f := r.Notes.First[n]
			return line(r.placeWords(f.At), f.Kind, f.Detail)
		}),
		p.reportActions(i),
	)
}

func asIs(s string) string { return s }

// sums is what became of everything that was read, so that it adds up.
func sums(r *SetReport) ui.UI {
	part := func(sign string, n int, name string) ui.UI {
		return hold("div", "", say("dt", "", sign+" "+name), say("dd", "", wording.Grouped(n)))
	}
	return as(hold("dl", "sums",
		part("", r.Read, "read"), part("=", r.Accepted, "accepted"), part("+", r.Merged, "merged"), part("+", r.Refused, "refused"),
	), "aria-label", r.Sums())
}

func countsFact(name string, counts map[string]int, words func(string) string) ui.UI {
	return wordsFact(name, countWords(counts, words))
}

// line is one line of the report: where, what, and in detail.
func line(where, what, detail string) ui.UI {
	return hold("li", "", say("span", "line-where", where), say("strong", "", what), say("span", "", detail))
}

// lines are a part of the report: the first few, or all that were kept.
func (p *SetsPage) lines(title, means string, total, kept int, one func(n int) ui.UI) ui.UI {
	if total == 0 {
		return nil
	}
	shown := min(kept, linesShown)
	if p.Sets.Import.All {
		shown = kept
	}
	more := ui.UI(nil)
	if total > shown {
		more = say("p", "hint", "… and "+wording.Grouped(total-shown)+" more")
	}
	explained := ui.UI(nil)
	if means != "" {
		explained = say("p", "hint", means)
	}
	return hold("div", "report-part",
		say("h4", "", title+" ("+wording.Grouped(total)+")"),
		explained,
		hold("ul", "report-lines", each(shown, one)...),
		more,
	)
}

// afterwards leads to what the records are for.
func (p *SetsPage) afterwards(i *Import) ui.UI {
	if i.Key == "" && i.Twin == "" {
		return nil
	}
	if p.State.Draft+p.State.Article != "" {
		return hold("p", "report-next", press("check-now", "Check your text with them", "button-main", p.checkNow))
	}
	return hold("p", "report-next", leads("button", "/", "Check a text with them"))
}

// checkNow checks the text at hand: the page that shows it goes on with a check
// that was asked for.
func (p *SetsPage) checkNow() {
	p.State.Edit()
	p.State.Begin()
	p.ctx.Navigate(addressOf("/"))
}

func (p *SetsPage) reportActions(i *Import) ui.UI {
	all := ui.UI(nil)
	if !i.All && i.Report.long() {
		all = press("all-lines", "Show every line", "", p.showAll)
	}
	return hold("div", "report-actions", all,
		press("save-text", "Save the report as text", "", p.saveText),
		press("save-json", "Save it as JSON", "", p.saveJSON),
		press("close", "Close", "button-quiet", p.close),
	)
}

// long tells whether some part of the report has more lines than are shown.
func (r *SetReport) long() bool {
	return max(len(r.Refusals.First), len(r.Unmapped()), len(r.Scales.First), len(r.Contradictions.First), len(r.Merges.First), len(r.Notes.First)) > linesShown
}

func (p *SetsPage) showAll() { p.Sets.Import.All = true }

func (p *SetsPage) close() {
	p.Sets.Close()
	showTop(p.ctx, importID)
}

func (p *SetsPage) saveText() {
	handFile(p.ctx, fileOf("import-report.txt", "text/plain;charset=utf-8", []byte(p.Sets.Import.Text)))
}

func (p *SetsPage) saveJSON() {
	handFile(p.ctx, fileOf("import-report.json", "application/json", []byte(p.Sets.Import.JSON)))
}

// columns is the form in which the columns of a table are chosen.
func (p *SetsPage) columns(i *Import) ui.UI {
	c := i.Columns
	if c == nil {
		return nil
	}
	why, other, open := "Columns that are not known by their names were left out. Choose what they hold, and the table is read again.", "By its name", i.Tried
	if i.Report.LacksHeader() {
		why, other, open = "The first line of the table names its columns, but not the way they are known here.", "None", true
	}
	return el("details").Class("sheet mapping").Attr("open", open).Body(
		say("summary", "", "Which column holds what?"),
		say("p", "hint", why),
		hold("div", "filters", each(len(columnFields), func(n int) ui.UI { return p.columnChoice(c, n, other) })...),
		say("p", "notice", i.columnsFault(), "role", "alert"),
		hold("p", "report-next", press("again", "Read it again", "button-main", p.again)),
	)
}

// columnChoice is the choice of one column; other says what it means to choose none.
func (p *SetsPage) columnChoice(c *Columns, n int, other string) ui.UI {
	f := columnFields[n]
	id, chosen := "column-"+f.Name, c.Of(f.Name)
	return hold("div", "filter",
		say("label", "", f.Words, "for", id),
		el("select").ID("%s", id).OnChange(func(ctx ui.Context, _ ui.Event) {
			c.Choose(f.Name, ctx.JSSrc().Get("selectedIndex").Int()-1)
		}, ui.EventScope("column", f.Name, p.Sets.Import.Number)).Body(each(len(c.Names)+1, func(k int) ui.UI {
			words := other
			if k > 0 {
				words = setName(c.Names[k-1], "(no name)")
			}
			return say("option", "", words, "selected", when(k == chosen+1))
		})...),
	)
}

func (i *Import) columnsFault() string {
	if !i.Tried {
		return ""
	}
	return i.Columns.Missing(!i.Report.LacksHeader())
}

func (p *SetsPage) again() {
	i := &p.Sets.Import
	i.Tried = true
	if i.columnsFault() == "" {
		p.Keeper.ImportAgain()
		showTop(p.ctx, importID)
	}
}
