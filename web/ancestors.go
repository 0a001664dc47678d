//go:build !js

package web

import (
	"errors"
	"fmt"
	"maps"
	"net/http"
	"net/textproto"
	"regexp"
	"slices"
	"strings"
)

// anyone ends the content policy of what any site may frame.
const anyone = "frame-ancestors *"

// ancestors are the sites that may frame it, as the policy has them.
func (s *site) ancestors() string {
	if len(s.opts.FrameAncestors) == 0 {
		return "*"
	}
	return strings.Join(s.opts.FrameAncestors, " ")
}

func restrict(h http.Header, ancestors string) {
	if open, ok := strings.CutSuffix(h.Get("Content-Security-Policy"), anyone); ok {
		h.Set("Content-Security-Policy", open+"frame-ancestors "+ancestors)
	}
}

// ancestorPattern is an origin with a host name; its first label may be *.
var ancestorPattern = regexp.MustCompile(`^https?://(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?$`)

// CheckAncestor tells what is wrong with one of Options.FrameAncestors. It is an
// origin, "https://news.example" or "https://news.example:8443", or stands for all
// that lie below one: "https://*.news.example". Paths, schemes alone and a star
// alone are refused: browsers would take them for more, or for less, than meant.
func CheckAncestor(origin string) error {
	if !ancestorPattern.MatchString(origin) || strings.Contains(origin, "..") {
		return fmt.Errorf("%q is no origin: write https://news.example, or https://*.news.example for all below it", origin)
	}
	return nil
}

// CheckHeader tells why a header cannot be sent with every answer: because it is
// malformed, or because the site sets it by itself, and security depends on it.
func CheckHeader(name, value string) error {
	canonical := textproto.CanonicalMIMEHeaderKey(name)
	switch {
	case !headerName.MatchString(name):
		return fmt.Errorf("%q is no name of a header: write NAME: VALUE", name)
	case strings.ContainsFunc(value, func(r rune) bool { return r < ' ' || r > '~' }):
		return fmt.Errorf("the value of the header %s has characters other than plain ASCII ones", canonical)
	case slices.Contains(ownHeaders(), canonical):
		return fmt.Errorf("the header %s is set by the site itself", canonical)
	}
	return nil
}

var headerName = regexp.MustCompile("^[A-Za-z0-9!#$%&'*+.^_`|~-]+$")

// ownHeaders are those that answers have anyway.
func ownHeaders() []string {
	names := []string{"Accept-Ranges", "Allow", "Cache-Control", "Connection", "Content-Encoding", "Content-Length", "Content-Range",
		"Content-Type", "Date", "Etag", "Location", "Set-Cookie", "Trailer", "Transfer-Encoding", "Upgrade", "Vary"}
	names = slices.AppendSeq(names, maps.Keys(everywhere))
	for _, headers := range byKind {
		names = slices.AppendSeq(names, maps.Keys(headers))
	}
	return names
}

// check tells what is wrong with what was asked for.
func (o Options) check() error {
	var faults []error
	for _, origin := range o.FrameAncestors {
		faults = append(faults, CheckAncestor(origin))
	}
	for _, name := range slices.Sorted(maps.Keys(o.Header)) {
		for _, value := range o.Header[name] {
			faults = append(faults, CheckHeader(name, value))
		}
	}
	if o.Origin != "" {
		faults = append(faults, CheckOrigin(o.Origin))
	}
	return errors.Join(faults...)
}

var originPattern = regexp.MustCompile(`^https?://([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(:[0-9]{1,5})?$`)

// CheckOrigin tells what is wrong with Options.Origin.
func CheckOrigin(origin string) error {
	if !originPattern.MatchString(origin) {
		return fmt.Errorf("%q is no address of a host: write https://HOST, without a path", origin)
	}
	return nil
}
