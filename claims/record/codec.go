package record

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// maxLine bounds one line, in bytes: what is longer is no record.
const maxLine = 1 << 20

// Read reads records, one JSON object a line, as ReadLines does.
func Read(r io.Reader, name string) ([]Record, error) {
	return ReadLines(r, name, decode)
}

// ReadLines reads one value a line, each with decode. Blank lines are skipped.
// Every bad line is reported as "name:LINE: reason", all of them joined in one
// error; the values of the good lines are returned all the same.
func ReadLines[T any](r io.Reader, name string, decode func(line []byte) (T, error)) ([]T, error) {
	var (
		out  []T
		errs []error
		line int
	)
	in := bufio.NewScanner(r)
	in.Buffer(make([]byte, 0, 64<<10), maxLine)
	for in.Scan() {
		line++
		text := in.Bytes()
		if line == 1 {
			text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
		}
		if len(bytes.TrimSpace(text)) == 0 {
			continue
		}
		v, err := decode(text)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %w", name, line, err))
			continue
		}
		out = append(out, v)
	}
	if err := in.Err(); err != nil {
		errs = append(errs, fmt.Errorf("%s:%d: %w", name, line+1, err))
	}
	return out, errors.Join(errs...)
}

// ReadFS reads the files of fsys whose names match pattern, in the order of
// their names, as one set.
func ReadFS(fsys fs.FS, pattern string) ([]Record, error) {
	names, err := fs.Glob(fsys, pattern)
	if err != nil {
		return nil, err
	}
	var (
		all  []Record
		errs []error
	)
	for _, name := range names {
		recs, err := readFile(fsys, name)
		all = append(all, recs...)
		errs = append(errs, err)
	}
	return all, errors.Join(errs...)
}

func readFile(fsys fs.FS, name string) ([]Record, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(f, name)
}

// decode reads one object. A field that Record does not have is an error: it
// is more often a slip of the pen than an extension.
func decode(line []byte) (Record, error) {
	var rec Record
	dec := json.NewDecoder(bytes.NewReader(line))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&rec); err != nil {
		return Record{}, err
	}
	if _, err := dec.Token(); err != io.EOF {
		return Record{}, errors.New("text after the object")
	}
	return rec, nil
}

// Write writes records as Read reads them: one object a line, the fields in
// the order of Record, no escapes that JSON does not ask for. The same records
// give the same bytes.
func Write(w io.Writer, recs []Record) error {
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for i := range recs {
		if err := enc.Encode(&recs[i]); err != nil {
			return fmt.Errorf("record %q: %w", recs[i].ID, err)
		}
	}
	return out.Flush()
}
