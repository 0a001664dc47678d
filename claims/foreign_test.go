package claims

import (
	"testing"

	"claimlight/claims/match"
	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

// foreignTexts have one sentence with a figure and one without, both such as
// would be marked in English.
var foreignTexts = map[string][2]string{
	"fr": {"Le ferry de Norbury a transporté 40 000 passagers en 2023 et les prix ont augmenté de 4,4 % depuis.", "C'est la plus grande ville du pays et le maire a fermé la moitié de ses bibliothèques pour toujours."},
	"de": {"Die Fähre von Norbury hat im Jahr 2023 rund 40.000 Fahrgäste befördert und die Preise sind um 4,4 Prozent gestiegen.", "Es ist die größte Stadt des Landes und der Bürgermeister hat die Hälfte der Büchereien für immer geschlossen."},
	"ru": {"Паром из Норбери перевез 40000 пассажиров, и это на 4,4 % больше, чем было за год до того.", "Это самый большой город страны, и мэр закрыл половину библиотек, как он сам сказал во вторник."},
	"zh": {"诺伯里渡轮在这一年运送了40000名乘客，比前一年增加了4.4%。", "这是全国最大的城市，市长关闭了一半的图书馆。"},
}

func TestForeignTextsAreMarkedForFiguresAlone(t *testing.T) {
	for tag, text := range foreignTexts {
		got := findings(bundled(t), text[0]+"\n\n"+text[1]+"\n\n"+text[1])
		require.Len(t, got, 1, tag)
		require.Equal(t, 0, got[0].Start, tag)
		require.NotEmpty(t, got[0].Signals, tag)
		require.Empty(t, got[0].Matches, tag)
		require.Nil(t, got[0].Attribution, tag)
	}
}

// Records in the language of the text are shown, but what they say of it is not
// known: no verdict.
func TestForeignRecordsAreRelated(t *testing.T) {
	same := record.Record{ID: "traversier", Claim: foreignTexts["fr"][0], Verdict: record.False, Rating: "Faux", Summary: "Les comptes en donnent 4.000.",
		Publisher: "Example", URL: "https://example.org/f", Published: "2024-03-01", Kind: record.FactCheck, Language: "fr-FR"}
	c := open(t, append(towns, same)...)
	article := foreignTexts["fr"][0] + "\n\n" + foreignTexts["fr"][1]
	got := findings(c, article)
	require.Len(t, got, 1)
	require.Len(t, got[0].Matches, 1)
	require.Equal(t, match.Related, got[0].Matches[0].Relation)
	require.Equal(t, "traversier", c.Data().Record(got[0].Matches[0].Record).ID)

	same.Language = ""
	require.Empty(t, findings(open(t, same), article)[0].Matches, "a record in another language")
}
