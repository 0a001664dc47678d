package claimreview

import (
	_ "embed"
	"net/url"
	"strings"

	"claimlight/claims/claimreview/jsonld"
	"claimlight/claims/record"
	"claimlight/claims/word"
)

//go:embed scales.txt
var scalesTable string

// publisher is one entry of scales.txt.
type publisher struct {
	name    string
	ratings map[string]record.Verdict // by folded words
}

var byName, byHost = readScales(scalesTable)

func readScales(table string) (names, hosts map[string]*publisher) {
	names, hosts = map[string]*publisher{}, map[string]*publisher{}
	var p *publisher
	for line := range strings.Lines(table) {
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "" || line[0] == '#':
		case strings.HasPrefix(line, "  "):
			words, verdict, _ := strings.Cut(strings.TrimSpace(line), " = ")
			p.ratings[words] = record.Verdict(verdict)
		default:
			parts := strings.Split(line, "|")
			p = &publisher{strings.TrimSpace(parts[0]), map[string]record.Verdict{}}
			names[squeezed(p.name)] = p
			for host := range set(parts[1]) {
				hosts[host] = p
			}
			for name := range set(parts[2]) {
				names[squeezed(name)] = p
			}
		}
	}
	delete(names, "")
	delete(hosts, "")
	return names, hosts
}

// publisherOf finds a publisher by its name, or by the host of its page.
func publisherOf(r *record.Record) *publisher {
	if p := byName[squeezed(r.Reviewer())]; p != nil {
		return p
	}
	return byHost[knownHost(hostOf(r.URL))]
}

// hostOf returns the host of an address without "www.".
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// knownHost returns the host, or the one that it is part of, that is in the table.
func knownHost(host string) string {
	for h := host; h != ""; _, h, _ = strings.Cut(h, ".") {
		if byHost[h] != nil {
			return h
		}
	}
	return host
}

// isAddress tells a site ("politifact.com", "https://...") from a name.
func isAddress(name string) bool {
	if strings.Contains(name, "://") {
		return true
	}
	return !strings.Contains(name, " ") && byName[squeezed(name)] == nil && byHost[strings.TrimPrefix(strings.ToLower(name), "www.")] != nil
}

// hostName names a publisher by its site, or by the page.
func hostName(site, page string) string {
	if !strings.Contains(site, "://") {
		site = "https://" + site
	}
	host := hostOf(site)
	if !goodHost(host) {
		host = hostOf(page)
	}
	if p := byHost[knownHost(host)]; p != nil {
		return p.name
	}
	return host
}

// spelled gives a known publisher its usual spelling.
func spelled(name string) string {
	who, carrier, carried := strings.Cut(name, jsonld.Via)
	if p := byName[squeezed(who)]; p != nil && squeezed(p.name) == squeezed(who) {
		who = p.name
	}
	if carried {
		return who + jsonld.Via + carrier
	}
	return who
}

// nobody are words that stand where a claimant is not known.
var nobody = set("unknown, n/a, na, none, null, nan, undefined, anonymous, not available, unbekannt, inconnu, desconocido, sconosciuto, desconhecido, onbekend, nieznany")

// noAnonymous leaves out a claimant who is none.
func noAnonymous(name string) string {
	if !hasLetter(name) || nobody[word.Fold(name)] {
		return ""
	}
	return name
}
