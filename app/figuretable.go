package app

import (
	"claimlight/claims/match"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// figureTable sets the figures of the article beside those of the record.
func figureTable(pairs []match.Pair) ui.UI {
	return hold("table", "figures",
		say("caption", "visually-hidden", "Figures side by side"),
		hold("thead", "", hold("tr", "",
			el("th").Attr("scope", "col").Text("Article"),
			el("th").Attr("scope", "col").Text("Record"),
			el("th").Attr("scope", "col").Text("Compared"),
		)),
		hold("tbody", "", ui.Range(pairs).Slice(func(i int) ui.UI { return figureRow(pairs, i) })),
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
	return hold("tr", "",
		figureCell(p.ArticleText, note),
		figureCell(wording.RecordFigure(p), wording.FigureLabel(p)),
		say("td", "figure-relation", wording.FigureRelation(p.Relation)),
	)
}

func figureCell(figure, note string) ui.UI {
	return hold("td", "",
		say("span", "figure", figure),
		ui.If(note != "", func() ui.UI { return say("span", "figure-note", note) }),
	)
}
