package segment

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// transcripts: a text, its labels as "who time", and its sentences and questions.
var transcripts = []struct{ name, text, labels, said string }{
	{"names",
		"JOHN SMITH: We built 10,000 homes.\nANNA LEE: That is not true.\nJOHN SMITH: It is. Ask them.\nANNA LEE: I did ask them.",
		"John Smith |Anna Lee |John Smith |Anna Lee ",
		"We built 10,000 homes.|That is not true.|It is.|Ask them.|I did ask them."},
	{"names and times",
		"Speaker 1 (00:12): We built 10,000 homes.\n\nSpeaker 2 (00:15): Where?\n",
		"Speaker 1 00:12|Speaker 2 00:15",
		"We built 10,000 homes.|Where?"},
	{"times and names",
		"[00:01:02] Anna: Good morning. Rents fell.\n[00:01:09] Ben Ode: They rose.",
		"Anna 00:01:02|Ben Ode 00:01:09",
		"Good morning.|Rents fell.|They rose."},
	{"on lines of their own",
		"Anna Smith  0:12\nRents fell by a third.\n\nBen Ode  0:20\nThey rose by a fifth.\n",
		"Anna Smith 0:12|Ben Ode 0:20",
		"Rents fell by a third.|They rose by a fifth."},
	{"colon, then the words on the next line",
		"Anna:\nRents fell by a third.\nBen:\nThey rose.\nAnna: They fell, I tell you.\nBen: And I tell you they rose.\n",
		"Anna |Ben |Anna |Ben ",
		"Rents fell by a third.|They rose.|They fell, I tell you.|And I tell you they rose."},
	{"question and answer",
		"Q: How many homes were built?\nA: We built 10,000 homes.\nQ: Where?\nA: In the north.",
		"Q |A |Q |A ",
		"How many homes were built?|We built 10,000 homes.|Where?|In the north."},
	{"press room",
		"MS. LEE:  Rents fell.\n\nQ    When was that?\n\nMS. LEE:  In June they fell again.\n\nQ    Thank you very much.\n",
		"Ms. Lee |Q |Ms. Lee |Q ",
		"Rents fell.|When was that?|In June they fell again.|Thank you very much."},
	{"subtitles go on over their cues",
		"1\n00:00:01,000 --> 00:00:04,000\nWe built more than\nten thousand homes\n\n2\n00:00:04,500 --> 00:00:06,000\nin the north.\n\n3\n00:00:07,000 --> 00:00:08,000\nThank you.\n",
		" 00:00:01| 00:00:04| 00:00:07",
		"We built more than\nten thousand homes\n\n2\n00:00:04,500 --> 00:00:06,000\nin the north.|Thank you."},
	{"WebVTT with voices",
		"WEBVTT\n\n00:01.000 --> 00:04.000\n<v Anna Lee>Rents fell by a third.\n\n00:05.000 --> 00:07.000 align:start\n<v Ben>They rose.\n",
		" 00:01|Anna Lee 00:01| 00:05|Ben 00:05",
		"Rents fell by a third.|They rose."},
	{"WebVTT with names",
		"WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\nAnna Lee: Rents fell by a third\n\n2\n00:00:04.000 --> 00:00:07.000\nAnna Lee: since last June.\n",
		" 00:00:01|Anna Lee 00:00:01| 00:00:04|Anna Lee 00:00:04",
		"Rents fell by a third|since last June."},
	{"times under a video",
		"0:00\nso we built more than ten thousand\n0:04\nhomes in the north of the country.\n0:09\nThank you.\n",
		" 0:00| 0:04| 0:09",
		"so we built more than ten thousand\n0:04\nhomes in the north of the country.|Thank you."},
	{"a chat",
		"[12/05/2024, 10:15:22] Anna: Rents fell by a third.\n[12/05/2024, 10:16:02] Ben: They did not.",
		"Anna 10:15:22|Ben 10:16:02",
		"Rents fell by a third.|They did not."},
	{"Markdown",
		"**Anna:** Rents fell by a third.\n\n**Ben:** They did not fall.\n\n**Anna:** They did fall.\n\n**Ben:** By how much?\n",
		"Anna |Ben |Anna |Ben ",
		"Rents fell by a third.|They did not fall.|They did fall.|By how much?"},
}

