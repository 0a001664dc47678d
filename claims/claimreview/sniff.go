package claimreview

import "bytes"

// sniff tells the form of a file from its first bytes. Auto is JSON or a page,
// whose objects say what they are.
func sniff(head []byte) Format {
	head = bytes.TrimLeft(head, " \t\r\n\x00")
	if len(head) == 0 || bytes.IndexByte([]byte("{[<"), head[0]) >= 0 {
		return Auto
	}
	if bytes.HasPrefix(head, []byte("//<![CDATA[")) {
		return Auto
	}
	return CSV
}
