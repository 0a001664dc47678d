// Package claims is the engine: an article goes in as a string, and out come
// the sentences that are worth checking, each with the published checks of the
// same claim, and with the reasons for both. It knows no screen, no network,
// no clock and no file system.
//
//	article ─┬─ segment ──▶ sentences, furniture left out
//	         │
//	sentence ├─ detect ───▶ check-worthiness and its signals
//	         ├─ stance ───▶ who says it, and whether the article disputes it
//	         ├─ figure ───▶ quantities and periods, normalised
//	         ├─ term ─────▶ index terms
//	         │
//	         ├─ index ────▶ hits: the records that share most with it
//	         └─ match ────▶ matches: hits that pass the gate, with a relation
//
// Checker joins the stages and alone knows their order. The stages do not know
// one another, but for match, which reads figures, terms and stance to compare
// two texts. Beside them language tells whether a text can be read at all: of one
// that is plainly not English, only sentences with figures are marked (foreign.go).
// Three leaves hold what they all stand on: word (where words begin
// and end), record (what a verified claim is), lexicon (which words are common,
// alike or opposite). Around the engine stand wording (its findings in words
// that people read, the same on every screen), report (files of them), eval
// (its measures) and data (the bundled records); it knows none of them.
//
// What it promises: any bytes are valid input; time grows linearly with the
// article; spans are byte offsets into the article exactly as given; the same
// article and the same data give the same findings. What it does not do: judge
// whether a sentence is true. It finds who has checked the claim, and says how
// the two stand to one another.
//
// The same findings, on every machine: no order of a map, no clock and no chance
// reaches them. The models work in whole numbers, or round to four decimals what
// comes of an exponential. Where fractions are added up, in the order of hits and
// the features of the gate, every product is rounded before it is added, as
// float64(a*b) + c: else a processor that multiplies and adds in one step would give
// other last bits (.ci/fused compiles the engine for one and looks). Texts of every
// kind are held to it: natively against Node in report, against Chromium in app.
//
// # Glossary
//
// These words mean the same in code, tests, interface and README.
//
//	article          the text pasted or handed in
//	span             byte range [Start, End) of the article
//	turn, label      what one speaker of a transcript says; the name and time before it
//	furniture        bylines, share buttons, captions, links, tags glued into a paste
//	term             folded, stemmed word that the index knows
//	check-worthiness how much a sentence deserves checking, 0 to 1
//	signal           one observed reason for check-worthiness
//	record           a verified claim with its review: one entry of the data set
//	publisher        who reviewed the claim
//	claimant         who made it
//	rating, verdict  the publisher's own words; our normalised form of them
//	hit              a record found by retrieval
//	match            a hit that passed the gate, with relation and reasons
//	relation         same, figures-differ, opposite, related
//	coloured         a match whose relation lets the verdict colour the sentence:
//	                 every one but related
//	finding          one marked sentence: span, check-worthiness, matches
//	figure           a quantity: value, unit, span, hedge
package claims
