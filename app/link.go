package app

import (
	"net/url"
	"strings"
)

// safeLink returns the address if it may be rendered as a link, and the name
// of its host for people. Only absolute http and https addresses without user
// information may.
func safeLink(raw string) (href, host string, ok bool) {
	u, err := url.Parse(raw)
	if err != nil || u.Host == "" || u.User != nil {
		return "", "", false
	}
	if u.Scheme != "https" && u.Scheme != "http" {
		return "", "", false
	}
	return u.String(), strings.TrimPrefix(u.Hostname(), "www."), true
}
