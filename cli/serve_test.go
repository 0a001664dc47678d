package cli

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"os"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

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
