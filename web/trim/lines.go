//go:build !js

package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// The table of functions, as $GOROOT/src/runtime/symtab.go (pcHeader) and runtime2.go
// (_func) of Go 1.26 describe it:
//
//	header │ names │ units │ files │ tables of numbers by instruction │ functions
//
// A function names its tables by where they begin among those; 0 is none. The runtime
// reads the tables of files and lines only to print them, and prints "?" for none.
const (
	magic      = "\xf1\xff\xff\xff\x00\x00\x01\x08" // version, instruction size 1, pointers of 8 bytes
	headerSize = 72

	// Offsets in the header, of numbers of 8 bytes.
	functionCount = 8
	namesAt       = 32
	unitsAt       = 40
	tablesAt      = 56
	functionsAt   = 64

	// Offsets in a function, of numbers of 4 bytes.
	stackTable  = 16
	fileTable   = 20
	lineTable   = 24
	tableCount  = 28
	unitOf      = 32
	firstLine   = 36
	otherTables = 44 // as many as tableCount says
)

var errTable = errors.New("its table of functions is not that of Go 1.26: read the difference, then change web/trim")

// functionTable is a part of the memory.
type functionTable struct {
	units     []byte // and files: what lines are named by
	tables    []byte
	functions []byte
	count     int
}

// dropLines clears the tables of files and lines.
func dropLines(memory []byte) error {
	t, err := find(memory)
	if err != nil {
		return err
	}
	used := make([]bool, len(t.tables))
	for i := range t.count {
		f, err := t.function(i)
		if err != nil {
			return err
		}
		for _, field := range []int{fileTable, lineTable, unitOf, firstLine} {
			binary.LittleEndian.PutUint32(f[field:], 0)
		}
		for n := range 1 + int(number(f, tableCount)) {
			field := stackTable
			if n > 0 {
				field = otherTables + 4*(n-1)
			}
			if err := use(t.tables, used, number(f, field)); err != nil {
				return err
			}
		}
	}
	for i, u := range used {
		if !u {
			t.tables[i] = 0
		}
	}
	clear(t.units)
	return nil
}

// find looks the table up by the beginning of its header.
func find(memory []byte) (*functionTable, error) {
	at := bytes.Index(memory, []byte(magic))
	if at < 0 || bytes.Contains(memory[at+1:], []byte(magic)) || at+headerSize > len(memory) {
		return nil, fmt.Errorf("%w: no header, or two", errTable)
	}
	whole := memory[at:]
	offset := func(field int) int { return int(binary.LittleEndian.Uint64(whole[field:])) }
	last := headerSize
	for field := namesAt; field <= functionsAt; field += 8 {
		if offset(field) < last || offset(field) > len(whole) {
			return nil, fmt.Errorf("%w: the parts overlap", errTable)
		}
		last = offset(field)
	}
	return &functionTable{
		units:     whole[offset(unitsAt):offset(tablesAt)],
		tables:    whole[offset(tablesAt):offset(functionsAt)],
		functions: whole[offset(functionsAt):],
		count:     offset(functionCount),
	}, nil
}

// function is number i, with its tables.
func (t *functionTable) function(i int) ([]byte, error) {
	const entrySize, offsetAt = 8, 4
	if (i+1)*entrySize > len(t.functions) {
		return nil, fmt.Errorf("%w: function %d is missing", errTable, i)
	}
	at := int(number(t.functions, i*entrySize+offsetAt))
	if at+otherTables > len(t.functions) {
		return nil, fmt.Errorf("%w: function %d lies outside", errTable, i)
	}
	f := t.functions[at:]
	if size := otherTables + 4*int(number(f, tableCount)); size > len(f) {
		return nil, fmt.Errorf("%w: function %d has too many tables", errTable, i)
	}
	return f, nil
}

// use marks the bytes of the table that begins at the offset: pairs of a difference
// in value and a distance in instructions, up to a difference of nothing.
func use(tables []byte, used []bool, offset uint32) error {
	if offset == 0 {
		return nil
	}
	at := int(offset)
	for first := true; ; first = false {
		if at >= len(tables) {
			return fmt.Errorf("%w: a table has no end", errTable)
		}
		if tables[at] == 0 && !first {
			used[at] = true
			return nil
		}
		for range 2 {
			_, n := binary.Uvarint(tables[min(at, len(tables)):])
			if n <= 0 {
				return fmt.Errorf("%w: a table holds no number", errTable)
			}
			for ; n > 0; n-- {
				used[at] = true
				at++
			}
		}
	}
}

func number(b []byte, at int) uint32 { return binary.LittleEndian.Uint32(b[at:]) }
