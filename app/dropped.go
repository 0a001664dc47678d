package app

import (
	"bytes"
	"strings"
)

// FileKind is what a file is to Claimlight.
type FileKind uint8

// The kinds of files.
const (
	ForeignFile FileKind = iota // nothing that is read here
	ArticleFile                 // a text to be checked
	RecordsFile                 // records of checked claims, or what they can be made of
)

// headSize is how many of the first bytes of a file tell what it is.
const headSize = 4 << 10

// recordEndings are those of files that hold records or nothing.
var recordEndings = []string{".json", ".jsonl", ".ndjson", ".jsonld", ".csv", ".tsv", ".clm"}

// kindOf tells what a file is by its name, the type that the browser gives it, and
// its first bytes. A page is an article unless it says that it holds reviews.
func kindOf(name, mime string, head []byte) FileKind {
	name, mime = strings.ToLower(name), strings.ToLower(mime)
	for _, ending := range recordEndings {
		if strings.HasSuffix(name, ending) {
			return RecordsFile
		}
	}
	switch {
	case strings.HasPrefix(mime, "application/json"), strings.HasPrefix(mime, "application/ld+json"), strings.HasPrefix(mime, "text/csv"),
		bytes.HasPrefix(head, []byte("CLMLIGHT")):
		return RecordsFile
	case !isText(head):
		return ForeignFile
	case strings.HasSuffix(name, ".html"), strings.HasSuffix(name, ".htm"), strings.HasPrefix(mime, "text/html"):
		if bytes.Contains(head, []byte("ClaimReview")) {
			return RecordsFile
		}
		return ArticleFile
	case looksLikeJSON(head):
		return RecordsFile
	}
	return ArticleFile
}

// isText tells text from what people cannot read. Text in UTF-16 has zeros, and
// begins with its mark.
func isText(head []byte) bool {
	if bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) {
		return true
	}
	return len(head) > 0 && bytes.IndexByte(head, 0) < 0
}

func looksLikeJSON(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	if len(head) < 2 || head[0] != '{' && head[0] != '[' {
		return false
	}
	rest := bytes.TrimLeft(head[1:], " \t\r\n")
	return len(rest) > 0 && bytes.IndexByte([]byte(`"{[]}`), rest[0]) >= 0
}
