//go:build !js

package web

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// The colours of the installed app's frame, the same as in manifest.webmanifest.
const (
	themeColor      = "#1b1a17"
	backgroundColor = "#f6f4ee"
)

// The go-app variables that tell the app where its data file is, the tables of the engine, and the program
// that imports others; the latter is missing where there is none.
const (
	dataVariable     = "CLAIMLIGHT_DATA"
	tablesVariable   = "CLAIMLIGHT_TABLES"
	importerVariable = "CLAIMLIGHT_IMPORTER"
)

// assetPath is where the files of this folder are served.
const assetPath = "/web/"

// hashed maps a path to the one that holds its content hash; it is go-app's
// resource resolver, so that the pages and the service worker name the latter,
// each below the base path. In the browser web/slim's resolver adds the base path.
type hashed struct {
	base  basePath
	names map[string]string
}

// Resolve is the address of a path of the site; other addresses stay as they are.
func (h hashed) Resolve(location string) string {
	if !rootedPath(location) {
		return location
	}
	if name, ok := h.names[location]; ok {
		return h.base.at(name)
	}
	return h.base.at(location)
}

// What stands in the files of this folder for the addresses of the program and the
// importer, and for the base path.
const (
	programPlace  = "{{program}}"
	compilerPlace = "{{compiler}}"
	importerPlace = "{{importer}}"
	basePlace     = "{{base}}"
)

// renderer makes what go-app generates: pages and scripts.
type renderer struct {
	handler *goapp.Handler
	names   hashed
}

// newRenderer configures go-app. kept are the paths that the service worker keeps
// beyond those go-app knows of.
func newRenderer(version string, names hashed, kept []string) (renderer, error) {
	worker, err := embedded.ReadFile("worker.js")
	if err != nil {
		return renderer{}, err
	}
	variables := map[string]string{
		dataVariable:   names.Resolve(assetPath + dataName),
		tablesVariable: names.Resolve(assetPath + tablesName),
	}
	importer := ""
	if _, there := names.names[assetPath+importerName]; there {
		importer = names.Resolve(assetPath + importerName)
		variables[importerVariable] = importer
	}
	worker = bytes.ReplaceAll(worker, []byte(importerPlace), []byte(importer))
	return renderer{names: names, handler: &goapp.Handler{
		Name:        "Claimlight",
		Title:       "Claimlight: the checked claims in an article",
		Description: "Paste an article: claims worth checking are marked and matched with published fact-checks. Nothing leaves your device.",
		Lang:        "en",
		Icon: goapp.Icon{
			Default:  assetPath + "icon-192.png",
			Large:    assetPath + "icon-512.png",
			SVG:      assetPath + "icon.svg",
			Maskable: assetPath + "icon-maskable.png",
		},
		ThemeColor:            themeColor,
		BackgroundColor:       backgroundColor,
		LoadingLabel:          "Loading the program…",
		Styles:                []string{assetPath + stylesName},
		RawHeaders:            []string{script(names, "shim.js"), script(names, "fault.js")},
		CacheableResources:    kept,
		Env:                   variables,
		Resources:             names,
		Version:               version,
		ServiceWorkerTemplate: string(worker),
	}}, nil
}

// loaderCall is where go-app's script loads the program.
const loaderCall = "\ngoappInitWebAssembly();\n"

// starting returns go-app's script with our own loader, start.js, in place of its.
func starting(script []byte, names hashed) ([]byte, error) {
	if bytes.Count(script, []byte(loaderCall)) != 1 {
		return nil, errors.New("go-app's app.js does not load the program as it did: read it, then change web/start.js")
	}
	start, err := embedded.ReadFile(startName)
	if err != nil {
		return nil, err
	}
	start = bytes.ReplaceAll(start, []byte(programPlace), []byte(names.Resolve(assetPath+wasmName)))
	start = bytes.ReplaceAll(start, []byte(compilerPlace), []byte(names.Resolve(assetPath+"compile.js")))
	return append(bytes.Replace(script, []byte(loaderCall), []byte("\n"), 1), start...), nil
}

// script is the tag of a script that runs before go-app's.
func script(names hashed, name string) string {
	return `<script src="` + names.Resolve(assetPath+name) + `"></script>`
}

// render returns what go-app answers to path, with what we change of its scripts.
func (g renderer) render(path string) ([]byte, error) {
	r, err := http.NewRequest(http.MethodGet, path, nil)
	if err != nil {
		return nil, err
	}
	var got recorder
	g.handler.ServeHTTP(&got, r)
	if got.status != 0 && got.status != http.StatusOK {
		return nil, fmt.Errorf("render %s: go-app answers %d: is the route registered?", path, got.status)
	}
	switch path {
	case scriptPath:
		return starting(got.body.Bytes(), g.names)
	case bridgePath:
		return faithful(got.body.Bytes())
	}
	return got.body.Bytes(), nil
}

// bridgePath is the script through which Go and the browser call one another.
const bridgePath = "/wasm_exec.js"

// faithful makes the script hand strings over as they are. As Go ships it, those that
// begin with a byte order mark lose it on their way to the browser.
func faithful(script []byte) ([]byte, error) {
	const decoder, whole = `new TextDecoder("utf-8")`, `new TextDecoder("utf-8", { ignoreBOM: true })`
	if bytes.Count(script, []byte(decoder)) != 1 {
		return nil, fmt.Errorf("%s: its decoder is not where it was: see what this version does with byte order marks", bridgePath)
	}
	return bytes.Replace(script, []byte(decoder), []byte(whole), 1), nil
}

// recorder keeps an answer in memory.
type recorder struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (r *recorder) Header() http.Header {
	if r.header == nil {
		r.header = http.Header{}
	}
	return r.header
}

func (r *recorder) Write(b []byte) (int, error) { return r.body.Write(b) }

func (r *recorder) WriteHeader(status int) { r.status = status }
