package app

import (
	"claimlight/claims/match"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// figureTable sets the figures of the article beside those of the record.
func figureTable(pairs []match.Pair) ui.UI {
	return el("table").Class("figures").Body(
		el("caption").Class("visually-hidden").Text("Figures side by side"),
		el("thead").Body(el("tr").Body(
			el("th").Attr("scope", "col").Text("Article"),
			el("th").Attr("scope", "col").Text("Record"),
			el("th").Attr("scope", "col").Text("Compared"),
		)),
		el("tbody").Body(ui.Range(pairs).Slice(func(i int) ui.UI { return figureRow(pairs, i) })),
	)
}

// figureRow is one pair. How the article's figure was read is said once, even
// where it stands beside several figures of the record.
func figureRow(pairs []match.Pair, i int) ui.UI {
	p, note := &pairs[i], wording.Inferred(pairs[i].Article)
	for _, earlier := range pairs[:i] {
		if earlier.Article == p.Article {
			note = ""
		}
	}
	return el("tr").Body(
		figureCell(p.ArticleText, note),
		figureCell(wording.RecordFigure(p), wording.FigureLabel(p)),
		el("td").Class("figure-relation").Text(wording.FigureRelation(p.Relation)),
	)
}

func figureCell(figure, note string) ui.UI {
	return el("td").Body(
		el("span").Class("figure").Text(figure),
		ui.If(note != "", func() ui.UI { return el("span").Class("figure-note").Text(note) }),
	)
}
