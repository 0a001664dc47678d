package app

import (
	"claimlight/claims/index"
	"claimlight/claims/wording"
)

// Coverage says what the records cover, so that "nothing found" can be
// understood.
type Coverage struct {
	Version    string // of the data file
	Records    int
	Publishers int
	Newest     string // latest date of publication, ISO 8601; "" when no record has one
}

func coverageOf(x *index.Index) Coverage {
	s := x.Stats()
	return Coverage{Version: x.Version(), Records: s.Records, Publishers: len(s.Publishers), Newest: s.Newest}
}

// Line is the coverage in one line: "1,027 records from 190 publishers, the newest of 23 February 2026".
func (c Coverage) Line() string {
	line := wording.Counted(c.Records, "record")
	if c.Publishers > 0 {
		line += " from " + wording.Counted(c.Publishers, "publisher")
	}
	if c.Newest != "" {
		line += ", the newest of " + wording.Date(c.Newest)
	}
	return line
}
