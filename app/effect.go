package app

import (
	"strconv"

	"claimlight/claims/change"
	"claimlight/claims/figure"
	"claimlight/claims/record"
	"claimlight/claims/wording"
)

// Effect is what a change did to the claims.
type Effect struct {
	Op            change.Op // Removed, Added or Changed
	Before, After int       // numbers of the marks in their versions, from 1; 0 where there is none
	Lines         []string  // what happened, the first line in short
	Checks        []Check   // what the claim matches now, and did where that has changed
}

// Check is what was found about a claim in one of the versions.
type Check struct {
	When   string // "Before", "Now"; "" where there is one version
	Words  string
	Record *record.Record // nil: none
}

// addEffect adds what a row did to the claims, if it did anything.
func (c *Comparison) addEffect(row *Row) {
	e := Effect{Op: row.Op}
	if row.Before >= 0 {
		e.Before = c.Before.marks[row.Before]
	}
	if row.After >= 0 {
		e.After = c.After.marks[row.After]
	}
	switch {
	case row.Op == change.Removed && e.Before > 0:
		e.Lines = []string{"Claim " + strconv.Itoa(e.Before) + " is gone."}
	case row.Op == change.Added && e.After > 0:
		e.Lines = []string{"Claim " + strconv.Itoa(e.After) + " is new."}
		e.Checks = []Check{checkOf("", &c.After.Marked[e.After-1])}
	case row.Op != change.Changed || e.Before+e.After == 0:
		return
	case e.After == 0:
		e.Lines = []string{"Claim " + strconv.Itoa(e.Before) + " is no longer worth checking."}
	case e.Before == 0:
		e.Lines = []string{"Claim " + strconv.Itoa(e.After) + " has become worth checking."}
		e.Checks = []Check{checkOf("", &c.After.Marked[e.After-1])}
	default:
		e.Lines = append([]string{"Claim " + strconv.Itoa(e.Before) + " is worded otherwise."}, figureChanges(row.Parts)...)
		e.Checks = changedChecks(&c.Before.Marked[e.Before-1], &c.After.Marked[e.After-1])
	}
	if len(e.Lines) > 0 {
		c.Effects = append(c.Effects, e)
	}
}

// checkOf is the best match of a claim.
func checkOf(when string, m *Marked) Check {
	r := m.bestRecord()
	if r == nil {
		return Check{when, wording.NoCheck + ". " + wording.NoTick, nil}
	}
	best := &m.Matches[m.Best()]
	return Check{when, wording.Relation(best.Relation) + ": " + wording.Headline(best.Relation, r, m.Disputed) + ".", r}
}

// changedChecks are the best matches of both versions of a claim, if they differ.
func changedChecks(before, after *Marked) []Check {
	was, is := checkOf("Before", before), checkOf("Now", after)
	if was.Words == is.Words && (was.Record == nil || was.Record.ID == is.Record.ID) {
		return nil
	}
	return []Check{was, is}
}

// figureChanges says which figures were changed, by the words that were.
func figureChanges(parts []change.Part) []string {
	var before, after string
	for _, p := range parts {
		if p.Op != change.Added {
			before += p.Text
		}
		if p.Op != change.Removed {
			after += p.Text
		}
	}
	old, recent := figure.Find(before), figure.Find(after)
	var lines []string
	i, j := 0, 0 // how far in before and after
	for k := 0; k < len(parts); k++ {
		if parts[k].Op == change.Kept {
			i, j = i+len(parts[k].Text), j+len(parts[k].Text)
			continue
		}
		iEnd, jEnd := i, j
		if parts[k].Op == change.Removed {
			iEnd += len(parts[k].Text)
			if k+1 < len(parts) && parts[k+1].Op == change.Added {
				k++
			}
		}
		if parts[k].Op == change.Added {
			jEnd += len(parts[k].Text)
		}
		lines = append(lines, figureLines(before, touched(old, i, iEnd), after, touched(recent, j, jEnd))...)
		i, j = iEnd, jEnd
	}
	return lines
}

// touched are the figures that a range of the text is part of.
func touched(list []figure.Figure, start, end int) []figure.Figure {
	var out []figure.Figure
	for _, f := range list {
		if f.Start < end && start < f.End {
			out = append(out, f)
		}
	}
	return out
}

// figureLines says what became of the figures in one change.
func figureLines(before string, old []figure.Figure, after string, recent []figure.Figure) []string {
	var lines []string
	for k := range max(len(old), len(recent)) {
		switch {
		case k >= len(old):
			lines = append(lines, "The figure "+quotedAt(after, recent[k])+" is new.")
		case k >= len(recent):
			lines = append(lines, "The figure "+quotedAt(before, old[k])+" is gone.")
		case figure.Compare(old[k], recent[k]) == figure.Same:
			lines = append(lines, "The figure "+quotedAt(before, old[k])+" is written "+quotedAt(after, recent[k])+" now.")
		default:
			lines = append(lines, "The figure "+quotedAt(before, old[k])+" became "+quotedAt(after, recent[k])+".")
		}
	}
	return lines
}

func quotedAt(text string, f figure.Figure) string {
	return wording.Quoted(oneLine(textAt(text, f.Start, f.End)))
}
