//go:build js

// The engine as a page would load it, for the adapter beside this file: records
// in, a data file out; a data file in; a text in, the ids of its hits out. Every
// byte goes through the memory of the program, and every call is an export, so
// that the boundary costs a copy of the text and of the ids, as it must.
package main

//lint:file-ignore U1000 the page calls what is exported

import (
	"bytes"
	"encoding/json"
	"runtime"
	"runtime/debug"
	"unsafe"

	"claimlight/claims/index"
	"claimlight/claims/record"
)

func main() { select {} }

// How much garbage may stand beside what is used, in per cent, before it is collected:
// as Go has it where much is made, and little beside an opened data file, through which
// there is nothing to look.
const (
	garbageMaking  = 100
	garbageBesides = 5
)

var (
	passed []byte // what the page writes into, and reads from
	file   []byte // an opened data file
	opened *index.Index
	fault  error
)

// room makes place for n bytes and tells where the page shall write them.
//
//go:wasmexport room
func room(n int32) unsafe.Pointer {
	if int(n) > cap(passed) {
		passed = make([]byte, n)
	}
	passed = passed[:n]
	return unsafe.Pointer(unsafe.SliceData(passed))
}

// place is where the page reads what a call left behind.
//
//go:wasmexport place
func place() unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(passed)) }

// compile makes a data file of the records passed, a JSON object a line, and
// tells how long it is; less than 0 where it failed.
//
//go:wasmexport compile
func compile() int32 {
	var records []record.Record
	lines := json.NewDecoder(bytes.NewReader(passed))
	for lines.More() {
		var r record.Record
		if fault = lines.Decode(&r); fault != nil {
			return failed()
		}
		records = append(records, r)
	}
	if passed, fault = index.Compile(records); fault != nil {
		return failed()
	}
	return int32(len(passed))
}

// open opens the data file passed, which stays where it lies.
//
//go:wasmexport open
func open() int32 {
	debug.SetGCPercent(garbageMaking)
	defer debug.SetGCPercent(garbageBesides)
	if opened, fault = index.Open(passed); fault != nil {
		return failed()
	}
	file, passed = passed, nil
	return int32(opened.Len())
}

// fileAt and fileLength tell where the opened data file lies.
//
//go:wasmexport fileAt
func fileAt() unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(file)) }

//go:wasmexport fileLength
func fileLength() int32 { return int32(len(file)) }

// drop lets go of the data file, before another is passed.
//
//go:wasmexport drop
func drop() {
	opened, file, passed = nil, nil, nil
	runtime.GC()
}

// search leaves the ids of the k best hits for the text passed, one a line.
//
//go:wasmexport search
func search(k int32) int32 {
	hits := opened.Search(string(passed), int(k))
	passed = passed[:0]
	for i, h := range hits {
		if i > 0 {
			passed = append(passed, '\n')
		}
		passed = append(passed, opened.ID(h.Record)...)
	}
	return int32(len(passed))
}

// failed leaves the message of the error.
func failed() int32 {
	passed = []byte(fault.Error())
	return int32(-len(passed))
}
