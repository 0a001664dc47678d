package match

import (
	"strings"

	"claimlight/claims/word"
)

// conceptPhrases says which phrases of news English name one thing, a line a
// concept: acronyms with their expansions, offices with their other names,
// formal words with those of the street. Word-by-word similarity cannot see
// that a "family doctor" is a "GP". An underscore joins nothing: phrases are
// compared as folded words.
const conceptPhrases = `
nhs: nhs, national health service, health service
gp: gp, gps, general practitioner, general practitioners, general practice, general practices, family doctor, family doctors
a&e: a&e, a and e, accident and emergency, emergency department, emergency departments, casualty, emergency room, emergency rooms
resident doctor: resident doctor, resident doctors, junior doctor, junior doctors, doctors in training, residents, juniors, junior medics, resident medics
bma: bma, british medical association, doctors' union, doctors union
ons: ons, office for national statistics, official statisticians, statistics office
obr: obr, office for budget responsibility
ifs: ifs, institute for fiscal studies
imf: imf, international monetary fund
rpi: rpi, retail prices index, retail price index
cpi: cpi, consumer prices index, consumer price index
gdp: gdp, gross domestic product, size of the economy, national income
vat: vat, value added tax
waiting list: waiting list, waiting lists, backlog, in line for, in the queue, queue, queues, queuing, waiting for treatment, waiting for hospital, waiting for nhs
strike: strike, strikes, walkout, walkouts, industrial action, stoppage, stoppages, picket lines, picket line, walked out, on strike
unemployment: unemployment, jobless rate, joblessness, out of work, unemployed
inflation: inflation, rise in prices, price rises, rising prices, cost of living
net zero: net zero, carbon neutral, climate neutral
co2: co2, carbon dioxide, carbon
covid: covid, covid-19, coronavirus, covid 19, sars-cov-2
vaccine: vaccine, vaccines, vaccination, vaccinations, jab, jabs, shot, shots, inoculation, inoculations, immunisation, vaccinated
infertility: infertility, infertile, sterile, sterility, fertility, never be a father, father children, having children, bear children, sterilise, sterilize
migrant: migrant, migrants, immigrant, immigrants, newcomers, new arrivals, incomers, people born abroad, foreign-born, born overseas, born abroad
asylum seeker: asylum seeker, asylum seekers, asylum-seekers, refugee, refugees
small boat: small boat, small boats, dinghy, dinghies, channel crossings
social housing: social housing, council housing, council house, council houses, council homes, council flats, social homes, social home
household: household, households, family, families, home, homes
mep: mep, meps, member of the european parliament, members of the european parliament
mp: mp, mps, member of parliament, members of parliament
pm: prime minister, pm, premier, number 10, number ten, no 10
chancellor: chancellor, treasury chief, chancellor of the exchequer
tory: tory, tories, conservative, conservatives, conservative party
labour: labour, labour party, labour government
lib dem: lib dem, lib dems, liberal democrats, liberal democrat
snp: snp, scottish national party
reform: reform uk, farage's party
brexit: brexit, leaving the eu, leave the eu, left the eu, quit the eu, leaving the european union, outside the eu, out of the eu, quit brussels
mail-in ballot: mail-in ballot, mail-in ballots, absentee ballot, absentee ballots, postal vote, postal votes, mail ballots, mailed ballots
fema: fema, federal emergency management agency, disaster agency
cdc: cdc, centers for disease control
fda: fda, food and drug administration
who: world health organization, world health organisation
nato: nato, north atlantic treaty organization, the alliance
un: united nations
fbi: fbi, federal bureau of investigation
dnc: dnc, democratic national committee
gop: gop, republican, republicans, republican party
democrat: democrat, democrats, democratic party
mmr: mmr, measles mumps and rubella
hpv: hpv, human papillomavirus, gardasil
winter fuel payment: winter fuel payment, winter fuel payments, winter payments, winter fuel allowance
pensioner: pensioner, pensioners, older people, elderly people, retired people, the elderly, retirees
police officer: police officer, police officers, bobbies, bobby, constables
child: child, children, kids, youngsters, pupils, kid
dead: dead, deceased, died, die, dies, deaths, death, killed, kills, kill, takes the lives of, lost their lives
fire: fire, fires, wildfire, wildfires, blaze, blazes, ablaze, on fire, bushfire, bushfires
video: video, videos, footage, clip, clips, film, recording
photo: photo, photos, photograph, photographs, picture, pictures, image, images, snapshot
tumour: cancer, cancers, tumour, tumours, tumor, tumors
moon landing: moon landing, moon landings, apollo, walked on the moon, moonwalk, moonwalker, lunar landing
elderly: elderly, old, aged
tariff: tariff, tariffs, import duties, duties, duty
real terms: real terms, real-terms, after inflation, inflation-adjusted, adjusted for inflation, prices are taken into account, inflation included, real
ministers: minister, ministers, government, whitehall
wage: wage, wages, pay, salary, salaries, earnings, take home, earn, earns, paid, earned, pay packet
bill: bill, bills, cost, costs, price tag
tax: tax, taxes, taxation, taxman
expand: expand, expansion, enlarge, enlargement, take in new members, eastward, eastwards
promise: promise, promised, promises, pledge, pledged, pledges, vow, vowed, assurance, its word
staged: staged, stage, faked, fake, hoax, put on, shot in a studio, cooked up
`

// concept is a thing that several phrases name, and where one of them stands.
type concept struct {
	name       string
	start, end int // byte range
}

// phraseNode is one word of the phrase tree.
type phraseNode struct {
	next    map[string]*phraseNode
	concept string // of the phrase that ends here
}

var phrases = readPhrases()

func readPhrases() *phraseNode {
	root := &phraseNode{}
	for line := range strings.Lines(conceptPhrases) {
		name, list, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok {
			continue
		}
		for phrase := range strings.SplitSeq(list, ",") {
			root.add(phraseWords(strings.TrimSpace(phrase)), name)
		}
	}
	return root
}

func (n *phraseNode) add(words []string, concept string) {
	for _, w := range words {
		if n.next == nil {
			n.next = map[string]*phraseNode{}
		}
		if n.next[w] == nil {
			n.next[w] = &phraseNode{}
		}
		n = n.next[w]
	}
	n.concept = concept
}

func phraseWords(s string) []string {
	words := fold(s, word.Cut(s))
	for i := range words {
		words[i] = trimPossessive(words[i])
	}
	return words
}

// concepts finds the concepts that text names, the longest phrase first at
// each word.
func concepts(words []word.Word, folded []string) []concept {
	var out []concept
	for i := 0; i < len(words); i++ {
		node, last, name := phrases, -1, ""
		for j := i; j < len(words) && node.next[trimPossessive(folded[j])] != nil; j++ {
			node = node.next[trimPossessive(folded[j])]
			if node.concept != "" {
				last, name = j, node.concept
			}
		}
		if last >= 0 {
			out = append(out, concept{name, words[i].Start, words[last].End})
			i = last
		}
	}
	return out
}
