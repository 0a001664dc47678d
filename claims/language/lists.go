package language

import (
	"strings"
	"sync"
	"unicode"
)

// scripts that tell the language, or that small words tell it of (no tag).
var scripts = [...]struct {
	table *unicode.RangeTable
	tag   string
}{
	{unicode.Cyrillic, ""}, {unicode.Hiragana, ""}, {unicode.Katakana, ""}, {unicode.Han, ""},
	{unicode.Greek, "el"}, {unicode.Arabic, "ar"}, {unicode.Hebrew, "he"}, {unicode.Devanagari, "hi"},
	{unicode.Bengali, "bn"}, {unicode.Tamil, "ta"}, {unicode.Thai, "th"}, {unicode.Hangul, "ko"},
	{unicode.Armenian, "hy"}, {unicode.Georgian, "ka"},
}

// Where scripts has those that mix.
const (
	hiragana = 1
	katakana = 2
	han      = 3
)

// signs are letters that only one language of a script has; one letter in
// signShare must be such.
var signs = [...]struct{ script, letters, tag string }{
	{"ar", "ٹڈڑےں", "ur"},
	{"ar", "پچژگ", "fa"},
}

const signShare = 100

// lists are the small words of each language, English first: frequent, and
// rarely words of another language in the list.
var lists = [...]struct{ tag, words string }{
	{English, "the of and to in is was that for on with as are be by this it from at have has had not but they his her which an or were been their more than would who will after its about said one if there what when out up can no we all so"},
	{"fr", "le la les des et est une un du que qui dans pour pas sur au aux ce cette ces sont par plus avec il elle ont été mais nous vous leur leurs ou où même être fait comme selon après"},
	{"de", "der die das und ist nicht mit ein eine einen einem einer den dem des von zu auf für sich im auch als es an werden wird wurde haben hat sind bei nach aus noch wie über aber mehr wir sie durch vor zum zur"},
	{"es", "el la los las de que y en un una por con para es del se no su sus al lo como más pero este esta ha han fue son está entre según también muy desde sin sobre años"},
	{"it", "il lo la gli le di che e è un una per con del della dei delle nel nella non sono si da come più anche ha hanno alla al dal ma questo questa loro essere stato stata tra dopo"},
	{"pt", "o os a as de que e do da dos das em no na nos nas um uma para com não por mais se foi são ao à é como mas também seu sua pelo pela entre está até anos"},
	{"nl", "de het een van en in is dat op te zijn voor met niet aan er om ook als maar door bij nog wordt werd naar heeft hebben uit over meer dan deze die dit kan tot"},
	{"sv", "och att det som en ett är på av för med den till inte har de om var från men han så också efter kan vid under eller ska vi detta många"},
	{"da", "og at det som en et er på af for med den til ikke har de om var fra men han så også efter kan ved under eller skal vi dette mange blev"},
	{"nb", "og at det som en et er på av for med den til ikke har de om var fra men han så også etter kan ved under eller skal vi dette mange ble"},
	{"fi", "ja on ei että se oli ovat mutta kun hän myös mukaan sekä tai kuin joka vuonna ollut olla vain jo sen niin jos"},
	{"pl", "i w na nie się z do to że jest jak po od za dla przez który która które ale są był było tym oraz tego już przed także"},
	{"cs", "a se v na je že to s z do i o jako za by pro ale podle který která které jsou byl bylo také po od aby už své ve"},
	{"ro", "și de la în a cu nu este pe un o din care că mai se pentru au sunt fost prin dar după sau ca lui fi"},
	{"hu", "a az és hogy nem is egy van volt de meg már csak mint azt ez még szerint között vagy lehet el"},
	{"tr", "ve bir bu da de için ile olarak daha çok en var olan gibi sonra ne kadar ancak göre değil yeni olduğu her"},
	{"id", "yang dan di dengan untuk dari pada ini dalam tidak itu adalah ke akan oleh sebagai juga telah bahwa dapat atau mereka lebih tahun"},
	{"vi", "của và là có được trong cho không một các người này với đã những khi đến để về năm theo"},
	{"hr", "i je u na da se su za od s kao koji koja koje nije ali će bi po što iz samo o ili kako"},
	{"ru", "и в во не на что с как это года по но он она они из за от для был была были к у так же его также бы о со"},
	{"uk", "і в не на що з як це та до але він вона вони із за від для був була були у так його також й про"},
	{"bg", "и в не на че с как това по но той тя те от за са е се да при към има до след бе"},
	{"sr", "и у не на да се је су за од са као који која које није али ће би по што из само о или"},
}

const (
	languages = len(lists)
	// longestSmall is the longest of the small words, in bytes.
	longestSmall = 16
)

// smallWords maps each small word to the languages that have it.
var smallWords = sync.OnceValue(func() map[string][]uint8 {
	out := map[string][]uint8{}
	for i := range lists {
		for w := range strings.FieldsSeq(lists[i].words) {
			out[w] = append(out[w], uint8(i))
		}
	}
	return out
})

const names = " ar=Arabic bg=Bulgarian bn=Bengali cs=Czech da=Danish de=German el=Greek en=English es=Spanish fa=Persian fi=Finnish fr=French he=Hebrew hi=Hindi hr=Croatian hu=Hungarian hy=Armenian id=Indonesian it=Italian ja=Japanese ka=Georgian ko=Korean nb=Norwegian nl=Dutch pl=Polish pt=Portuguese ro=Romanian ru=Russian sr=Serbian sv=Swedish ta=Tamil th=Thai tr=Turkish uk=Ukrainian ur=Urdu vi=Vietnamese zh=Chinese "

// Name is the English name of a language that Detect tells, or the tag itself.
func Name(tag string) string {
	if _, after, ok := strings.Cut(names, " "+tag+"="); ok {
		name, _, _ := strings.Cut(after, " ")
		return name
	}
	return tag
}
