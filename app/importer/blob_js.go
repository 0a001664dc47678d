//go:build js

package main

import (
	"errors"
	"fmt"
	"io"
	"syscall/js"
)

// sliceSize is how much of a file is in memory at once, in bytes.
const sliceSize = 1 << 20

// blobReader reads a Blob slice by slice. It may do so in a worker only: there
// the browser reads files without a promise.
type blobReader struct {
	blob   js.Value
	reader js.Value // FileReaderSync
	at     int      // where the next slice begins
	size   int
	slice  []byte // what has been read and not handed out
}

func newBlobReader(blob js.Value) *blobReader {
	return &blobReader{blob: blob, reader: js.Global().Get("FileReaderSync").New(), size: int(blob.Get("size").Float())}
}

func (b *blobReader) Read(p []byte) (int, error) {
	if len(b.slice) == 0 {
		if b.at >= b.size {
			return 0, io.EOF
		}
		if err := b.load(); err != nil {
			return 0, err
		}
	}
	n := copy(p, b.slice)
	b.slice = b.slice[n:]
	return n, nil
}

// load reads the next slice. A file that was changed or taken away since it was
// chosen makes the browser throw.
func (b *blobReader) load() (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("%v", fault)
		}
	}()
	end := min(b.at+sliceSize, b.size)
	array := js.Global().Get("Uint8Array").New(b.reader.Call("readAsArrayBuffer", b.blob.Call("slice", b.at, end)))
	if array.Length() != end-b.at {
		return errors.New("the browser gave less of it than there is")
	}
	b.slice = make([]byte, end-b.at)
	js.CopyBytesToGo(b.slice, array)
	b.at = end
	return nil
}
