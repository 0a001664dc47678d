//go:build browser

package app_test

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"claimlight/app"
)

// The pictures of the app that its manifest shows before it is installed; make
// screenshots puts them where they are served from.
func TestBrowserScreenshots(t *testing.T) {
	b := openTab(t, 1280, 800)
	b.scheme("light")
	b.open("/library")
	b.until(`document.querySelector("main h2, main h3")`)
	b.keep("screenshot-library")
	b.open("/")
	b.paste(app.Sample)
	b.untilState("checked")
	b.keep("screenshot-read")

	phone := openTab(t, 390, 844)
	phone.scheme("light")
	_, err := chromedp.Call(phone.ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: 390, Height: 844, DeviceScaleFactor: 2, Mobile: true,
	})
	require.NoError(t, err)
	phone.open("/")
	phone.keep("screenshot-write-phone")
	phone.paste(app.Sample)
	phone.untilState("checked")
	phone.keep("screenshot-read-phone")
}
