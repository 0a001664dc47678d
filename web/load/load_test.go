//go:build !js

package main

import (
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
