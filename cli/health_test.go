package cli

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestDialled(t *testing.T) {
	for listen, want := range map[string][2]string{
		"127.0.0.1:8080":  {"tcp", "127.0.0.1:8080"},
		":8080":           {"tcp", "localhost:8080"},
		"0.0.0.0:80":      {"tcp", "localhost:80"},
		"[::]:80":         {"tcp", "localhost:80"},
		"web.example:443": {"tcp", "web.example:443"},
		"unix:/run/c":     {"unix", "/run/c"},
	} {
		network, address, err := dialled(listen)
		require.NoError(t, err)
		require.Equal(t, want, [2]string{network, address})
	}
	for _, listen := range []string{"127.0.0.1:0", "8080", "a:b:c"} {
		_, _, err := dialled(listen)
		require.ErrorContains(t, err, "--listen", listen)
	}
}
