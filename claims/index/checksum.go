package index

import (
	"encoding/binary"
	"math/bits"
)

// The checksum tells a file that was cut or damaged on its way; it need not
// withstand who forges one. It reads eight bytes at a time into four sums that do
// not wait for one another: a large file is checked in the time it takes to copy
// it, where a CRC takes ten times as long under WebAssembly. Each step is
// a bijection of the sum, so that no change of eight bytes at one place goes
// unnoticed.

const (
	checkStep  = 0x9e3779b97f4a7c15 // odd
	checkBlock = 32                 // bytes
	checkPart  = 1 << 16            // bytes that one call reads, of whole blocks
)

func checksum(data []byte) uint64 {
	data = data[checkedFrom:]
	s := sums{1, 2, 3, uint64(len(data))}
	for ; len(data) >= checkPart; data = data[checkPart:] {
		s.add(data[:checkPart])
	}
	whole := len(data) &^ (checkBlock - 1)
	s.add(data[:whole])
	a := s[0]
	for _, v := range data[whole:] {
		a = bits.RotateLeft64((a^uint64(v))*checkStep, 29)
	}
	for _, v := range s[1:] {
		a = (bits.RotateLeft64(a, 31) ^ v) * checkStep
	}
	return a ^ a>>32
}

type sums [4]uint64

// add reads whole blocks. It is called part by part, for a browser runs what it has
// compiled in haste until the call ends, ten times as slow here; the next call then
// finds the better code. The loops over all records and terms are cut up likewise.
func (s *sums) add(data []byte) {
	a, b, c, d := s[0], s[1], s[2], s[3]
	for ; len(data) >= checkBlock; data = data[checkBlock:] {
		a = bits.RotateLeft64((a^binary.LittleEndian.Uint64(data))*checkStep, 29)
		b = bits.RotateLeft64((b^binary.LittleEndian.Uint64(data[8:]))*checkStep, 29)
		c = bits.RotateLeft64((c^binary.LittleEndian.Uint64(data[16:]))*checkStep, 29)
		d = bits.RotateLeft64((d^binary.LittleEndian.Uint64(data[24:]))*checkStep, 29)
	}
	*s = sums{a, b, c, d}
}
