// Package pack splits a set of records into packs and describes them.
//
//	records ──Split──▶ groups ──Make──▶ NAME.HASH.clm, one data file each
//	                               └──▶ packs.json, the list of them
//
// A pack is fetched whole, by the reader's choice, and never in pieces by query:
// what is looked up in it stays on the device. The name of its file holds the
// beginning of its hash, so that a file never changes under its name, and an
// update fetches only the packs that changed. A record is in one pack only; a
// sibling in another pack is shown once that pack is there too.
//
// packs.json has a pack a line, broken here:
//
//	{"schema_version":1,"packs":[
//	{"name":"checks-nhs","title":"Checks: Nhs","records":88,"bytes":120345,
//	 "hash":"64 hexadecimal digits","file":"checks-nhs.0123456789abcdef.clm",
//	 "licence":"CC BY 4.0","newest":"2025-07-30","languages":["en"],"topics":["nhs","health"]}
//	]}
//
// The packs stand in the order of their names, languages and topics in that of
// how many records have them. The same records give the same bytes. This package
// opens no file: who calls it does.
package pack

import (
	"bufio"
	"encoding/json"
	"io"
)

// ListName is the name of the list, beside the files that it names.
const ListName = "packs.json"

// schemaVersion rises when a field changes its meaning or goes; new fields do
// not raise it.
const schemaVersion = 1

// List is what packs.json holds.
type List struct {
	Schema int    `json:"schema_version"`
	Packs  []Pack `json:"packs"`
}

// Pack describes one file of records.
type Pack struct {
	Name      string   `json:"name"`  // lower-case words joined by hyphens
	Title     string   `json:"title"` // for people
	Records   int      `json:"records"`
	Bytes     int      `json:"bytes"`     // of the file
	Hash      string   `json:"hash"`      // SHA-256 of the file, 64 hexadecimal digits
	File      string   `json:"file"`      // FileName(Name, Hash)
	Licence   string   `json:"licence"`   // "" where none was told
	Newest    string   `json:"newest"`    // date of the newest review; "" where none has a date
	Languages []string `json:"languages"` // of the records
	Topics    []string `json:"topics"`    // the most frequent ones
}

// hashDigits of the hash stand in the name of the file.
const hashDigits = 16

// FileName is the name of a pack's file: NAME.HASH.clm.
func FileName(name, hash string) string { return name + "." + hash[:hashDigits] + ".clm" }

// Write writes packs.json.
func Write(w io.Writer, packs []Pack) error {
	out := bufio.NewWriter(w)
	out.WriteString(`{"schema_version":1,"packs":[`)
	for i, p := range packs {
		b, err := json.Marshal(p)
		if err != nil {
			return err
		}
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteByte('\n')
		out.Write(b)
	}
	if len(packs) > 0 {
		out.WriteByte('\n')
	}
	out.WriteString("]}\n")
	return out.Flush()
}
