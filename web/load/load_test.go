//go:build !js

package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestParse(t *testing.T) {
	m, err := parse(`Running 2s test @ http://127.0.0.1:1/
  2 threads and 64 connections
  Latency Distribution
     50%    1.02ms
     99%  950.00us
  100 requests in 2.00s, 1.00MB read
  Socket errors: connect 0, read 3, write 0, timeout 0
Requests/sec:    512.25
`)
	require.NoError(t, err)
	require.InDelta(t, 512.25, m.requests, 0.001)
	require.Equal(t, 950*time.Microsecond, m.p99)
	require.Contains(t, m.failed, "read 3")
	_, err = parse("unable to connect")
	require.Error(t, err)
}

func TestWriteFigures(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new", "load.md")
	nginx := measured{requests: 2000, p99: 2 * time.Millisecond}
	require.NoError(t, writeFigures(file, []row{
		{"page", "claimlight", measured{requests: 3000, p99: time.Millisecond}, nginx},
		{"page", "nginx", measured{requests: 2000, p99: 2 * time.Millisecond, failed: "Socket errors: read 3"}, nginx},
	}, said{"memory", "20 MB"}))
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, `| file | server | requests/s | of nginx | p99 | of nginx | errors |
|---|---|---|---|---|---|---|
| page | claimlight | 3000 | 1.50 | 1ms | 0.50 | none |
| page | nginx | 2000 | 1.00 | 2ms | 1.00 | Socket errors: read 3 |

| measure | value |
|---|---|
| memory | 20 MB |
`, string(text))
}
