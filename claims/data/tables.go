package data

import (
	_ "embed"
	"strings"
)

// The tables list the names that records may use, one a line, with what is
// said of each: publishers.txt its kind, topics.txt what it takes in.

//go:embed publishers.txt
var publishersTable string

//go:embed topics.txt
var topicsTable string

//go:embed places.txt
var placesTable string

// PublisherKinds gives the kind of each publisher: fact-checker, news,
// official, research or professional body.
func PublisherKinds() map[string]string {
	kinds := make(map[string]string)
	for _, row := range rows(publishersTable) {
		kinds[row[1]] = row[0]
	}
	return kinds
}

// Topics gives what each topic takes in.
func Topics() map[string]string {
	topics := make(map[string]string)
	for _, row := range rows(topicsTable) {
		topics[row[0]] = row[1]
	}
	return topics
}

// Places gives the places that claims are about.
func Places() map[string]bool {
	places := make(map[string]bool)
	for _, row := range rows(placesTable) {
		places[row[0]] = true
	}
	return places
}

// rows splits a table into its lines and their two columns. Lines that begin
// with # are remarks.
func rows(table string) [][2]string {
	var all [][2]string
	for line := range strings.Lines(table) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		first, second, _ := strings.Cut(line, "\t")
		all = append(all, [2]string{first, second})
	}
	return all
}