func TestTranscripts(t *testing.T) {
	for _, c := range transcripts {
		t.Run(c.name, func(t *testing.T) {
			for _, text := range []string{c.text, strings.ReplaceAll(c.text, "\n", "\r\n")} {
				var labels, said []string
				for _, l := range ReadTranscript(text, func() {}).Labels {
					labels = append(labels, l.Who+" "+l.Time)
				}
				require.Equal(t, c.labels, strings.Join(labels, "|"))
				pieces := Cut(text)
				checkSpans(t, text, pieces)
				for _, p := range pieces {
					if p.Kind != Furniture {
						said = append(said, strings.ReplaceAll(text[p.Start:p.End], "\r\n", "\n"))
					}
				}
				require.Equal(t, c.said, strings.Join(said, "|"))
			}
		})
	}
}

// tempting are articles that have lines with colons and times.
var tempting = map[string]string{
	"an update":    "The bridge is shut.\n\nUpdate: It has opened again.\n\nAnalysis: Why it was shut\n\nUpdate: It is shut once more.\n\nAnalysis: It will stay shut.",
	"one speaker":  "Smith: We built 10,000 homes.\n\nSmith: And we shall build more.\n\nSmith: Many more of them.\n\nSmith: I promise that.",
	"once each":    "Anna: Rents fell by a third.\nBen: They did not fall at all.\nCarl: Who can tell what they did?\nDora: I can tell you.",
	"claims":       "Claim: Rents fell by a third.\nVerdict: That is not what they did.\nClaim: Rents rose by a third.\nVerdict: They did rise by that.",
	"facts":        "CLAIM: Rents fell by a third.\nTHE FACTS: They did not fall.\n\nCLAIM: Homes were built.\nTHE FACTS: Few of them were built.",
	"figures":      "2023\nGermany: 5.4%\nFrance: 6.1%\n\n2024\nGermany: 5.5%\nFrance: 6.4%\n",
	"a live blog":  "14:32\nThe minister has resigned.\n\n14:10\nThe minister speaks.\n\n13:58\nThe House sits.\n\n13:40\nGood afternoon.",
	"clock times":  "10:15 The minister speaks to the House.\n10:40 The House divides.\n11:05 The bill falls by six votes.\n11:20 The House rises.",
	"results":      "Norland 2:1\nSudland 3:0\nOstland 1:1\nWestland 0:4\n",
	"programme":    "18:00 News\n18:30 Weather\n19:00 A film about the sea\n20:45 News",
	"parties":      "Health\nLabour: The party would hire 8,500 staff.\nConservatives: The party would build 40 hospitals.\nTax\nLabour: The party would not raise it.\nConservatives: The party would cut it.",
	"far between":  "Anna: Rents fell by a third.\n" + strings.Repeat("The town has grown.\n", 9) + "Ben: They did not fall at all.\n" + strings.Repeat("The town has grown.\n", 9) + "Anna: They did fall.\n" + strings.Repeat("The town has grown.\n", 9) + "Ben: They did not.",
	"an arrow":     "The tax went from 20% --> 25% in a year.\nIt went 1:20 --> down.",
	"one question": "Q: How many homes were built?\nA: The town built 10,000 homes.\n\nThe town has grown since.",
	"links":        "Read more: Rents fell again\nWatch: How rents are set\nRead more: Homes are dear\nWatch: What a home costs now",
}

func TestArticlesAreNoTranscripts(t *testing.T) {
	for name, text := range tempting {
		require.Empty(t, ReadTranscript(text, func() {}).Labels, name)
	}
	for _, cases := range [][]oneLiner{cleanText, damagedText, furnitureText} {
		for _, c := range cases {
			require.Empty(t, ReadTranscript(strings.ReplaceAll(c.text, bar, ""), func() {}).Labels, c.text)
		}
	}
}

func TestNamesInCapitals(t *testing.T) {
	for name, want := range map[string]string{
		"JOHN SMITH": "John Smith", "JEAN-PIERRE": "Jean-Pierre", "O'BRIEN": "O'Brien", "BBC HOST": "BBC Host",
		"McCAIN": "McCAIN", "Anna": "Anna", "MS. LEE": "Ms. Lee", "ÉLISE": "Élise", "Q": "Q",
	} {
		require.Equal(t, want, plainName(name), name)
	}
}
