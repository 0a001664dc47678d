package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

const svgNamespace = "http://www.w3.org/2000/svg"

// iconPaths are the drawings of the buckets and of a few controls, as SVG path
// data in a square of 16 units, drawn as strokes.
var iconPaths = map[string]string{
	string(RatedFalse):      RatedFalse.Drawing(),
	string(RatedMisleading): RatedMisleading.Drawing(),
	string(RatedMixed):      RatedMixed.Drawing(),
	string(RatedTrue):       RatedTrue.Drawing(),
	string(StatedAsFact):    StatedAsFact.Drawing(),
	string(Unrated):         Unrated.Drawing(),
	string(OtherFigure):     OtherFigure.Drawing(),
	string(OppositeClaim):   OppositeClaim.Drawing(),
	string(DisputedHere):    DisputedHere.Drawing(),
	string(NoMatch):         NoMatch.Drawing(),
	"lock":                  "M3.5 7.5h9v6.5h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
	"open":                  "M6.5 3h-4v10.500h10.500v-4M9 2.500h4.500V7M13.500 2.500 7.500 8.500",
	"previous":              "M10 3 5 8l5 5",
	"next":                  "M6 3l5 5-5 5",
	"passed":                "M2.500 8.500 6.500 12.500 13.500 4",
	"failed":                "M3.500 3.500l9 9M12.500 3.500l-9 9",
	"back":                  "M8 13.500V3M3.500 7.500 8 3l4.500 4.500",
}

// icon draws a picture that says nothing of its own: words stand beside it.
func icon(name string) ui.UI {
	return el("svg").XMLNS(svgNamespace).
		Class("icon", "icon-"+name).
		Attr("viewBox", "0 0 16 16").
		Attr("focusable", "false").
		Aria("hidden", true).
		Body(el("path").XMLNS(svgNamespace).Attr("d", iconPaths[name]))
}
