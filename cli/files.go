package cli

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"

	"claimlight/claims/index"
	"claimlight/claims/record"
)

// stdinName stands for standard input among the files.
const stdinName = "-"

// shownName is a file's name in reports: "-" would tell nobody anything.
func shownName(name string) string {
	if name == stdinName {
		return "standard input"
	}
	return name
}

// readText reads a file, or standard input for "-", whole: any bytes are a
// text. An interrupt ends the wait for input.
func readText(ctx context.Context, name string, stdin io.Reader) (string, error) {
	if name != stdinName {
		b, err := os.ReadFile(name)
		if err != nil {
			return "", advise(name, err, "name a text file that can be read, or - for standard input")
		}
		return string(b), nil
	}
	type result struct {
		bytes []byte
		err   error
	}
	done := make(chan result, 1)
	go func() {
		b, err := io.ReadAll(stdin)
		done <- result{b, err}
	}()
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	case r := <-done:
		if r.err != nil {
			return "", advise(shownName(name), r.err, "pipe a text in, or name a file")
		}
		return string(r.bytes), nil
	}
}

// bundledName stands for the bundled records among the data files.
const bundledName = "bundled"

// openSets opens the bundled records, or those of some files as one set.
func openSets(paths []string) (*index.Index, error) {
	if len(paths) == 0 {
		return openData(bundledName)
	}
	parts := make([]*index.Index, len(paths))
	for i, path := range paths {
		var err error
		if parts[i], err = openData(path); err != nil {
			return nil, err
		}
	}
	return index.Join(parts...), nil
}

// openData opens the bundled records, or those of a file.
func openData(path string) (*index.Index, error) {
	b, err := readData(path)
	if err != nil {
		return nil, err
	}
	x, err := index.Open(b)
	if err != nil {
		return nil, advise(path, err, "compile it again: claimlight claims compile RECORDS -o "+path)
	}
	return x, nil
}

// readData returns a compiled data file: the bundled one for its name, or that of
// a file, which may also hold records as JSON lines; they are compiled in memory.
func readData(path string) ([]byte, error) {
	if path == bundledName {
		return bundled()
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, advise(path, err, "name a compiled data file or a file of records")
	}
	if !looksLikeRecords(b) {
		return b, nil
	}
	recs, err := record.Read(bytes.NewReader(b), path)
	if err != nil {
		return nil, err
	}
	return compile(recs, path)
}

// looksLikeRecords tells JSON lines from a compiled file.
func looksLikeRecords(b []byte) bool {
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	b = bytes.TrimLeft(b, " \t\r\n")
	return len(b) == 0 || b[0] == '{'
}

// compile compiles the records of a file.
func compile(recs []record.Record, name string) ([]byte, error) {
	b, err := index.Compile(recs)
	if err != nil {
		return nil, advise(name, err, "mend the records: claimlight claims validate shows what is wrong")
	}
	return b, nil
}

// writeFile writes a file whole or not at all.
func writeFile(name string, b []byte) error {
	f, err := newTemp(name)
	if err == nil {
		if _, err = f.Write(b); err == nil {
			err = place(f, name)
		} else {
			f.Close()
			os.Remove(f.Name())
		}
	}
	if err != nil {
		return advise(name, err, chooseAnother)
	}
	return nil
}

const chooseAnother = "choose another file with -o"

// newTemp opens a file beside the one that it will become.
func newTemp(name string) (*os.File, error) {
	return os.CreateTemp(filepath.Dir(name), ".claimlight-*")
}

// place closes a written file and gives it its name, or removes it.
func place(f *os.File, name string) error {
	err := f.Close()
	if err == nil {
		err = os.Chmod(f.Name(), 0o644)
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// isTerminal tells whether someone sits at f. The null device is a character
// device too, but nobody sits there.
func isTerminal(f *os.File) bool {
	st, err := f.Stat()
	if err != nil || st.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(st, null)
}

func outputError(err error) error {
	return advise("standard output", err, "check the disk or the program that reads it")
}
