package cli

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims/index"
	"claimlight/web"
)

// A server names its address, answers there, and is done when it is told to
// stop.
func TestServeUntilInterrupted(t *testing.T) {
	if _, err := web.Data(); err != nil {
		t.Skip(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	log, messages := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		ended <- run(ctx, []string{"serve", "--listen", "127.0.0.1:0"}, streams{os.Stdin, io.Discard, messages})
		messages.Close()
	}()
	lines := bufio.NewScanner(log)
	require.True(t, lines.Scan(), "no message")
	address := regexp.MustCompile(`http://127\.0\.0\.1:\d+`).FindString(lines.Text())
	require.NotEmpty(t, address, lines.Text())
	answer, err := http.Get(address + "/healthz")
	require.NoError(t, err)
	answer.Body.Close()
	require.Equal(t, http.StatusOK, answer.StatusCode)
	stop()
	for lines.Scan() {
	}
	require.NoError(t, <-ended)
}

// The page of news stands on an origin of its own and names the site's.
func TestServeDemo(t *testing.T) {
	if _, err := web.Data(); err != nil {
		t.Skip(err)
	}
	t.Setenv("CLAIMLIGHT_DATA", "") // go-app sets it for the browser, in the whole process
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	log, messages := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		ended <- run(ctx, []string{"serve", "--demo", "--listen", "127.0.0.1:0"}, streams{os.Stdin, io.Discard, messages})
		messages.Close()
	}()
	lines := bufio.NewScanner(log)
	address := map[bool]string{}
	for range 2 {
		require.True(t, lines.Scan(), "no message")
		address[strings.Contains(lines.Text(), "page=news")] = regexp.MustCompile(`http://127\.0\.0\.1:\d+`).FindString(lines.Text())
	}
	require.NotEqual(t, address[true], address[false])
	answer, err := http.Get(address[true] + "/")
	require.NoError(t, err)
	defer answer.Body.Close()
	page, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	require.Contains(t, string(page), `src="`+address[false]+`/embed/v1.js"`)
	stop()
	for lines.Scan() {
	}
	require.NoError(t, <-ended)
}

// A page fetches one file, whatever sets it was made of.
func TestOneFileOfSeveralSets(t *testing.T) {
	dir := t.TempDir()
	set := func(name, lines string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(lines), 0o644))
		return path
	}
	data, err := oneFile([]string{
		set("a.jsonl", `{"id":"a","claim":"The first set has this."}`),
		set("b.jsonl", `{"id":"a","claim":"The second has that."}`+"\n"+`{"id":"b","claim":"And one more."}`),
	})
	require.NoError(t, err)
	x, err := index.Open(data)
	require.NoError(t, err)
	require.Equal(t, 2, x.Len())
	require.Equal(t, "The first set has this.", x.Record(0).Claim)
	require.Equal(t, "b", x.Record(1).ID)
	_, err = oneFile([]string{bundledName, filepath.Join(dir, "missing.clm")})
	require.ErrorContains(t, err, "missing.clm")
}
