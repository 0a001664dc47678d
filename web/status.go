//go:build !js

package web

import (
	"encoding/json"
	"fmt"
	"net/http"
	"runtime"

	"claimlight/claims/index"
)

// What whoever runs the server asks: is it up, can it serve, and what. The answers
// are known when the site is made, as all that it serves is.
const (
	healthPath  = "/healthz"
	readyPath   = "/readyz"
	versionPath = "/version"
)

// described is the answer of versionPath.
type described struct {
	Program string        `json:"program"` // version of the program
	Go      string        `json:"go"`
	Site    string        `json:"site"` // changes with anything that is served
	Data    describedData `json:"data"`
}

type describedData struct {
	Version string `json:"version"`
	Records int    `json:"records"`
	Bytes   int    `json:"bytes"`
}

// addStatus adds the answers. The data file is opened as the browser would open
// it, which verifies its checksum.
func (s *site) addStatus() error {
	data := s.files[assetPath+dataName].bodies[identityCoding]
	about := described{Program: s.opts.Program, Go: runtime.Version(), Site: s.name, Data: describedData{Bytes: len(data)}}
	ready, status := "", 0
	if x, err := index.Open(data); err != nil {
		ready, status = fmt.Sprintf("not ready: %s: %s\n", dataName, err), http.StatusServiceUnavailable
	} else {
		about.Data.Version, about.Data.Records = x.Version(), x.Len()
		ready = fmt.Sprintf("ready: %d records\n", x.Len())
	}
	text, err := json.MarshalIndent(about, "", "  ")
	if err != nil {
		return err
	}
	s.addAnswer(healthPath, ".txt", "ok\n", 0)
	s.addAnswer(readyPath, ".txt", ready, status)
	s.addAnswer(versionPath, ".json", string(text)+"\n", 0)
	return nil
}

// addAnswer adds an answer that nobody keeps; status 0 is OK.
func (s *site) addAnswer(where, ext, body string, status int) {
	f := newFile(asset, ext, []byte(body), nil)
	f.cache, f.status = never, status
	s.files[where] = f
}
