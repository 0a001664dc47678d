//go:build !js

package main

import "embed"

// The modules that are written anew. version is the only one that the parts were
// read and the stand-ins written for: another one needs its diff read, then new
// hashes.
const (
	goApp   = "github.com/maxence-charriere/go-app/v10"
	version = "v10.1.11"
	uuid    = "github.com/google/uuid"
)

// packages of go-app that are copied: the one of the components and what it
// imports.
var packages = []string{"pkg/app", "pkg/errors"}

// part is a file of go-app that the browser does without.
type part struct {
	path    string // in go-app's module
	sha256  string // of its bytes
	standIn string // the file of standIns that takes its place, "" for none
}

// parts, with what they would link. Sizes are of the program, raw.
var parts = []part{
	// The HTTP handler: net/http, crypto/tls. -1.6 MB.
	{"pkg/app/http.go", "0601189a9f611378e9b24ab4bdf42780a03cbf95c1bbebd4171b523ddbe9a32d", ""},
	// Stubs that take the handler as an argument or serve it.
	{"pkg/app/wasm.go", "10117b07fb7147cdfcd97d1e07cd010da30914e2a622b73d0242b5d9019796f8", ""},
	// Where files lie, for the server: net/http. One function is the browser's.
	{"pkg/app/resource.go", "6b52ab4ec2f4171d403384bffe159e9ec22699933e768ef5868f2851a1b84baa", "resource.go"},
	// Encrypted states, which the app has none of: AES and its self-tests.
	{"pkg/app/crypto.go", "c0fc14126207dc9fa15fb8869bd882874486654919835dc35d5bef8a6122aa97", "crypto.go"},
	// Routes by regular expression, of which the app needs only how a path begins:
	// regexp. -0.5 MB.
	{"pkg/app/route.go", "3252c7f2876cba69c3fbb203b0b4d5770ddd4651cdaf3ad69e5c33bfd1ccf5bd", "route.go"},
}

// standIns are Go files; .txt keeps the go command from building them here.
//
//go:embed browser/*.go.txt
var standIns embed.FS

func standIn(name string) ([]byte, error) { return standIns.ReadFile("browser/" + name + ".txt") }
