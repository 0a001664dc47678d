package stance

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func TestSpeaker(t *testing.T) {
	for sentence, who := range map[string]string{
		"Rents rose by a tenth last year, the housing minister said.":     "the housing minister",
		"Maria Keane said the clinic had closed.":                         "Maria Keane",
		"He said that the road was open.":                                 "He",
		"According to the water company, leaks fell by 5 per cent.":       "the water company",
		"Rents fell, according to Statistics Canada.":                     "Statistics Canada",
		"The union has repeatedly warned that wards are short of nurses.": "The union",
		"\"We are losing money,\" the shopkeeper told the local radio.":   "the shopkeeper",
		"Ward leads Dr Ada Obi and Dr Tom Reed said rotas would change.":  "Dr Ada Obi and Dr Tom Reed",
		"The United States is the largest producer of helium.":            "",
		"The annual report claims that leaks fell.":                       "The annual report",
		"\"We are worn out,\" said Dr Amal Rossi, who runs the ward.":     "Dr Amal Rossi",
		"Buses are late one day in five, said the shopkeeper on Monday.":  "the shopkeeper",
		"Leaks fell, said to be the first fall in years.":                 "",
		"Another said that half of the nurses had left.":                  "",
		"Others say the bridge is unsafe.":                                "",
		"Another nurse said that half of them had left.":                  "Another nurse",
		"The bridge was opened in 1932.":                                  "",
		"It is said that the castle is haunted.":                          "",
		// What tells more of the speaker stands between.
		"Dr Obi, a chemist, said the well was clean.":                     "Dr Obi",
		"Tom Reed, who runs the depot, says half of the trams are old.":   "Tom Reed",
		"Dr Ada Obi, of the Tern Institute, warned that the cliff moves.": "Dr Ada Obi",
		"The union, which has 900 members, said pay had fallen.":          "The union",
		"A council spokeswoman, Jo Kerr, told the Echo it would close.":   "Jo Kerr",
		"Prices fell in Leeds, a city in the north, said Amal Rossi.":     "Amal Rossi",
		"The keep, a landmark of the town, said to be haunted, is shut.":  "",
		"Buses are late, said Anna Marsh of the transport institute.":     "Anna Marsh of the transport institute",
		// When it was said is no part of the speaker.
		"In March 2024 the charity said that shelves were empty.": "the charity",
		"On Tuesday Dr Obi warned that wards would close.":        "Dr Obi",
		"Last year ministers promised 40 libraries.":              "ministers",
		"This charter says that pay may not fall.":                "This charter",
		"The mayor has at last admitted that the bridge is weak.": "The mayor",
		"May said that the tunnel would be finished.":             "May",
		"Harding told the board that the mine was spent.":         "Harding",
		// A clause has a subject of its own.
		"Police closed the road because Rossi told them to.":               "Rossi",
		"The club sold its ground while saying little.":                    "",
		"He is quoted as having said that it was over.":                    "",
		"By the charity's estimates, nine in ten go hungry.":               "",
		"It rains more in the United States, and in Canada.":               "",
		"What the dam adds in power it takes in fish.":                     "",
		"A coach was hired, the WHO said in a letter.":                     "the WHO",
		"Tea is good for you, according to a study in Heart.":              "a study",
		"The river rose, according to the regulator's report.":             "the regulator's report",
		"Researchers at the Tern Institute found that tea helps.":          "Researchers at the Tern Institute",
		"Wards that were said to be empty are full, Nurse Agata Lis says.": "Nurse Agata Lis",
	} {
		s := Read(sentence)
		require.Equal(t, who, s.Who, sentence)
		require.Equal(t, who != "", s.Reported, sentence)
	}
}

func TestQuoted(t *testing.T) {
	for sentence, want := range map[string]bool{
		`"We won," she said.`:                   true,
		"“We won,” she said.":                   true,
		"The minister called it ‘a good deal’.": true,
		"The nurses' pay and the doctors' pay":  false,
		`A 6" pipe burst.`:                      false,
		"It's the council's job.":               false,
	} {
		require.Equal(t, want, Read(sentence).Quoted, sentence)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("The claim that X is false, said Y.")
	f.Add("\xff\xfe according to said said")
	f.Fuzz(func(t *testing.T, sentence string) {
		s := Read(sentence)
		require.Equal(t, s.Disputed, s.Cue != "")
		if utf8.ValidString(sentence) {
			require.True(t, utf8.ValidString(s.Who))
		}
	})
}
