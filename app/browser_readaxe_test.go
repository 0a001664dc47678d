//go:build browser

package app_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

// Every state of the read view obeys the rules of axe-core, in both themes.
func TestBrowserReadViewIsAccessible(t *testing.T) {
	for _, width := range []int64{1280, 360} {
		for _, theme := range []string{"light", "dark"} {
			at := func(state string) string { return fmt.Sprintf("%s, %s, %d px", state, theme, width) }
			b := openTab(t, width, 900)
			b.media("", "prefers-color-scheme", theme)
			b.open("/")
			b.paste(everyBucket)
			b.untilState("checked")
			b.press(`document.getElementById("t8")`)
			b.until(`document.querySelector("#c8 .comparison")`)
			b.press(`document.querySelector("#c8 .why summary")`)
			b.press(`document.querySelector(".coverage summary")`)
			b.until(`document.querySelector("#c8 .why h4") && document.querySelector(".coverage .note")`)
			b.requireAccessible(at("a card"))
			b.press(`document.querySelector("#c8 .never")`)
			b.until(`document.activeElement.id === "undo"`)
			b.press(chip("Rated false"))
			b.until(markCount + " === 2")
			b.requireAccessible(at("filtered, with something to undo"))
			if theme == "dark" {
				b.forgetHidden()
				continue // what follows has no colours of its own
			}
			b.click("show-keys")
			b.until(`document.getElementById("keys").open`)
			b.requireAccessible(at("the keys"))
			b.click("hide-keys")
			b.press(chip("Hidden"))
			b.press(chip("Rated false"))
			b.until(`document.querySelector(".mark-none") && ` + markCount + " === 1")
			if width < 900 {
				b.press(`document.querySelector(".more")`)
			}
			b.until(`document.querySelector(".show-check")`)
			b.requireAccessible(at("hidden"))
			b.press(`document.querySelector(".show-check")`)
			b.until(`!document.querySelector(".show-check")`)
			require.Equal(t, 11, eval[int](b, markCount))
			b.forgetHidden()
			b.requireQuiet()
		}
	}
}
