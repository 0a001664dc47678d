// Package data holds the bundled records: what publishers have found about
// claims that articles repeat. README.md in this folder is its data card.
//
//	*.jsonl  --record.ReadFS-->  []record.Record  --compile-->  one file  -->  browser, binary
//
// One JSON object a line, a file a topic, the records of a file in the order
// of their ids. The package embeds the files as they are, for the tools that
// compile, check and count them. It is never imported by what runs in the
// browser, which fetches the compiled file instead.
package data

import (
	"embed"

	"claimlight/claims/record"
)

//go:embed *.jsonl
var files embed.FS

// Records returns the bundled records, file by file in the order of names.
func Records() ([]record.Record, error) {
	return record.ReadFS(files, "*.jsonl")
}
