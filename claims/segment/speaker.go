package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// sureCues: so many time lines make subtitles, sureTimed so many names with a time a transcript.
	sureCues  = 2
	sureTimed = 2
	// sureTimes: times alone make one when they rise from a start within openingSeconds,
	// as the clock times of a live blog do not.
	sureTimes      = 3
	openingSeconds = 120
	// sureNames: names alone make one when two of them come back, so many labels in all,
	// with something said behind most, and no more than so many other lines to each.
	sureNames   = 4
	saidWords   = 3
	linesALabel = 4
)

// isTranscript tells whether the candidates of a text are labels of a transcript.
func isTranscript(all []candidate) bool {
	cues, timed := 0, 0
	for i := range all {
		switch c := &all[i]; {
		case c.cue:
			cues++
		case c.Time != "" && c.Who != "":
			timed++
		}
	}
	return cues >= sureCues || timed >= sureTimed && rising(all, func(c *candidate) bool { return c.Who != "" }) ||
		clocked(all) || conversed(all)
}

// clocked: times alone, as under a video.
func clocked(all []candidate) bool {
	n, lines := 0, 0
	for i := range all {
		c := &all[i]
		if c.alone && n == 0 && c.seconds > openingSeconds {
			return false
		}
		if c.alone {
			n++
		}
		lines += c.lines
	}
	return n >= sureTimes && lines <= n*linesALabel && rising(all, func(c *candidate) bool { return c.alone })
}

// rising: time goes on from label to label.
func rising(all []candidate, counts func(*candidate) bool) bool {
	last := -1
	for i := range all {
		c := &all[i]
		if c.Time == "" || !counts(c) {
			continue
		}
		if c.seconds < last {
			return false
		}
		last = c.seconds
	}
	return true
}

// conversed: two or more names that come back, or question and answer.
func conversed(all []candidate) bool {
	labels, said, lines := 0, 0, 0
	counts := tally(all)
	for i := range all {
		c := &all[i]
		if c.Who == "" || counts[c.Who] < 2 {
			continue
		}
		labels++
		if c.words >= saidWords {
			said++
		}
		lines += c.lines
	}
	returning := 0
	for _, n := range counts {
		if n > 1 {
			returning++
		}
	}
	questions, answers := counts["Q"]+counts["Question"], counts["A"]+counts["Answer"]
	if questions > 0 && answers > 0 && questions+answers >= sureNames {
		return true
	}
	return returning > 1 && labels >= sureNames && said*2 >= labels && lines <= labels*linesALabel
}

func tally(all []candidate) map[string]int {
	counts := map[string]int{}
	for i := range all {
		if all[i].Who != "" {
			counts[all[i].Who]++
		}
	}
	return counts
}

// accepted are the labels among the candidates of a transcript. A single word
// with a colon, "Look: ...", counts when it comes back, has a time, or is
// written in capitals.
func accepted(all []candidate) []Label {
	counts := tally(all)
	clocked := clocked(all)
	var out []Label
	for i := range all {
		c := &all[i]
		exact := c.cue || clocked || strings.Count(c.Time, ":") == 2
		sure := c.Time != "" || c.sure || counts[c.Who] > 1 || strings.Contains(c.Who, " ")
		if c.alone && exact || !c.alone && sure {
			out = append(out, c.Label)
		}
	}
	return out
}

// noSpeakers are the words with which a line begins that is no turn of speech,
// or that end such a name: "Update:", "Read more:", "AP's assessment:".
var noSpeakers = setOf(`
	update updates updated analysis read more image images photo photos picture video watch listen related source
	sources claim claims verdict fact facts myth myths reality truth rating ruling conclusion note notes correction
	clarification opinion explainer explained live breaking exclusive key what why how when where who which
	background context summary timeline date published posted time location venue tickets price address phone email
	website tel fax contact copyright caption credit graphic map chart table figure methodology method example
	examples step option part chapter section episode series season round game match score scores result results
	pros cons advantages disadvantages winner winners loser losers goals attendance weather monday tuesday
	wednesday thursday friday saturday sunday january february march april may june july august september october
	november december subject from to cc re ps ingredients serves tip tips warning disclaimer advertisement
	sponsored topics tags category filed share follow true false misleading assessment headline evidence takeaway
	takeaways points point problem solution before after then now today yesterday tomorrow cost costs number
	numbers labour conservatives conservative tories democrats republicans greens reform snp http https www also
	see remember think about important review reviewed checked quote quotes says said full bottom short long
	finally one two three four five six seven eight nine ten mostly partly half unproven missing altered satire
	status type size height weight age born died nationality education rank team teams kick-off half-time full-time`)

// shortNames are written in capitals always.
var shortNames = setOf("BBC ITV NBC CBS ABC CNN NPR AP EU UN UK US USA MP PM NHS TV UNHCR NATO")

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

func isNoSpeaker(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	first, last := strings.TrimRight(words[0], "."), strings.TrimRight(words[len(words)-1], ".")
	return noSpeakers[first] || noSpeakers[last] || isNumber(first)
}

// plainName writes a name in capitals as names are written: "JEAN-PIERRE" as "Jean-Pierre".
func plainName(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if shortNames[w] || w != strings.ToUpper(w) || utf8.RuneCountInString(w) < 2 {
			continue
		}
		words[i] = capitalised(w)
	}
	return strings.Join(words, " ")
}

func capitalised(word string) string {
	var b strings.Builder
	first := true
	for i, r := range word {
		if first || !unicode.IsLetter(r) {
			b.WriteRune(r)
		} else {
			b.WriteRune(unicode.ToLower(r))
		}
		first = !unicode.IsLetter(r) && !(r == '\'' || r == '’') || b.String() == "O'" || b.String() == "O’" || i == 1 && b.String() == "Mc"
	}
	return b.String()
}
