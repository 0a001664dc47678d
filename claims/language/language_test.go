package language

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

var texts = map[string]string{
	"en": "Unemployment rose to 4.4 per cent in March, the highest for three years, the statistics office said on Tuesday.",
	"fr": "Le chômage a augmenté de 4,4 % en mars, le taux le plus élevé depuis trois ans, selon les chiffres de l'institut de statistique.",
	"de": "Die Arbeitslosigkeit ist im März auf 4,4 Prozent gestiegen, wie das Amt für Statistik am Dienstag mitteilte, und damit so hoch wie seit drei Jahren nicht mehr.",
	"es": "El desempleo subió al 4,4 % en marzo, el nivel más alto en tres años, según los datos publicados el martes por el instituto.",
	"it": "La disoccupazione è salita al 4,4 per cento a marzo, il livello più alto degli ultimi tre anni, secondo i dati dell'istituto di statistica.",
	"pt": "O desemprego subiu para 4,4% em março, o nível mais alto em três anos, segundo os dados que o instituto divulgou na terça-feira.",
	"nl": "De werkloosheid is in maart gestegen tot 4,4 procent, het hoogste niveau in drie jaar, zo heeft het bureau voor de statistiek bekendgemaakt.",
	"sv": "Arbetslösheten steg till 4,4 procent i mars, den högsta nivån på tre år, och det är inte första gången som den har ökat.",
	"pl": "Bezrobocie wzrosło w marcu do 4,4 procent i jest to najwyższy poziom od trzech lat, który nie był notowany przez urząd.",
	"tr": "İşsizlik oranı mart ayında yüzde 4,4 olarak açıklandı ve bu oran son üç yıl için en yüksek düzey olan bir rakam.",
	"id": "Tingkat pengangguran naik menjadi 4,4 persen pada bulan Maret dan ini adalah angka yang tertinggi dalam tiga tahun.",
	"ru": "Безработица в марте выросла до 4,4 процента, и это самый высокий уровень за три года, как сообщили во вторник в ведомстве.",
	"uk": "Безробіття в березні зросло до 4,4 відсотка, і це найвищий рівень за три роки, як повідомили у вівторок у відомстві, що це рахує.",
	"el": "Η ανεργία αυξήθηκε στο 4,4% τον Μάρτιο, το υψηλότερο επίπεδο των τελευταίων τριών ετών.",
	"ar": "ارتفعت البطالة إلى 4.4 في المئة في مارس، وهو أعلى مستوى منذ ثلاث سنوات.",
	"fa": "نرخ بیکاری در ماه مارس به ۴٫۴ درصد افزایش یافت که بالاترین سطح در سه سال گذشته است و گزارش\u200cها چنین می\u200cگویند.",
	"he": "האבטלה עלתה ל-4.4 אחוזים במרץ, הרמה הגבוהה ביותר זה שלוש שנים.",
	"hi": "मार्च में बेरोज़गारी बढ़कर 4.4 प्रतिशत हो गई, जो तीन साल में सबसे अधिक है।",
	"zh": "三月份的失业率上升至百分之四点四，创下三年来的最高水平，统计局周二表示。",
	"ja": "三月の失業率は4.4パーセントに上昇し、三年ぶりの高水準となったと統計局が発表した。",
	"ko": "3월 실업률이 4.4퍼센트로 올라 3년 만에 가장 높은 수준을 기록했다고 통계청이 밝혔다.",
	"th": "อัตราการว่างงานเพิ่มขึ้นเป็นร้อยละสี่ในเดือนมีนาคมซึ่งสูงที่สุดในรอบสามปี",
}

func TestDetect(t *testing.T) {
	for want, text := range texts {
		require.Equal(t, want, Detect(text))
		require.Equal(t, want, Detect(strings.Repeat(text+"\n", 1000)), "a long text")
		require.NotEqual(t, want, Name(want), "its name is known")
	}
}

func TestShortTextsAreLeftUndecided(t *testing.T) {
	for _, text := range []string{
		"", " ", "Le chômage a augmenté.", "4,4 %", "Anna Berg, Ole Lund, Per Vik, Jan de Vries, Marie Le Pen", "\xff\x00",
		"失业率", "http://example.org/le/la/les",
		"Total 5.4 6.1 Norland 7.2 Sudland 8.1 Ostland 9.3 Westland 4.4 Midland 5.5 Highland 3.2 Lowland 1.1 Seaside 2.2",
	} {
		require.Empty(t, Detect(text), text)
	}
}

// A text that could be English is English: quotations, names and menus of
// another language do not make it foreign.
func TestEnglishIsNeverForeign(t *testing.T) {
	for _, text := range []string{
		texts["en"] + " " + texts["fr"],
		texts["de"] + " " + texts["en"] + " " + texts["en"],
		"In Rio de Janeiro, São Paulo e Minas Gerais os novos casos subiram, the ministry of health of Brazil said, and the number of the sick is now at its highest.",
		"NO TO THE TAX, THEY SAID ON THE STEPS OF THE TOWN HALL IN DEN HAAG, AND THE MAYOR OF THE TOWN LEFT",
	} {
		require.Contains(t, []string{"", English}, Detect(text), text)
	}
	files, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(t, err)
	more, err := filepath.Glob("../segment/testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, name := range append(files, more...) {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		require.Equal(t, English, Detect(string(text)), name)
	}
}

func FuzzDetect(f *testing.F) {
	for _, text := range texts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tag := Detect(text)
		require.Equal(t, tag, Detect(text))
		require.LessOrEqual(t, len(tag), 2)
		if utf8.RuneCountInString(text) < fewestWords {
			require.Empty(t, tag)
		}
	})
}
