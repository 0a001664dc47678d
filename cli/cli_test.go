package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A text that takes a while can be interrupted between two sentences.
func TestInterruptedCheck(t *testing.T) {
	file := filepath.Join(t.TempDir(), "long.txt")
	require.NoError(t, os.WriteFile(file, []byte(strings.Repeat("The ferry took 40 minutes. ", 50)), 0o600))
	ctx, stop := context.WithCancel(t.Context())
	stop()
	err := run(ctx, []string{"check", file}, streams{os.Stdin, io.Discard, io.Discard})
	require.Equal(t, exitInterrupted, exitCode(err))
}

// Waiting for a text that does not come can be interrupted as well.
func TestInterruptedWait(t *testing.T) {
	in, w, err := os.Pipe()
	require.NoError(t, err)
	defer w.Close()
	ctx, stop := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer stop()
	_, err = readText(ctx, stdinName, in)
	require.ErrorIs(t, err, context.DeadlineExceeded)
}

// So can an import, and it leaves no file behind.
func TestInterruptedImport(t *testing.T) {
	in, w, err := os.Pipe()
	require.NoError(t, err)
	defer w.Close()
	ctx, stop := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer stop()
	dir := t.TempDir()
	err = run(ctx, []string{"claims", "import", "-", "-o", filepath.Join(dir, "out.jsonl")}, streams{in, io.Discard, io.Discard})
	require.ErrorIs(t, err, context.DeadlineExceeded)
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Empty(t, left)
}

// A report that cannot be written is an output error.
func TestBrokenOutput(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(file, []byte("Good morning."), 0o600))
	err := run(t.Context(), []string{"check", file}, streams{os.Stdin, brokenWriter{}, io.Discard})
	require.Equal(t, exitData, exitCode(err))
	require.ErrorContains(t, err, "standard output: ")
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestComplain(t *testing.T) {
	var b strings.Builder
	complain(&b, errors.Join(errors.New("a.jsonl:1: no id"), errors.New("a.jsonl:2: no claim")))
	require.Equal(t, "claimlight: a.jsonl:1: no id\nclaimlight: a.jsonl:2: no claim\n", b.String())
}

// A file is written whole or not at all.
func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "out.clm")
	require.NoError(t, writeFile(name, []byte("one")))
	require.NoError(t, writeFile(name, []byte("two")))
	got, err := os.ReadFile(name)
	require.NoError(t, err)
	require.Equal(t, "two", string(got))
	require.Error(t, writeFile(dir, []byte("three")), "a folder is in the way")
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, left, 1, "nothing is left behind")
}
