package record

import (
	"net/url"
	"strings"
)

// Link takes an address that anybody may have written for a link: href is the
// address as a page may hold it, host the name of its host for people. Only
// absolute http and https addresses with a host and without user information are
// links; there is no character in href that ends a quotation, a tag or a line.
func Link(address string) (href, host string, ok bool) {
	u, err := url.Parse(address)
	if err != nil || u.User != nil || u.Scheme != "https" && u.Scheme != "http" || !isHost(u.Hostname()) {
		return "", "", false
	}
	return inAddress(u.String()), strings.TrimPrefix(u.Hostname(), "www."), true
}

// isHost tells whether a name can be that of a host: url.Parse takes tags and
// quotation marks as well. Of other scripts all is taken but spaces, punctuation and
// what turns the text around it.
func isHost(name string) bool {
	for _, r := range name {
		ascii := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-._:", r)
		if !ascii && (r < '\u00a1' || r >= '\u2000' && r <= '\u206f' || r >= '\ufe00') {
			return false
		}
	}
	return name != ""
}

// unsafe are the characters of an address that mean something to what it may stand
// in: a query keeps them as they were written.
const unsafe = "\"'<>`\\{|}^"

// inAddress writes what is unsafe, or no ASCII, as bytes in hexadecimal digits.
func inAddress(s string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c >= 0x7f || strings.IndexByte(unsafe, c) >= 0 {
			b.Write([]byte{'%', digits[c>>4], digits[c&15]})
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
