//go:build browser && !js

package report

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// What the machine's own program finds and what the engine finds under js/wasm, in
// Node, is the same, byte for byte. That the browser finds the same is tested in app.
func TestSameBytesInNode(t *testing.T) {
	file := filepath.Join(t.TempDir(), "findings")
	root, err := exec.Command("go", "env", "GOROOT").Output()
	require.NoError(t, err)
	// The loader takes 12 KB of arguments and environment at most.
	loader := "env -i PATH=" + os.Getenv("PATH") + " HOME=" + os.Getenv("HOME") + " " + strings.TrimSpace(string(root)) + "/lib/wasm/go_js_wasm_exec"
	run := exec.Command("go", "test", "-count=1", "-run=^TestSameTextSameBytes$", "-exec="+loader, ".", "-findings="+file)
	run.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := run.CombinedOutput()
	require.NoError(t, err, "%s", out)

	got, err := os.ReadFile(file)
	require.NoError(t, err)
	want := slices.Collect(bytes.Lines(allFindings(t)))
	require.Equal(t, len(want), bytes.Count(got, []byte("\n")))
	n := 0
	for line := range bytes.Lines(got) {
		require.Equal(t, string(want[n]), string(line))
		n++
	}
	t.Logf("%d texts, %d bytes of JSON: the same on %s and under js/wasm", n, len(got), runtime.GOARCH)
}
