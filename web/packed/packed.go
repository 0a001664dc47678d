//go:build !js

// Package packed makes and checks the compressed siblings of a served file:
//
//	app.wasm ──> app.wasm.br    brotli, for nearly every browser
//	         └─> app.wasm.gz    gzip, for the rest
//
// They are made ahead, as the best compression takes seconds, and checked when
// they are used, as a file can be built again without its siblings. The gzip form
// carries what the check needs, the checksum and the length of the original
// (RFC 1952); brotli has neither, so it is only trusted beside a gzip form that
// fits, and the two are made in one run. The same bytes and level give the same
// siblings.
package packed

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"

	"github.com/andybalholm/brotli"
)

// Levels of effort. Brotli makes 1.63 MB of the program (7 MB) in 0.3 s with the
// first, and 1.41 MB in 15 s with the second.
const (
	Fast = 5
	Good = 9 // a tenth less than Fast for a large data file, at 1.5 MB a second
	Best = 11
)

// The siblings of a file have its name and one of these.
const (
	BrotliSuffix = ".br"
	GzipSuffix   = ".gz"
)

// Pair holds the two compressed forms of one file.
type Pair struct {
	Brotli, Gzip []byte
}

// Brotli compresses raw with a level of 0 to 11.
func Brotli(raw []byte, level int) ([]byte, error) {
	var out bytes.Buffer
	return pack(&out, brotli.NewWriterLevel(&out, level), raw)
}

// Gzip compresses raw with a level of 0 to 9; above it means 9.
func Gzip(raw []byte, level int) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, min(level, gzip.BestCompression))
	if err != nil {
		return nil, fmt.Errorf("gzip: %w", err)
	}
	return pack(&out, w, raw)
}

func pack(out *bytes.Buffer, w io.WriteCloser, raw []byte) ([]byte, error) {
	if _, err := w.Write(raw); err != nil {
		return nil, fmt.Errorf("compress: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("compress: %w", err)
	}
	return out.Bytes(), nil
}

// New compresses raw in both ways with the given level.
func New(raw []byte, level int) (Pair, error) {
	br, err := Brotli(raw, level)
	if err != nil {
		return Pair{}, err
	}
	gz, err := Gzip(raw, level)
	return Pair{Brotli: br, Gzip: gz}, err
}

// trailerSize is the length of the end of a gzip file: CRC-32 and size.
const trailerSize = 8

// Of tells whether the pair was made from raw.
func (p Pair) Of(raw []byte) bool {
	if len(p.Brotli) == 0 || len(p.Gzip) < trailerSize {
		return false
	}
	trailer := p.Gzip[len(p.Gzip)-trailerSize:]
	return binary.LittleEndian.Uint32(trailer) == crc32.ChecksumIEEE(raw) &&
		binary.LittleEndian.Uint32(trailer[4:]) == uint32(len(raw))
}
