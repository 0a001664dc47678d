//go:build browser && !js

package web

import (
	"context"
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims/index"
	"claimlight/claims/record"
)

// answer is the last message of the importer, and what it said on the way.
type answer struct {
	ID     any
	Error  string
	Result *struct {
		Data    []byte
		Records int
		Report  string
		Text    string
	}
	Stages []string
}

// importer is the page's half: it starts a worker, posts one message and collects
// what comes back. The bytes are written as base64, as JSON is read in the test.
const importer = `
window.startImporter = (address) => {
	window.importerWorker?.terminate();
	window.importerWorker = new Worker("/web/importer.js");
	importerWorker.postMessage({ importer: address });
};
window.importFiles = (message) => new Promise((done) => {
	const stages = [];
	importerWorker.onerror = (e) => done({ Error: "uncaught: " + e.message });
	importerWorker.onmessage = async ({ data: m }) => {
		if (m.progress) stages.push(m.progress.stage);
		if (m.error) done({ ID: m.id, Error: m.error, Stages: stages });
		if (!m.result) return;
		const { data, records, report, text } = m.result;
		const url = data && await new Promise((read) => { const r = new FileReader(); r.onload = () => read(r.result); r.readAsDataURL(new Blob([data])) });
		done({ ID: m.id, Stages: stages, Result: { Data: url ? url.split(",")[1] : null, Records: records, Report: report, Text: text } });
	};
	importerWorker.postMessage(message);
});
true`

func importFiles(t *testing.T, ctx context.Context, message string) answer {
	t.Helper()
	var a answer
	text := evaluate[string](t, ctx, `importFiles(`+message+`).then(JSON.stringify)`)
	require.NoError(t, json.Unmarshal([]byte(text), &a), text)
	return a
}

func quote(t *testing.T, s string) string {
	b, err := json.Marshal(s)
	require.NoError(t, err)
	return string(b)
}

