//go:build !js

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// sample is a program that prints the stack of a fault in a function that the
// compiler has put into another one.
const sample = `package main

type table struct{ rows []int }

func (t *table) row(i int) int { return t.rows[i] }

func main() {
	defer println("so far")
	t := &table{rows: make([]int, 3)}
	println(t.row(2), t.row(len(t.rows)))
}
`

// linked builds the sample for the browser.
func linked(t *testing.T) []byte {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "main.go"), []byte(sample), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module sample\n"), 0o600))
	build := exec.Command("go", "build", "-ldflags=-s -w", "-o", "sample.wasm", ".")
	build.Dir = dir
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOFLAGS=")
	out, err := build.CombinedOutput()
	require.NoError(t, err, string(out))
	program, err := os.ReadFile(filepath.Join(dir, "sample.wasm"))
	require.NoError(t, err)
	return program
}

// A trimmed program does what it did, and names the functions of its stack; no line
// of it is left.
func TestTrimmedProgramRuns(t *testing.T) {
	program := linked(t)
	trimmed, err := trim(program)
	require.NoError(t, err)
	before, after := runInNode(t, program), runInNode(t, trimmed)
	require.Contains(t, before, "main.go:5")
	require.NotContains(t, after, "main.go")
	for _, want := range []string{"so far", "index out of range [3] with length 3", "main.(*table).row", "main.main()", "?:0"} {
		require.Contains(t, after, want)
	}
}

// runInNode returns what the program prints before it ends in its fault.
func runInNode(t *testing.T, program []byte) string {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("node is not here: .ci/need node")
	}
	file := filepath.Join(t.TempDir(), "sample.wasm")
	require.NoError(t, os.WriteFile(file, program, 0o600))
	root, err := exec.Command("go", "env", "GOROOT").Output()
	require.NoError(t, err)
	run := exec.Command("node", filepath.Join(strings.TrimSpace(string(root)), "lib/wasm/wasm_exec_node.js"), file)
	run.Env = []string{"PATH=" + os.Getenv("PATH")} // the loader has little room for the environment
	out, err := run.CombinedOutput()
	require.Error(t, err)
	return string(out)
}

// All that is not the data section is as it was; nor does the memory differ but in
// the tables.
func TestTrimLeavesTheRest(t *testing.T) {
	program := linked(t)
	was, err := parse(program)
	require.NoError(t, err)
	trimmed, err := trim(program)
	require.NoError(t, err)
	is, err := parse(trimmed)
	require.NoError(t, err)
	require.Equal(t, was.before, is.before)
	require.Equal(t, was.after, is.after)

	table, err := find(was.memory)
	require.NoError(t, err)
	begin := len(was.memory) - len(table.functions) - len(table.tables) - len(table.units)
	require.Equal(t, was.memory[:begin], is.memory[:begin])
	last, err := table.function(table.count - 1)
	require.NoError(t, err)
	end := len(was.memory) - len(last) + otherTables
	require.Equal(t, strings.TrimRight(string(was.memory[end:]), "\x00"), strings.TrimRight(string(is.memory[end:]), "\x00"))
	require.Less(t, len(segments(is.memory)), 1000, "the linker wrote tens of thousands")

	again, err := trim(trimmed)
	require.NoError(t, err)
	require.Equal(t, trimmed, again)
}

func TestTrimRefusesWhatItDoesNotKnow(t *testing.T) {
	program := linked(t)
	m, err := parse(program)
	require.NoError(t, err)
	at := strings.Index(string(program), magic)
	require.Positive(t, at)
	altered := func(change func([]byte)) []byte {
		b := slices.Clone(program)
		change(b)
		return b
	}
	for name, given := range map[string][]byte{
		"nothing":            nil,
		"text":               []byte("package main"),
		"half a program":     program[:len(program)/2],
		"no data":            m.before,
		"another Go":         altered(func(b []byte) { b[at] = 0xf2 }),
		"parts out of order": altered(func(b []byte) { b[at+unitsAt] = 1; b[at+unitsAt+1] = 0; b[at+unitsAt+2] = 0 }),
		"too many functions": altered(func(b []byte) { b[at+functionCount+2] = 0xff }),
	} {
		_, err := trim(given)
		require.Error(t, err, name)
	}
}
