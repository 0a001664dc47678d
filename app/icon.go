package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

const svgNamespace = "http://www.w3.org/2000/svg"

// iconPaths are the drawings of the buckets and of a few controls, as SVG path
// data in a square of 16 units, drawn as strokes.
var iconPaths = map[string]string{
	string(RatedFalse):      "M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8",
	string(RatedMisleading): "M8 1.8 15 14H1zM8 6v4M8 11.9v.4",
	string(RatedMixed):      "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 1.5v13M10 3v10M12 4.6v6.8",
	string(RatedTrue):       "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM5 8.2l2.2 2.2L11.2 6",
	string(StatedAsFact):    "M3 1.5h7l3 3v10H3zM5.5 7h5M5.5 9.5h5M5.5 12h3",
	string(Unrated):         "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM6.2 6.4a1.9 1.9 0 1 1 2.6 1.8c-.6.3-.8.6-.8 1.2M8 11.6v.3",
	string(OtherFigure):     "M2.5 6h11M2.5 10h11M10.5 2.5l-5 11",
	string(OppositeClaim):   "M1.5 5.5h12M10.5 2.5l3 3-3 3M14.5 11h-12M5.5 8l-3 3 3 3",
	string(DisputedHere):    "M2 2.5h12v8H8l-3.5 3v-3H2zM5 8.5l6-4",
	string(NoMatch):         "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z",
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
