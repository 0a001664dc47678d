package claimreview

import (
	"bytes"
	"fmt"
	"io"
)

// Position is where something stands in a file.
type Position struct {
	File   string `json:"file"`
	Line   int    `json:"line"`   // from 1
	Offset int64  `json:"offset"` // bytes before it, of the text as UTF-8 without a byte order mark
}

func (p Position) String() string {
	return fmt.Sprintf("%s:%d (byte %d)", p.File, p.Line, p.Offset)
}

const (
	bufferSize    = 64 << 10
	progressEvery = 1 << 20 // bytes between two reports of progress
)

// source hands out the bytes of a file one by one and knows where it stands.
type source struct {
	file     string
	r        io.Reader
	buf      []byte
	at, end  int   // what is unread: buf[at:end]
	base     int64 // of buf[0] in the file
	line     int
	err      error // why no more bytes come
	progress func(int64)
	told     int64
}

func newSource(file string, r io.Reader, progress func(int64)) (*source, error) {
	r, err := decoded(r)
	if err != nil {
		return nil, err
	}
	s := &source{file: file, r: r, buf: make([]byte, bufferSize), line: 1, progress: progress}
	s.fill()
	return s, nil
}

// textSource reads a part of another source, which begins at pos.
func textSource(pos Position, text string) *source {
	return &source{file: pos.File, buf: []byte(text), end: len(text), base: pos.Offset, line: pos.Line, err: io.EOF}
}

// fill reads on once all bytes are read; false means that no more come.
func (s *source) fill() bool {
	s.base += int64(s.end)
	s.at, s.end = 0, 0
	s.load()
	return s.end > 0
}

// load reads on behind what is unread.
func (s *source) load() {
	const maxEmptyReads = 100 // a reader that gives nothing for so long is broken
	for range maxEmptyReads {
		if s.err != nil {
			return
		}
		n, err := s.r.Read(s.buf[s.end:])
		s.end, s.err = s.end+n, err
		if n > 0 || err != nil {
			s.tell(err != nil)
			return
		}
	}
	s.err = io.ErrNoProgress
}

func (s *source) tell(last bool) {
	now := s.base + int64(s.end)
	if s.progress != nil && (last || now-s.told >= progressEvery) {
		s.told = now
		s.progress(now)
	}
}

// peek returns the next byte and leaves it; false at the end.
func (s *source) peek() (byte, bool) {
	if s.at == s.end && !s.fill() {
		return 0, false
	}
	return s.buf[s.at], true
}

// skip passes over the byte that peek gave.
func (s *source) skip() {
	if s.buf[s.at] == '\n' {
		s.line++
	}
	s.at++
}

// next returns the next byte and passes over it.
func (s *source) next() (byte, bool) {
	b, ok := s.peek()
	if ok {
		s.skip()
	}
	return b, ok
}

// ahead returns the first bytes of what comes next, enough to tell a form and
// to see a header line.
func (s *source) ahead() []byte { return s.atLeast(4 << 10) }

func (s *source) pos() Position {
	return Position{File: s.file, Line: s.line, Offset: s.base + int64(s.at)}
}

// skipLine passes over the rest of the line.
func (s *source) skipLine() {
	for {
		b, ok := s.next()
		if !ok || b == '\n' {
			return
		}
	}
}

// unread puts bytes back that stood at pos.
func (s *source) unread(pos Position, text []byte) {
	rest := append(bytes.Clone(text), s.buf[s.at:s.end]...)
	s.buf, s.at, s.end = append(rest, make([]byte, bufferSize)...), 0, len(rest)
	s.base, s.line = pos.Offset, pos.Line
}

// Read hands the bytes on to a reader that keeps its own count.
func (s *source) Read(p []byte) (int, error) {
	if _, ok := s.peek(); !ok {
		return 0, s.err
	}
	n := copy(p, s.buf[s.at:s.end])
	s.at += n
	return n, nil
}

// atLeast returns what comes next, n bytes or more where the file has them.
func (s *source) atLeast(n int) []byte {
	n = min(n, len(s.buf))
	if s.end-s.at < n && s.err == nil {
		s.base += int64(s.at)
		s.at, s.end = 0, copy(s.buf, s.buf[s.at:s.end])
		for s.end < n && s.err == nil {
			s.load()
		}
	}
	return s.buf[s.at:s.end]
}

// stop ends the file here.
func (s *source) stop(err error) { s.at, s.err = s.end, err }
