//go:build !js

package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// What is read of the binary format of WebAssembly 1.0.
const (
	header      = "\x00asm\x01\x00\x00\x00"
	dataSection = 11
	active      = 0    // kind of a segment: copied to memory 0 at the start
	constant    = 0x41 // i32.const
	end         = 0x0b
)

// largestMemory bounds what a program may fill at the start.
const largestMemory = 64 << 20

// module is a program taken apart.
type module struct {
	before, after []byte // the sections around that of the data
	memory        []byte // what the data section fills
}

var errForm = errors.New("no program that the Go linker wrote")

func parse(program []byte) (*module, error) {
	rest, ok := bytes.CutPrefix(program, []byte(header))
	if !ok {
		return nil, errForm
	}
	for len(rest) > 0 {
		begin := len(program) - len(rest)
		r := reader{b: rest[1:]}
		body := r.take(r.uint())
		if r.short {
			return nil, errForm
		}
		if rest[0] == dataSection {
			memory, err := fill(body)
			return &module{before: program[:begin], after: r.b, memory: memory}, err
		}
		rest = r.b
	}
	return nil, fmt.Errorf("%w: it has no data", errForm)
}

// fill returns the memory that a data section describes.
func fill(section []byte) (memory []byte, err error) {
	r := reader{b: section}
	for range r.uint() {
		if r.byte() != active || r.byte() != constant {
			return nil, fmt.Errorf("%w: a segment has no plain address", errForm)
		}
		at := r.int()
		if r.byte() != end {
			return nil, fmt.Errorf("%w: a segment has no plain address", errForm)
		}
		data := r.take(r.uint())
		if r.short || at > largestMemory-len(data) {
			return nil, fmt.Errorf("%w: a segment lies outside", errForm)
		}
		if more := at + len(data) - len(memory); more > 0 {
			memory = append(memory, make([]byte, more)...)
		}
		copy(memory[at:], data)
	}
	if r.short || len(r.b) > 0 {
		return nil, errForm
	}
	return memory, nil
}

// gap is how many zeros end a segment. Fewer cost less as zeros, once compressed,
// than as another segment.
const gap = 128

// segment is a range of the memory that is not all zeros.
type segment struct{ start, end int }

func segments(memory []byte) (list []segment) {
	for i := 0; i < len(memory); {
		if memory[i] == 0 {
			i++
			continue
		}
		s := segment{start: i}
		for zeros := 0; i < len(memory) && zeros < gap; i++ {
			if zeros++; memory[i] != 0 {
				zeros, s.end = 0, i+1
			}
		}
		list = append(list, s)
	}
	return list
}

// bytes puts the program together.
func (m *module) bytes() []byte {
	list := segments(m.memory)
	data := binary.AppendUvarint(nil, uint64(len(list)))
	for _, s := range list {
		data = append(data, active, constant)
		data = appendInt(data, s.start)
		data = append(data, end)
		data = binary.AppendUvarint(data, uint64(s.end-s.start))
		data = append(data, m.memory[s.start:s.end]...)
	}
	out := append(bytes.Clone(m.before), dataSection)
	out = binary.AppendUvarint(out, uint64(len(data)))
	return append(append(out, data...), m.after...)
}

// appendInt appends v, which is not negative, as signed LEB128.
func appendInt(b []byte, v int) []byte {
	for ; v > 0x3f; v >>= 7 {
		b = append(b, byte(v)&0x7f|0x80)
	}
	return append(b, byte(v))
}

// reader reads numbers and pieces; short is set when there were too few bytes.
type reader struct {
	b     []byte
	short bool
}

func (r *reader) byte() byte {
	if b := r.take(1); len(b) == 1 {
		return b[0]
	}
	return 0
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.short, r.b = true, nil
		return nil
	}
	taken := r.b[:n:n]
	r.b = r.b[n:]
	return taken
}

// uint reads unsigned LEB128.
func (r *reader) uint() int {
	v, n := binary.Uvarint(r.b)
	if n <= 0 || v > largestMemory {
		r.short, r.b = true, nil
		return 0
	}
	r.b = r.b[n:]
	return int(v)
}

// int reads signed LEB128 that is not negative.
func (r *reader) int() int {
	v := 0
	for shift := 0; ; shift += 7 {
		b := r.byte()
		v |= int(b&0x7f) << shift
		if b < 0x80 {
			if r.short || b&0x40 != 0 || shift > 28 {
				r.short = true
				return 0
			}
			return v
		}
	}
}
