package stance

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func TestDisputed(t *testing.T) {
	for sentence, cue := range map[string]string{
		"There is no evidence that masts spread the flu.":                        "is no evidence",
		"He falsely claimed that the tower had fallen.":                          "falsely claimed",
		"The rumour that the dam had burst is untrue, police said.":              "rumour that the dam had burst is untrue",
		"It is a myth that goldfish forget everything after three seconds.":      "is a myth",
		"The picture was in fact taken in Lima in 2011.":                         "was in fact",
		"Engineers dismissed the suggestion that the bridge was about to fall.":  "dismissed the suggestion",
		"The council has denied closing four libraries.":                         "has denied",
		"Fact-checkers found the figure to be inflated.":                         "Fact-checkers found",
		"Contrary to the leaflet's claims, bus fares have not doubled.":          "Contrary to",
		"The sum does not add up, economists say.":                               "not add up",
		"It was wrong to say that every school had lost a teacher, he admitted.": "was wrong to",
	} {
		s := Read(sentence)
		require.True(t, s.Disputed, sentence)
		require.Equal(t, cue, s.Cue, sentence)
	}
}

func TestNotDisputed(t *testing.T) {
	for _, sentence := range []string{
		"Crime has fallen by half since 2010.",
		"The court rejected his appeal on Monday.",
		"No hospital has been built since the election.",
		"Vaccines do not cause autism.",
		"The minister said that waiting lists had never been longer.",
		"Officials reported a false alarm at the airport.",
		"The union turned down the offer.",
	} {
		require.False(t, Read(sentence).Disputed, sentence)
	}
}

func TestSpeaker(t *testing.T) {
	for sentence, who := range map[string]string{
		"Rents rose by a tenth last year, the housing minister said.":      "the housing minister",
		"Maria Keane said the clinic had closed.":                          "Maria Keane",
		"He said that the road was open.":                                  "He",
		"According to the water company, leaks fell by 5 per cent.":        "the water company",
		"Rents fell, according to Statistics Canada.":                      "Statistics Canada",
		"The union has repeatedly warned that wards are short of nurses.":  "The union",
		"\"We are losing money,\" the shopkeeper told the local radio.":    "the shopkeeper",
		"Ward leads Dr Ada Obi and Dr Tom Reed said rotas would change.":   "Dr Ada Obi and Dr Tom Reed",
		"The United States is the largest producer of helium.":             "",
		"The annual report claims that leaks fell.":                        "The annual report",
		"\"We are worn out,\" said Dr Amal Rossi, who runs the ward.":      "Dr Amal Rossi",
		"Buses are late one day in five, said the shopkeeper on Monday.":   "the shopkeeper",
		"Leaks fell, said to be the first fall in years.":                  "",
		"Another said that half of the nurses had left.":                   "",
		"Others say the bridge is unsafe.":                                 "",
		"Another nurse said that half of them had left.":                   "Another nurse",
		"The bridge was opened in 1932.":                                   "",
		"It is said that the castle is haunted.":                           "",
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
