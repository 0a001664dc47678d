//go:build !js

package web

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"regexp"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// lines is a log that can be read while it is written.
type lines struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *lines) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.Write(b)
}

func (l *lines) url() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	found := regexp.MustCompile(`url=(\S+)`).FindSubmatch(l.buf.Bytes())
	if found == nil {
		return ""
	}
	return string(found[1])
}

func TestServeSaysWhereAndLetsRequestsFinish(t *testing.T) {
	entered := make(chan struct{})
	slow := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(entered)
		time.Sleep(100 * time.Millisecond)
		io.WriteString(w, "whole")
	})
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var log lines
	ended := make(chan error, 1)
	ln, err := Listen(ctx, "127.0.0.1:0")
	require.NoError(t, err)
	go func() { ended <- ServeOn(ctx, ln, slow, slog.New(slog.NewTextHandler(&log, nil))) }()
	require.Eventually(t, func() bool { return log.url() != "" }, 5*time.Second, time.Millisecond)

	answer := make(chan string, 1)
	go func() {
		res, err := http.Get(log.url())
		if err != nil {
			answer <- err.Error()
			return
		}
		defer res.Body.Close()
		b, _ := io.ReadAll(res.Body)
		answer <- string(b)
	}()
	<-entered
	stop()
	require.Equal(t, "whole", <-answer)
	require.NoError(t, <-ended)
}

func TestABusyPortIsNamed(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer ln.Close()
	_, port, err := net.SplitHostPort(ln.Addr().String())
	require.NoError(t, err)

	_, err = Listen(t.Context(), ln.Addr().String())
	require.ErrorContains(t, err, "port "+port+" is in use")
	require.ErrorContains(t, err, "--listen")
}
