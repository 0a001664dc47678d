package claimreview

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims/data"
	"claimlight/claims/record"
)

// publisher | language | rating | verdict; "-" for what must not be mapped.
const ratings = `
PolitiFact | en | Half-True | half-true
Politifact | en | PANTS ON FIRE! | false
PolitiFact | en | Barely True | mostly-false
PolitiFact | en | Full Flop | not-rated
Snopes | en | Mixture | half-true
Snopes.com | en | Miscaptioned | altered-media
Snopes | en | Labeled Satire | satire
Snopes | en | Legend | not-rated
The Washington Post | en | Three Pinocchios | mostly-false
The Washington Post | en | Geppetto Checkmark | true
AFP Factuel | fr | Plutôt faux | mostly-false
AFP | en | Partly false | mostly-false
Meta | en | Partly false | half-true
Africa Check | en | Exaggerated | misleading
Some Check | en | Exaggerated | mostly-false
Some Check | en | False | false
Some Check | en | false. | false
Some Check | en | Not true | false
Some Check | en | This isn't true | false
Some Check | en | It does not appear to be correct. | false
Some Check | en | Not entirely accurate | misleading
Some Check | en | Partly false | misleading
Some Check | en | Partly true | half-true
Some Check | en | Largely accurate | mostly-true
Some Check | en | Mostly false | mostly-false
Some Check | en | False and misleading | false
Some Check | en | True, but misleading | misleading
Some Check | en | This is false. There is no evidence for it. | false
Some Check | en | There is no evidence that this is true | unproven
Some Check | en | The claim is correct. | true
Some Check | en | Missing context | misleading
Some Check | en | Doctored video | altered-media
Some Check | en | The video has been digitally altered. | altered-media
Some Check | en | No longer true | outdated
Some Check | en | Satirical article | satire
Some Check | en | Fake news | false
Some Check | de | Falsch | false
Some Check | de | Größtenteils richtig | mostly-true
Some Check | de | Teilweise falsch | misleading
Some Check | de | Nicht wahr | false
Some Check | de | Unbelegt | unproven
Some Check | de | Frei erfunden | false
Some Check | de | Fehlender Kontext | misleading
Some Check | fr | C'est faux | false
Some Check | fr | Ce n'est pas vrai | false
Some Check | fr | Trompeur | misleading
Some Check | fr | Partiellement vrai | half-true
Some Check | fr | Aucune preuve | unproven
Some Check | es | Falso | false
Some Check | es | Engañoso | misleading
Some Check | es | No es cierto | false
Some Check | es | Verdad a medias | half-true
Some Check | es | No hay pruebas | unproven
Some Check | it | Bufala | false
Some Check | it | Non è vero | false
Some Check | it | Fuori contesto | misleading
Some Check | pt | É falso | false
Some Check | pt | Não é bem assim | misleading
Some Check | pt | Sem provas | unproven
Some Check | nl | Onwaar | false
Some Check | nl | Grotendeels waar | mostly-true
Some Check | nl | Misleidend | misleading
Some Check | pl | Fałsz | false
Some Check | pl | Nieprawda | false
Some Check | pl | To nie jest prawda | false
Some Check | pl | Manipulacja | misleading
Some Check | en | Falso | false
Some Check | | Irreführend | misleading
Some Check | uk | False | false
Some Check | en | The true figure is 3.4 million | -
Some Check | en | The correct number is twelve, the office says | -
Some Check | en | True or false? | -
Some Check | en | True: the photo exists. False: it shows Norland. | -
Some Check | en | The photo is real but was taken in 2015 | -
Some Check | en | Correct, for England and Wales | -
Some Check | en | Not false | -
Some Check | en | It is complicated | -
Some Check | en | The rate of false positives is low | -
Some Check | en | Right-wing blog | -
Some Check | en | 🤷 | -
Some Check | | Blau | -
`

func TestRatings(t *testing.T) {
	for line := range strings.Lines(strings.TrimSpace(ratings)) {
		f := strings.Split(strings.TrimSpace(line), "|")
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		v, how := verdictOf(publisherOf(&record.Record{Publisher: f[0]}), f[1], f[2])
		if f[3] == "-" {
			require.Equal(t, byNothing, how, "%s: %s", line, v)
			require.Equal(t, record.NotRated, v, line)
			continue
		}
		require.NotEqual(t, byNothing, how, line)
		require.Equal(t, record.Verdict(f[3]), v, line)
	}
}

func TestTablesAreSound(t *testing.T) {
	for _, p := range byName {
		for words, v := range p.ratings {
			require.True(t, v.Known(), "%s: %s", p.name, words)
			require.Equal(t, strings.Join(foldedWords(words), " "), words)
		}
	}
	for _, lang := range languages {
		for _, list := range lexicon[lang] {
			for _, p := range list {
				known := record.Verdict(p.class).Known() || strings.Contains(" fake mostly partly whole not but is on within thing skip ", " "+p.class+" ")
				require.True(t, known, "%s: %s", lang, p.class)
			}
		}
	}
}

// The publishers' words on the bundled records, which a person mapped: the same
// verdict for nine in ten that are mapped at all, and never the opposite one.
func TestRatingsOfTheBundledRecords(t *testing.T) {
	recs, err := data.Records()
	require.NoError(t, err)
	side := func(v record.Verdict) int {
		switch v {
		case record.True, record.MostlyTrue:
			return 1
		case record.False, record.MostlyFalse:
			return -1
		}
		return 0
	}
	same, mapped, all := 0, 0, 0
	for _, r := range recs {
		if r.Rating == "" {
			continue
		}
		all++
		v, how := verdictOf(publisherOf(&r), r.Language, r.Rating)
		require.NotEqual(t, -1, side(v)*side(r.Verdict), "%s: %q is %s, not %s", r.Publisher, r.Rating, r.Verdict, v)
		if how != byNothing {
			mapped++
		}
		if how != byNothing && v == r.Verdict {
			same++
		}
	}
	require.Greater(t, float64(mapped), 0.85*float64(all))
	require.Greater(t, float64(same), 0.9*float64(mapped))
}

func TestDenials(t *testing.T) {
	for _, c := range []string{"No, bees do not read.", "Fact check: bees do not read", "Nein, Bienen lesen nicht.", "FALSE: bees read"} {
		require.True(t, deniesItself(c), c)
	}
	for _, c := range []string{"No bees read.", "Norland, where bees read.", "Bees, no matter what, read.", "Noise: bees make it."} {
		require.False(t, deniesItself(c), c)
	}
}
