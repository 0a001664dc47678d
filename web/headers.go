//go:build !js

package web

import "net/http"

// kind of file, which decides its security headers.
type kind int

const (
	asset    kind = iota // scripts, styles, icons, the program, the data
	page                 // a page of the app, never framed
	frame                // a page that any site may show in a frame
	document             // a page that needs no script, never framed
	card                 // a page that runs no program, which any site may show in a frame
)

// contentPolicy is the rule that keeps a pasted text on the device: nothing is
// loaded from, or sent to, any other origin. wasm-unsafe-eval lets WebAssembly
// compile and nothing more. Who may frame the page is added by kind.
const contentPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors "

// documentPolicy is that of a page without scripts: whatever a record holds, none
// can run. Data blocks for search engines are no scripts.
// What audits a page from within it may read our robots.txt.
const documentPolicy = "default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// cardPolicy lets the script that tells the height run, and no other.
const cardPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors *"

// permissions switches off what the app has no use for.
const permissions = "accelerometer=(), autoplay=(), camera=(), clipboard-read=(self), clipboard-write=(self), " +
	"display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), " +
	"microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()"

// everywhere are the headers of every answer.
//
// The embedder policy lets a page be framed by, and be, a cross-origin isolated
// one; it costs nothing as all sub-resources are our own.
var everywhere = map[string]string{
	"Cross-Origin-Embedder-Policy": "require-corp",
	"Permissions-Policy":           permissions,
	"Referrer-Policy":              "no-referrer",
	"X-Content-Type-Options":       "nosniff",
}

// byKind are the headers that depend on what is served. A frame with the sandbox
// attribute has no origin of its own, so that even our own scripts and data are
// cross-origin to it: hence the open resource policies on assets, none of which
// hold anything of a reader.
var byKind = map[kind]map[string]string{
	asset: {
		"Access-Control-Allow-Origin":  "*",
		"Content-Security-Policy":      contentPolicy + "'none'",
		"Cross-Origin-Resource-Policy": "cross-origin",
	},
	page: {
		"Content-Security-Policy":      contentPolicy + "'none'",
		"Cross-Origin-Opener-Policy":   "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"X-Frame-Options":              "DENY",
	},
	document: {
		"Content-Security-Policy":      documentPolicy,
		"Cross-Origin-Opener-Policy":   "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"X-Frame-Options":              "DENY",
	},
	card: {
		"Content-Security-Policy":      cardPolicy,
		"Cross-Origin-Resource-Policy": "cross-origin",
	},
	frame: {
		"Content-Security-Policy":      contentPolicy + "*",
		"Cross-Origin-Resource-Policy": "cross-origin",
	},
}

func (k kind) setHeaders(h http.Header) {
	for name, value := range everywhere {
		h.Set(name, value)
	}
	for name, value := range byKind[k] {
		h.Set(name, value)
	}
}
