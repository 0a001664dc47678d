//go:build browser

package app_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestBrowserSettingsCountAtOnceAndAreKept(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.scheme("light")
	b.open("/settings")
	const ground = `getComputedStyle(document.body).backgroundColor`
	light := eval[string](b, ground)
	b.click("theme-dark")
	b.until(`document.documentElement.dataset.theme === "dark"`)
	require.NotEqual(t, light, eval[string](b, ground))
	b.click("size-130")
	b.until(`document.documentElement.dataset.textSize === "130"`)
	b.until(`document.getElementById("settings-status").textContent === "Saved."`)

	b.open("/settings")
	require.NotEqual(t, light, eval[string](b, ground), "before the program runs")
	require.True(t, eval[bool](b, `document.getElementById("theme-dark").checked && document.getElementById("size-130").checked`))

	b.click("wipe")
	b.until(`document.getElementById("wipe-yes")`)
	b.click("wipe-yes")
	b.until(`document.querySelector(".notice-done").textContent.includes("deleted")`)
	require.Equal(t, light, eval[string](b, ground))
	require.Nil(t, eval[any](b, `localStorage.getItem("claimlight-settings")`))
	b.requireQuiet()
}

func TestBrowserSensitivityDecidesHowMuchIsMarked(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.checkSample()
	marks := func(choice string) int {
		b.open("/settings")
		b.click(choice)
		b.until(`document.getElementById("settings-status").textContent === "Saved."`)
		eval[bool](b, `(goappNav("/"), true)`)
		b.untilState("ready")
		b.checkKept()
		return eval[int](b, `document.querySelectorAll("mark").length`)
	}
	few, many := marks("sensitivity-few"), marks("sensitivity-many")
	require.Less(t, few, many)
	b.open("/settings")
	b.click("wipe")
	b.until(`document.getElementById("wipe-yes")`)
	b.click("wipe-yes")
	b.until(`document.querySelector(".notice-done").textContent.includes("deleted")`)
}

func TestBrowserSelfTestFindsNothingLeaving(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	b.click("sample")
	b.untilState("checked")
	eval[bool](b, `(goappNav("/about"), true)`)
	b.untilState("ready")
	b.until(`document.getElementById("selftest")`)
	b.click("selftest")
	b.until(`document.querySelectorAll(".evidence li").length === 4`)
	require.Zero(t, eval[int](b, `document.querySelectorAll(".evidence-failed").length`), eval[string](b, `document.querySelector(".evidence").innerText`))
	require.Contains(t, eval[string](b, `document.querySelector(".evidence").textContent`), "0 requests since the text was checked")
	b.requireAccessible("self-test")
	b.keep("selftest")
}

func TestBrowserPicturesOfSettings(t *testing.T) {
	for device, width := range map[string]int64{"phone": 320, "desktop": 1280} {
		for _, theme := range []string{"light", "dark"} {
			for _, page := range []string{"settings", "about"} {
				b := openTab(t, width, 2400)
				b.scheme(theme)
				b.open("/" + page)
				require.LessOrEqual(t, eval[int64](b, `document.documentElement.scrollWidth`), width)
				b.requireAccessible(page + " " + theme)
				b.keep(page + "-" + device + "-" + theme)
				b.requireQuiet()
			}
		}
	}
}
