//go:build browser

package app_test

import (
	"testing"

	"claimlight/app"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// everyBucket is an article with a mark of each kind.
const everyBucket = `Claims of every kind, gathered for a rehearsal

There has been zero global warming for 17 years, the guide said. British pensioners get £6,000 a year and refugees £29,900 in benefits. The fall in US gas prices in summer 2022 was the largest in ten years.

The UK sends £350 million a week to Brussels, as the bus had it in 2016. A lockdown one week earlier would have prevented 23,000 deaths in England. Joe Biden rolled out a plan to give Guantanamo detainees Covid-19 vaccines before many Americans had their first dose.

2024 was the warmest year for the globe since records began in 1850. That strike, in July 2025, cost the NHS an estimated £200 million, after resident doctors walked out. Most BMA resident doctor members voted to strike in 2025. It is not true that leaving the EU would free £350 million a week for the NHS.

At Harrowby General, managers said that 412 operations had been put off since the spring, twice as many as a year earlier, while a long queue of patients, some of whom had come from the far end of the county on the first bus of the morning,
waited in a corridor that was built in 1931 for eleven people.`

// read opens the page and checks a text.
func read(t *testing.T, width, height int64, text string) *tab {
	t.Helper()
	b := openTab(t, width, height)
	b.open("/")
	b.paste(text)
	b.untilState("checked")
	return b
}

// forgetHidden makes the device forget what was hidden: the tests share it.
func (b *tab) forgetHidden() {
	b.t.Helper()
	eval[bool](b, `new Promise(done => {
		const opening = indexedDB.open("claimlight");
		opening.onsuccess = () => {
			const change = opening.result.transaction("hide", "readwrite");
			change.objectStore("hide").clear();
			change.oncomplete = () => { opening.result.close(); done(true) };
		};
	})`)
}

// media emulates what a style sheet may ask for, in pairs.
func (b *tab) media(kind string, features ...string) {
	b.t.Helper()
	p := emulation.SetEmulatedMediaParams{Media: kind}
	for i := 0; i < len(features); i += 2 {
		p.Features = append(p.Features, &emulation.MediaFeature{Name: features[i], Value: features[i+1]})
	}
	_, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, p)
	require.NoError(b.t, err)
}

// fadeColours shows the page as somebody sees it who sees no colours.
func (b *tab) fadeColours(kind emulation.SetEmulatedVisionDeficiencyType) {
	b.t.Helper()
	_, err := chromedp.Call(b.ctx, emulation.SetEmulatedVisionDeficiency, emulation.SetEmulatedVisionDeficiencyParams{Type: kind})
	require.NoError(b.t, err)
}

// Pictures for people to look at.
func TestBrowserReadPictures(t *testing.T) {
	b := read(t, 1280, 1500, everyBucket)
	b.keep("read-wide-light")
	b.fadeColours(emulation.SetEmulatedVisionDeficiencyTypeAchromatopsia)
	b.keep("read-wide-grey")
	b.fadeColours(emulation.SetEmulatedVisionDeficiencyTypeNone)
	b.media("", "prefers-color-scheme", "dark")
	b.keep("read-wide-dark")
	b.media("", "forced-colors", "active")
	b.keep("read-wide-forced")
	b.media("")
	b.requireQuiet()

	b = read(t, 360, 1500, everyBucket)
	b.keep("read-phone-light")
	b.click("t7")
	b.until(`document.activeElement.id === "c7"`)
	b.keep("read-phone-card")
	b.media("", "prefers-color-scheme", "dark")
	b.keep("read-phone-dark")

	b = read(t, 1280, 900, app.Sample)
	b.click("t7")
	b.until(`document.activeElement.id === "c7"`)
	b.keep("read-wide-figures")

	b = read(t, 1280, 900, app.Sample)
	b.media("print")
	b.do(chromedp.EmulateViewport(740, 2600))
	b.keep("read-print")

	b = read(t, 800, 1400, everyBucket)
	b.click("t2")
	b.until(`document.activeElement.id === "c2"`)
	b.keep("read-several-checks")
	b.press(`document.querySelector("#c2 .not-same")`)
	b.until(`document.querySelector("#c2 .withheld")`)
	b.keep("read-withheld")
	b.click("undo")
	b.until(`document.activeElement.id === "t2"`)
	b.forgetHidden()

	b = read(t, 360, 900, app.Sample)
	b.media("print")
	b.do(chromedp.EmulateViewport(740, 2000))
	b.keep("read-print-phone")

	b = read(t, 1280, 700, "We all love tea. What a day it was! Nobody minded the rain.")
	b.keep("read-nothing")
	b = read(t, 1280, 700, "The Harrowby hall was built in 1931 for 412 people.")
	b.keep("read-no-match")
}
