package claimreview

import (
	"cmp"
	_ "embed"
	"strings"

	"claimlight/claims/record"
	"claimlight/claims/word"
)

// columnsTable gives the names under which a field of records is known in
// tables, and in objects that are no more than a row.
//
//go:embed columns.txt
var columnsTable string

// columns: folded name -> field of records.
var columns = readColumns(columnsTable)

func readColumns(table string) map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(table) {
		name, synonyms, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		out[squeezed(name)] = name
		for s := range strings.SplitSeq(synonyms, ",") {
			out[squeezed(s)] = name
		}
	}
	delete(out, "")
	return out
}

// squeezed folds a name to its letters and digits.
func squeezed(name string) string {
	return strings.Join(foldedWords(word.Fold(name)), "")
}

// isFlat tells whether an object without a type is a row: it has a claim, and
// something that a review has.
func isFlat(obj value) bool {
	if obj.has("@type") {
		return false
	}
	row := rowOf(obj)
	return row["claim"].kind != nothing && (row["url"].kind != nothing || row["publisher"].kind != nothing || row["rating"].kind != nothing || row["verdict"].kind != nothing)
}

// rowOf gives the values of an object by the fields of a record. A field's own
// name comes before other names for it.
func rowOf(obj value) map[string]value {
	row := map[string]value{}
	for _, f := range obj.fields {
		name, ok := columns[squeezed(f.name)]
		if _, taken := row[name]; ok && !f.value.empty() && (!taken || f.name == name) {
			row[name] = f.value
		}
	}
	return row
}

// flat reads a row: one of our own records, or the row of somebody else's table.
func flat(obj value) *draft {
	row := rowOf(obj)
	d := &draft{at: obj.at, markup: !ownRow(obj)}
	d.own = !d.markup
	get := func(name string) string { return row[name].words() }
	d.rec = record.Record{
		ID: get("id"), Claim: get("claim"), Summary: get("summary"), Place: get("place"), Claimant: get("claimant"),
		Claimed: get("claimed"), Publisher: get("publisher"), URL: cmp.Or(row["url"].link(), get("url")), Title: get("title"), Published: get("published"),
		Language: get("language"), Licence: get("licence"), SameAs: get("same_as"),
		Rating: get("rating"), Kind: record.Kind(cmp.Or(get("kind"), string(record.FactCheck))),
		Variants: row["variants"].all(), Entities: row["entities"].all(), Topics: row["topics"].all(), Aliases: row["aliases"].all(),
		Figures: figures(row["figures"]),
	}
	given := record.Verdict(strings.ToLower(strings.TrimSpace(get("verdict"))))
	switch {
	case d.own || d.rec.Rating != "" && given.Known():
		d.rec.Verdict = given
	case d.rec.Rating == "":
		d.rec.Rating = get("verdict")
	}
	d.number = readNumber(row["ratingvalue"], row["bestrating"], row["worstrating"])
	return d
}

// ownRow tells our own records from other rows: they have an id, a kind and a
// verdict that is known.
func ownRow(obj value) bool {
	return obj.has("id") && record.Verdict(obj.get("verdict").words()).Known() &&
		(record.Kind(obj.get("kind").words()) == record.FactCheck || record.Kind(obj.get("kind").words()) == record.Reference)
}
