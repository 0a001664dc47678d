//go:build !js

package web

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// Whatever clients do, nothing of them is left: those that read, those that leave
// in the middle, and those that say nothing.
func TestNothingIsLeftOfClients(t *testing.T) {
	opts := fixture()
	opts.Wasm = make([]byte, 4<<20)
	h, err := Handler(opts)
	require.NoError(t, err)
	ln, err := Listen(t.Context(), "127.0.0.1:0")
	require.NoError(t, err)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- ServeOn(ctx, ln, h, slog.New(slog.DiscardHandler)) }()
	t.Cleanup(func() {
		stop()
		require.NoError(t, <-ended)
	})
	rounds(t, ln.Addr().String(), 2)
	goroutines, heap := atRest()
	for range 3 {
		rounds(t, ln.Addr().String(), 10)
	}
	laterGoroutines, laterHeap := atRest()
	require.LessOrEqual(t, laterGoroutines, goroutines+5)
	require.Less(t, laterHeap, heap+4<<20)
}

// rounds has 30 clients at once, again and again.
func rounds(t *testing.T, address string, n int) {
	t.Helper()
	for range n {
		var group sync.WaitGroup
		for i := range 30 {
			group.Go(func() {
				conn, err := net.Dial("tcp", address)
				if err != nil {
					t.Error(err)
					return
				}
				defer conn.Close()
				if i%3 == 0 {
					return
				}
				fmt.Fprintf(conn, "GET /web/app.wasm HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
				if i%3 == 1 {
					_, _ = conn.Read(make([]byte, 100))
					return
				}
				if n, err := io.Copy(io.Discard, conn); err != nil || n < 4<<20 {
					t.Errorf("%d bytes: %v", n, err)
				}
			})
		}
		group.Wait()
	}
	http.DefaultClient.CloseIdleConnections()
}

// atRest is how many goroutines there are, and bytes in use, once it is quiet.
func atRest() (goroutines int, heap uint64) {
	const looks, pause = 40, 25 * time.Millisecond
	goroutines = runtime.NumGoroutine()
	for range looks {
		time.Sleep(pause)
		goroutines = min(goroutines, runtime.NumGoroutine())
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return goroutines, m.HeapAlloc
}
