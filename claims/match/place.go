package match

import (
	"strings"
	"sync"

	"claimlight/claims/word"
)

// placeNames lists places, a line each: the canonical name, what it lies in,
// and the other words for it and for its people. Only places that news tells
// apart by name are listed; a place that is missing here still counts as a
// name.
const placeNames = `
uk | | united kingdom, britain, great britain, british, briton, britons, britain's, uk's, whitehall, westminster
england | uk | english
scotland | uk | scottish, scots, holyrood
wales | uk | welsh, cardiff
northern ireland | uk | northern irish, stormont, belfast
london | england | londoners, londoner
manchester | england | greater manchester
birmingham | england |
liverpool | england | merseyside
leeds | england |
bristol | england |
edinburgh | scotland |
glasgow | scotland |
ireland | europe | irish, dublin, republic of ireland
us | | united states, america, american, americans, usa, u.s, u.s.a, washington
california | us | californian, los angeles, san francisco
texas | us | texan, texans, el paso, dallas, houston, austin
florida | us | floridian, miami
new york | us | new yorkers
georgia | us | georgian, georgians, atlanta
michigan | us | detroit
pennsylvania | us | philadelphia
arizona | us | phoenix, maricopa
wisconsin | us | milwaukee
nevada | us | las vegas
ohio | us |
illinois | us | chicago
virginia | us |
north carolina | us |
minnesota | us | minneapolis
oregon | us | portland
colorado | us | denver
hawaii | us | hawaiian, maui, lahaina
alaska | us |
puerto rico | us | puerto rican
eu | europe | european union, brussels
europe | | european, europeans
france | europe | french, paris
germany | europe | german, germans, berlin
spain | europe | spanish, madrid, spaniards
italy | europe | italian, italians, rome
portugal | europe | portuguese, lisbon
netherlands | europe | dutch, holland, amsterdam
belgium | europe | belgian, belgians
switzerland | europe | swiss
austria | europe | austrian, vienna
sweden | europe | swedish, swedes, stockholm
norway | europe | norwegian, oslo
denmark | europe | danish, danes, copenhagen
finland | europe | finnish, finns, helsinki
poland | europe | polish, poles, warsaw
hungary | europe | hungarian, hungarians, budapest
greece | europe | greek, greeks, athens
romania | europe | romanian, bucharest
bulgaria | europe | bulgarian, sofia
serbia | europe | serbian, belgrade
croatia | europe | croatian
czechia | europe | czech, prague
slovakia | europe | slovak
estonia | baltic states | estonian
latvia | baltic states | latvian
lithuania | baltic states | lithuanian
baltic states | europe | baltics
ukraine | europe | ukrainian, ukrainians, kyiv, kiev
bucha | ukraine |
crimea | ukraine | crimean
russia | | russian, russians, moscow, kremlin, soviet
turkey | | turkish, turks, ankara, istanbul, turkiye
syria | | syrian, syrians, damascus
israel | | israeli, israelis, tel aviv, jerusalem
gaza | | gazan, gazans
iran | | iranian, iranians, tehran
iraq | | iraqi, iraqis, baghdad
afghanistan | | afghan, afghans, kabul, taliban
saudi arabia | | saudi, saudis, riyadh
egypt | africa | egyptian, egyptians, cairo
china | | chinese, beijing, wuhan
hong kong | china |
taiwan | | taiwanese, taipei
japan | | japanese, tokyo
north korea | | north korean, pyongyang
south korea | | south korean, seoul
india | | indian, indians, delhi, mumbai
pakistan | | pakistani, pakistanis, islamabad
bangladesh | | bangladeshi, dhaka
sri lanka | | sri lankan
philippines | | filipino, philippine, manila, quezon
indonesia | | indonesian, jakarta
vietnam | | vietnamese
australia | | australian, australians, sydney, melbourne, canberra
new zealand | | new zealanders
canada | | canadian, canadians, ontario, ottawa, toronto, quebec
mexico | | mexican, mexicans
brazil | | brazilian, brazilians
argentina | | argentinian, argentine
venezuela | | venezuelan, venezuelans
cuba | | cuban, cubans
haiti | | haitian, haitians
africa | | african, africans
south africa | africa | south african, south africans, johannesburg, cape town
nigeria | africa | nigerian, nigerians, lagos, abuja
kenya | africa | kenyan, kenyans, nairobi
ethiopia | africa | ethiopian, tigray
ghana | africa | ghanaian
uganda | africa | ugandan
rwanda | africa | rwandan
somalia | africa | somali, somalis
sudan | africa | sudanese
congo | africa | congolese
zimbabwe | africa | zimbabwean
`

// place is one known place.
type place struct{ name, in string }

// places finds a place by a folded name of one to three words.
var places = sync.OnceValue(readPlaces)

func readPlaces() map[string]place {
	m := map[string]place{}
	for line := range strings.Lines(placeNames) {
		f := strings.Split(strings.TrimSpace(line), "|")
		if len(f) != 3 {
			continue
		}
		p := place{strings.TrimSpace(f[0]), strings.TrimSpace(f[1])}
		m[p.name] = p
		for alias := range strings.SplitSeq(f[2], ",") {
			if alias = strings.TrimSpace(alias); alias != "" {
				m[alias] = p
			}
		}
	}
	for name := range m {
		placeBeginnings[beginning(name)] = true
		if n := strings.IndexFunc(name, notLower); n > 0 {
			placeBeginnings[beginning(name[:n])] = true
		}
	}
	return m
}

func notLower(r rune) bool { return r < 'a' || r > 'z' }

// placeBeginnings tells by their first letters which words can begin the name of a
// place: few do, and the others need not be looked up with the words behind them.
var placeBeginnings [1 << 12]bool

func beginning(folded string) uint32 {
	return hash(folded[:min(len(folded), 3)]) % uint32(len(placeBeginnings))
}

// beginsPlace tells whether a folded word can begin the name of a place.
func beginsPlace(folded string) bool {
	folded = trimPossessive(folded)
	return folded == "" || placeBeginnings[beginning(folded)]
}

// capitalsOnly are place names that are also ordinary words in lower case.
var capitalsOnly = word.Set("us turkey polish poles china chile")

// placeOf is the canonical name of the place that word i begins or continues,
// or "". The longest name wins: "South Korea" before "Korea".
func placeOf(text string, words []word.Word, fold []string, i int) string {
	most := min(3, len(words)-i)
	if !beginsPlace(fold[i]) {
		most = 0
	}
	for n := most; n > 0; n-- {
		span := text[words[i].Start:words[i+n-1].End]
		folded := trimPossessive(word.Fold(span))
		p, ok := places()[folded]
		if !ok || capitalsOnly[folded] && !isUpper(span[0]) || folded == "us" && span != "US" {
			continue
		}
		return p.name
	}
	if i > 0 && beginsPlace(fold[i-1]) {
		folded := trimPossessive(word.Fold(text[words[i-1].Start:words[i].End]))
		if p, ok := places()[folded]; ok {
			return p.name
		}
	}
	return ""
}

func isUpper(b byte) bool { return b >= 'A' && b <= 'Z' }

// within tells whether place a is b, or lies in it.
func within(a, b string) bool {
	for a != "" {
		if a == b {
			return true
		}
		a = places()[a].in
	}
	return false
}

// apart tells whether two places exclude one another: neither lies in the other.
func apart(a, b string) bool { return !within(a, b) && !within(b, a) }
