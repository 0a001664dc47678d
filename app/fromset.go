package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// fromSet says that a record is not a bundled one; nil where it is.
func fromSet(name string) ui.UI {
	if name == "" {
		return nil
	}
	return say("span", "from-set", "From your set: "+name)
}
