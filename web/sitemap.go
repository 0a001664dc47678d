//go:build !js

package web

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
)

// sitemapPath is where search engines find what there is to read.
const sitemapPath = "/sitemap.xml"

// sitemapMost is how many addresses a sitemap may have (sitemaps.org); more make
// several, listed in one at sitemapPath.
const sitemapMost = 50_000

// addMaps adds the sitemap and names it in robots.txt. Both want whole addresses:
// a site that does not know its own has neither.
func (s *site) addMaps() error {
	if s.origin == "" {
		return nil
	}
	robots := s.files["/robots.txt"].bodies[identityCoding]
	robots = fmt.Appendf(slices.Clone(robots), "Sitemap: %s\n", s.address(sitemapPath))
	if err := s.add(asset, "/robots.txt", robots); err != nil {
		return err
	}
	var parts []string
	for part := range slices.Chunk(s.toRead(), sitemapMost) {
		name := sitemapPath
		if len(s.toRead()) > sitemapMost {
			name = fmt.Sprintf("/sitemap-%d.xml", len(parts)+1)
		}
		parts = append(parts, s.address(name))
		if err := s.add(asset, name, sitemap("urlset", "url", part)); err != nil {
			return err
		}
	}
	if len(parts) == 1 {
		return nil
	}
	return s.add(asset, sitemapPath, sitemap("sitemapindex", "sitemap", parts))
}

// toRead are the addresses of the pages and of the records.
func (s *site) toRead() []string {
	var list []string
	for _, path := range s.opts.Pages {
		if kindOf(path, s.opts.Pages) == page {
			list = append(list, s.address(path))
		}
	}
	if s.records != nil {
		for i := range s.records.Data.Len() {
			list = append(list, s.address(recordURL(s.records.Data.Record(i).ID)))
		}
	}
	return list
}

func sitemap(root, element string, addresses []string) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s<%s xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n", xml.Header, root)
	for _, address := range addresses {
		fmt.Fprintf(&b, "<%s><loc>", element)
		xml.EscapeText(&b, []byte(address))
		fmt.Fprintf(&b, "</loc></%s>\n", element)
	}
	fmt.Fprintf(&b, "</%s>\n", root)
	return b.Bytes()
}
