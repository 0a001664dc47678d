//go:build !js

package web

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// tidy returns go-app's page with the attributes of every tag in order of name,
// as go-app writes them in random order and the same page must have the same
// hash each time the server starts; and without the tags that name the address
// of a site that does not know its own; and without hidden="false" and its like,
// which hides.
func tidy(markup []byte) ([]byte, error) {
	var out bytes.Buffer
	for tokens := html.NewTokenizer(bytes.NewReader(markup)); ; {
		switch tokens.Next() {
		case html.ErrorToken:
			if errors.Is(tokens.Err(), io.EOF) {
				return out.Bytes(), nil
			}
			return nil, tokens.Err()
		case html.StartTagToken, html.SelfClosingTagToken:
			if tag := tokens.Token(); !addressless(tag) {
				tag.Attr = slices.DeleteFunc(tag.Attr, switchedOff)
				for i, a := range tag.Attr {
					if a.Val == "" && strings.HasPrefix(a.Key, "aria-") {
						tag.Attr[i].Val = "true"
					}
				}
				slices.SortFunc(tag.Attr, func(a, b html.Attribute) int { return cmp.Compare(a.Key, b.Key) })
				out.WriteString(tag.String())
			}
		default:
			out.Write(tokens.Raw())
		}
	}
}

// rooted returns a page whose links and files are looked for below base.
func rooted(markup []byte, base basePath) ([]byte, error) {
	if base == "/" {
		return markup, nil
	}
	var out bytes.Buffer
	for tokens := html.NewTokenizer(bytes.NewReader(markup)); ; {
		kind := tokens.Next()
		switch raw := string(tokens.Raw()); {
		case kind == html.ErrorToken && errors.Is(tokens.Err(), io.EOF):
			return out.Bytes(), nil
		case kind == html.ErrorToken:
			return nil, tokens.Err()
		case kind != html.StartTagToken && kind != html.SelfClosingTagToken:
			out.WriteString(raw)
		default:
			tag, moved := tokens.Token(), false
			for i, a := range tag.Attr {
				if (a.Key == "href" || a.Key == "src") && rootedPath(a.Val) {
					tag.Attr[i].Val, moved = base.at(a.Val), true
				}
			}
			if moved {
				raw = tag.String()
			}
			out.WriteString(raw)
		}
	}
}

// rootedPath tells whether an address is a path of this host.
func rootedPath(address string) bool {
	return strings.HasPrefix(address, "/") && !strings.HasPrefix(address, "//")
}

// switches are attributes that say yes by being there, whatever their value.
var switches = []string{"checked", "disabled", "hidden", "open", "readonly", "required", "selected"}

// switchedOff tells whether go-app wrote out that a switch is off.
func switchedOff(a html.Attribute) bool {
	return a.Val == "false" && slices.Contains(switches, a.Key)
}

// addressless tells whether tag is one of go-app's meta tags for an address, made
// of "https://" and an empty domain.
func addressless(tag html.Token) bool {
	return tag.Data == "meta" && slices.ContainsFunc(tag.Attr, func(a html.Attribute) bool {
		return a.Key == "content" && (a.Val == "https://" || strings.HasPrefix(a.Val, "https:///"))
	})
}
