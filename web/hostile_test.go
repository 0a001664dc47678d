//go:build !js

package web

import (
	"bufio"
	"encoding/json"
	"io"
	"os/exec"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// The scripts that hear what others say are tried with values of every shape in Node,
// which knows the worker's requests and forms, and is given what else they touch. See
// testdata/hostile/harness.mjs for what is held to be right.

// harness is the program that runs them; one serves all tests.
var harness struct {
	sync.Mutex
	in  io.Writer
	out *bufio.Reader
}

// tried is what became of one recipe: "" or the fault.
func tried(tb testing.TB, script string, recipe []byte) string {
	tb.Helper()
	harness.Lock()
	defer harness.Unlock()
	if harness.in == nil {
		node, err := exec.LookPath("node")
		if err != nil {
			tb.Skip("this needs Node")
		}
		command := exec.Command(node, "testdata/hostile/harness.mjs")
		harness.in, err = command.StdinPipe()
		require.NoError(tb, err)
		out, err := command.StdoutPipe()
		require.NoError(tb, err)
		harness.out = bufio.NewReader(out)
		require.NoError(tb, command.Start())
	}
	line, err := json.Marshal(map[string]any{"script": script, "recipe": recipe})
	require.NoError(tb, err)
	_, err = harness.in.Write(append(line, '\n'))
	require.NoError(tb, err)
	answer, err := harness.out.ReadBytes('\n')
	require.NoError(tb, err, "the harness has ended")
	var outcome struct{ Fault string }
	require.NoError(tb, json.Unmarshal(answer, &outcome))
	return outcome.Fault
}

// hostile seeds a fuzz test with recipes of which each takes another way, and holds
// every other to be right too.
func hostile(f *testing.F, script string) {
	for n := range 60 {
		f.Add([]byte{byte(n), byte(n * 7), byte(n * 31)})
	}
	f.Fuzz(func(t *testing.T, recipe []byte) {
		require.Empty(t, tried(t, script, recipe))
	})
}

// FuzzShareIntake: whatever form another app shares is kept whole on the device, or
// refused; nothing of it is part of an address or asked of a server.
func FuzzShareIntake(f *testing.F) { hostile(f, "worker") }

// FuzzFrameMessages: whoever says whatever to the frame, it meets its host alone and
// passes on plain data.
func FuzzFrameMessages(f *testing.F) { hostile(f, "frame") }

// FuzzHostMessages: whatever the frame says, the page of news believes numbers, known
// words, and quotations that stand in its text.
func FuzzHostMessages(f *testing.F) { hostile(f, "host") }

func TestStringsKeepTheirByteOrderMarks(t *testing.T) {
	changed, err := faithful([]byte(`const decoder = new TextDecoder("utf-8");`))
	require.NoError(t, err)
	require.Equal(t, `const decoder = new TextDecoder("utf-8", { ignoreBOM: true });`, string(changed))
	_, err = faithful([]byte("another script"))
	require.ErrorContains(t, err, "/wasm_exec.js")
}