func TestBrowserImportsInAWorker(t *testing.T) {
	server := serveAt(t, "", Options{Pages: stubPages}, asItIs)
	ctx := openBrowser(t)
	openPage(t, ctx, server.URL+"/")
	kept(t, ctx)
	evaluate[bool](t, ctx, importer)
	start := func(address string) {
		evaluate[bool](t, ctx, `(startImporter(`+quote(t, address)+`), true)`)
	}
	address := importerPath(t, server.Config.Handler)
	start(address)

	lines := `{"id":"honey","claim":"The price of honey doubled.","verdict":"misleading","summary":"It rose by half.","kind":"fact-check","publisher":"Hive Check","url":"https://hive.example/honey"}`
	got := importFiles(t, ctx, `{id: 1, files: [new File([`+quote(t, lines)+`], "own.jsonl")], from: "auto"}`)
	require.Empty(t, got.Error)
	require.Equal(t, []string{"compiling"}, got.Stages[len(got.Stages)-1:])
	require.EqualValues(t, 1, got.ID)
	require.Equal(t, 1, got.Result.Records)
	require.Contains(t, got.Result.Text, "read 1 = accepted 1 + merged 0 + refused 0")
	x, err := index.Open(got.Result.Data)
	require.NoError(t, err)
	require.Equal(t, "honey", x.Record(0).ID)

	table := "Satz,Rating,Link\nBienen schlafen.,Falsch,https://hive.example/a\nBienen summen.,Wahr,nowhere\n"
	got = importFiles(t, ctx, `{id: 2, files: [new Blob([`+quote(t, table)+`])], names: ["bees.csv"], columns: {claim: "Satz"}}`)
	require.Empty(t, got.Error)
	require.Equal(t, 1, got.Result.Records)
	require.Contains(t, got.Result.Text, "bees.csv:3")
	var report struct{ Read, Accepted, Refused int }
	require.NoError(t, json.Unmarshal([]byte(got.Result.Report), &report))
	require.Equal(t, 2, report.Read)
	require.Equal(t, 1, report.Refused)

	// A compiled file passes through.
	data, err := index.Compile([]record.Record{x.Record(0)})
	require.NoError(t, err)
	raw, err := json.Marshal(bytesAsNumbers(data))
	require.NoError(t, err)
	got = importFiles(t, ctx, `{id: 3, files: [new Blob([new Uint8Array(`+string(raw)+`)])], names: ["set.clm"]}`)
	require.Empty(t, got.Error)
	require.Equal(t, data, got.Result.Data)

	// Files larger than a slice are read piece by piece.
	got = importFiles(t, ctx, `{id: 4, files: [new Blob([" ".repeat(5e6), `+quote(t, lines)+`])], names: ["wide.jsonl"]}`)
	require.Equal(t, 1, got.Result.Records)

	for message, want := range map[string]string{
		`{id: 5, files: [new Blob(["\x00\xff[[[{\"@type\":\"ClaimReview\","])], names: ["<b>.json"]}`: "",
		`{id: 5, files: []}`:       "There is no file to read",
		`{id: 5}`:                  "There is no file to read",
		`{id: 5, files: ["text"]}`: "What was dropped is no file",
		`{id: 5, files: [new Blob(["{}"])], from: "pdf"}`:                                                    "is not known",
		`{id: 5, files: [new Blob([new Uint8Array(` + string(raw) + `).slice(0, 40)])], names: ["cut.clm"]}`: "“cut.clm” cannot be used",
	} {
		got = importFiles(t, ctx, message)
		require.EqualValues(t, 5, got.ID, message)
		if want == "" {
			require.Empty(t, got.Error, message)
			require.Empty(t, got.Result.Data, message)
			require.Contains(t, got.Result.Text, "accepted 0", message)
			continue
		}
		require.Contains(t, got.Error, want, message)
		require.True(t, strings.HasSuffix(got.Error, "."), got.Error)
	}

	// What is not there is told.
	start("/web/import.0123456789abcdef.wasm")
	require.Contains(t, importFiles(t, ctx, `{id: 6, files: []}`).Error, "could not be loaded")
	start("https://elsewhere.example/x.wasm")
	require.Contains(t, importFiles(t, ctx, `{id: 7, files: []}`).Error, "could not be loaded")

	// Once used, it works offline.
	server.Close()
	start(address)
	got = importFiles(t, ctx, `{id: 8, files: [new Blob([`+quote(t, lines)+`])], names: ["own.jsonl"]}`)
	require.Empty(t, got.Error)
	require.Equal(t, 1, got.Result.Records)
}

func bytesAsNumbers(b []byte) []int {
	out := make([]int, len(b))
	for i, c := range b {
		out[i] = int(c)
	}
	return out
}

// brokenGo lets the program start, and end or stumble at its first request.
const brokenGo = `
const load_ = self.importScripts.bind(self);
self.importScripts = (url) => {
	load_(url);
	const Go = self.Go;
	self.Go = class extends Go {
		run(instance) {
			const ended = super.run(instance);
			self.claimlightImport = ({ id }) => {
				if (id === "exit") this._resolveExitPromise(); else throw new WebAssembly.RuntimeError("unreachable");
			};
			return ended;
		}
	};
};
`

// A program that ends, for want of memory or by a fault, leaves no request without
// an answer.
func TestBrowserImporterThatBreaksDown(t *testing.T) {
	broken := func(h http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path != "/web/importer.js" {
				h.ServeHTTP(w, r)
				return
			}
			script := get(h, r.URL.Path)
			maps.Copy(w.Header(), script.Header)
			w.Header().Del("Content-Length")
			io.WriteString(w, brokenGo+body(t, script))
		})
	}
	server := serveAt(t, "", Options{Pages: stubPages}, broken)
	ctx := openBrowser(t)
	openPage(t, ctx, server.URL+"/")
	evaluate[bool](t, ctx, importer)
	h, err := Handler(Options{Pages: stubPages})
	require.NoError(t, err)
	for _, way := range []string{"exit", "stumble"} {
		evaluate[bool](t, ctx, `(startImporter(`+quote(t, importerPath(t, h))+`), true)`)
		got := importFiles(t, ctx, `{id: "`+way+`"}`)
		require.Contains(t, got.Error, "ran out of memory or broke down", way)
	}
}
