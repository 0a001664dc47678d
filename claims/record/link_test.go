package record

import (
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestLinks(t *testing.T) {
	for address, want := range map[string][2]string{
		"https://www.hive.example/a?b=c#d":                       {"https://www.hive.example/a?b=c#d", "hive.example"},
		"HTTP://Hive.example:8080":                               {"http://Hive.example:8080", "Hive.example"},
		"https://[::1]/a":                                        {"https://[::1]/a", "::1"},
		"https://b\u00fccher.example/\u00fc?\u00fc":              {"https://b%C3%BCcher.example/%C3%BC?%C3%BC", "b\u00fccher.example"},
		`https://hive.example/?q="><img src=x onerror=alert(1)>`: {"https://hive.example/?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", "hive.example"},
		"https://hive.example/?q='`\\{}":                         {"https://hive.example/?q=%27%60%5C%7B%7D", "hive.example"},
		"https://hive.example/'onclick='":                        {"https://hive.example/%27onclick=%27", "hive.example"},
		"https://hive.example/#'\"<":                             {"https://hive.example/#%27%22%3C", "hive.example"},
		"https://hive.example/?q=\u202egro.elpmaxe//:sptth":      {"https://hive.example/?q=%E2%80%AEgro.elpmaxe//:sptth", "hive.example"},
		"https://hive.example/?\xff":                             {"https://hive.example/?%FF", "hive.example"},
	} {
		href, host, ok := Link(address)
		require.True(t, ok, address)
		require.Equal(t, want, [2]string{href, host}, address)
	}
	for _, address := range []string{
		"", "x", "/x", "//hive.example", "https:", "https://", "https:///x", "https:hive.example", "javascript:alert(1)", "JaVaScRiPt://hive.example/%0aalert(1)",
		"data:text/html,<script>alert(1)</script>", "vbscript:x", "file:///etc/passwd", "blob:https://hive.example/x", "view-source:https://hive.example",
		"https://www.snopes.com@hive.example/", "https://a:b@hive.example", "https://hive.example\n", "java\tscript:alert(1)", "\x01javascript:alert(1)",
		`https://hive"><svg/onload=alert(1)>`, "https://hive<b>.example", "https://hive\u202e.example", "https://hive\u200b.example", "https://hi ve.example", "https://hive%zz.example",
		"ftp://hive.example", "https://\xff.example", " https://hive.example",
	} {
		_, _, ok := Link(address)
		require.False(t, ok, "%q", address)
	}
}

// FuzzLink: what is a link is one of the web to the host that is named, whatever it
// stands in, and stays the same one.
func FuzzLink(f *testing.F) {
	for _, address := range []string{"https://hive.example/a?b=\"'<>#`", "http://[fe80::1%25en0]/", "https://b\u00fccher.example:1/%zz", "javascript://x/\n", "https://a\">b/"} {
		f.Add(address)
	}
	f.Fuzz(func(t *testing.T, address string) {
		href, host, ok := Link(address)
		if !ok {
			return
		}
		require.Regexp(t, `^https?://[!#-&(-;=?-\[\]_a-z~]+$`, href)
		u, err := url.Parse(href)
		require.NoError(t, err)
		require.Nil(t, u.User)
		require.Equal(t, host, strings.TrimPrefix(u.Hostname(), "www."))
		again, _, ok := Link(href)
		require.True(t, ok)
		require.Equal(t, href, again)
	})
}
