// Package tables holds the tables that the engine's stages were trained on, where
// they are not part of the program: in the browser they are a file of their own,
// fetched beside the records, so that the program is smaller and compiles sooner.
//
//	lexicon.bin  weights.bin  trees.bin  turns.bin  phrases.txt
//	     └──────────┴─────┬──────┴───────────┴──────────┘
//	                     Join ──▶ one file ──▶ Load ──▶ Get
//
// A build with the tag "thin" takes them from here; any other embeds them, and
// never imports this package. A thin program must Load before it uses the engine.
//
// The file: magic, CRC-32 (IEEE, little endian) of the rest, then for each table
// the length of its name, its name, its length (both unsigned varints), its bytes.
package tables

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"strings"
)

// Files are the tables, by the paths of their files in the module. Each is named by
// the last part of its path.
var Files = []string{
	"claims/detect/weights.bin",
	"claims/lexicon/lexicon.bin",
	"claims/match/phrases.txt",
	"claims/match/trees.bin",
	"claims/match/turns.bin",
}

const magic = "clm-tab1"

// headSize is the length of magic and checksum.
const headSize = len(magic) + 4

// Table is one table with its name.
type Table struct {
	Name string
	Data []byte
}

// Join makes one file of the tables.
func Join(list []Table) []byte {
	file := append([]byte(magic), 0, 0, 0, 0)
	for _, t := range list {
		file = binary.AppendUvarint(file, uint64(len(t.Name)))
		file = append(file, t.Name...)
		file = binary.AppendUvarint(file, uint64(len(t.Data)))
		file = append(file, t.Data...)
	}
	binary.LittleEndian.PutUint32(file[len(magic):], crc32.ChecksumIEEE(file[headSize:]))
	return file
}

// ErrDamaged means that a file is not what Join made.
var ErrDamaged = errors.New("the file of the engine's tables is damaged")

// Split takes a file apart. The tables share its bytes.
func Split(file []byte) ([]Table, error) {
	if len(file) < headSize || string(file[:len(magic)]) != magic ||
		binary.LittleEndian.Uint32(file[len(magic):]) != crc32.ChecksumIEEE(file[headSize:]) {
		return nil, ErrDamaged
	}
	var list []Table
	for rest := file[headSize:]; len(rest) > 0; {
		var name, data []byte
		if name, rest = next(rest); name == nil {
			return nil, ErrDamaged
		}
		if data, rest = next(rest); data == nil {
			return nil, ErrDamaged
		}
		list = append(list, Table{string(name), data})
	}
	return list, nil
}

// next cuts off a length and as many bytes; nil where there are fewer.
func next(b []byte) (item, rest []byte) {
	n, width := binary.Uvarint(b)
	if width <= 0 || n > uint64(len(b)-width) {
		return nil, nil
	}
	end := width + int(n)
	return b[width:end:end], b[end:]
}

var loaded map[string][]byte

// ErrOther means that a file lacks tables that the engine needs.
var ErrOther = errors.New("the file of the engine's tables is of another version than the program")

// Load takes the tables from a file. It must be done before the engine is used,
// and once is enough.
func Load(file []byte) error {
	list, err := Split(file)
	if err != nil {
		return err
	}
	found := map[string][]byte{}
	for _, t := range list {
		found[t.Name] = t.Data
	}
	for _, file := range Files {
		if _, ok := found[file[strings.LastIndexByte(file, '/')+1:]]; !ok {
			return ErrOther
		}
	}
	loaded = found
	return nil
}

// Get returns a table that was loaded.
func Get(name string) []byte {
	data, ok := loaded[name]
	if !ok {
		panic("tables: " + name + " is used before it is loaded")
	}
	return data
}
