//go:build !js

package web

import (
	"strconv"
	"strings"
)

// Content codings that are served, as HTTP names them.
const (
	brotliCoding   = "br"
	gzipCoding     = "gzip"
	identityCoding = "identity"
)

// chooseCoding returns the coding of offered that the Accept-Encoding header
// rates highest (RFC 9110, 12.5.3). Of equals the first offered wins. Identity
// is the answer where nothing else is acceptable, even when it is refused too:
// the bytes are better than a 406.
func chooseCoding(header string, offered []string) string {
	rated := codingRatings(header)
	best, bestQ := identityCoding, 0.0
	for _, coding := range offered {
		if q := rated.of(coding); q > bestQ {
			best, bestQ = coding, q
		}
	}
	return best
}

// ratings maps the codings that a header names to their q-values, 0 to 1.
type ratings map[string]float64

func codingRatings(header string) ratings {
	rated := ratings{}
	for item := range strings.SplitSeq(header, ",") {
		name, params, _ := strings.Cut(item, ";")
		if name = strings.ToLower(strings.TrimSpace(name)); name != "" {
			rated[name] = quality(params)
		}
	}
	return rated
}

// quality reads "q=0.5"; no parameter means 1, one that cannot be read 0.
func quality(params string) float64 {
	if strings.TrimSpace(params) == "" {
		return 1
	}
	key, value, _ := strings.Cut(params, "=")
	if !strings.EqualFold(strings.TrimSpace(key), "q") {
		return 0
	}
	q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || !(q >= 0 && q <= 1) {
		return 0
	}
	return q
}

// unnamedIdentity rates identity where the header does not name it: acceptable,
// but after anything that the header asks for.
const unnamedIdentity = 0.0005 // below the least q-value there is, 0.001

func (r ratings) of(coding string) float64 {
	if q, ok := r[coding]; ok {
		return q
	}
	if q, ok := r["*"]; ok {
		return q
	}
	if coding == identityCoding {
		return unnamedIdentity
	}
	return 0
}
