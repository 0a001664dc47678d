package alias

import (
	"strings"

	"claimlight/claims/word"
)

// titles stand before names of persons.
var titles = word.Set(`mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron rev reverend fr sister brother judge justice
	senator sen rep congressman congresswoman councillor cllr capt captain col colonel gen lt sgt pc insp det maj cardinal rabbi imam sheikh`)

var (
	male   = word.Set(`mr sir lord baron`)
	female = word.Set(`mrs ms miss dame lady baroness`)
)

// particles stand in lower case within names: Ursula von der Leyen.
var particles = word.Set(`de da di du del della der den van von la le bin ibn al el ap ten ter dos das zu`)

var suffixes = word.Set(`jr sr junior senior ii iii iv`)

var days = word.Set(`monday tuesday wednesday thursday friday saturday sunday`)

var months = word.Set(`january february march april may june july august september october november december`)

// leads are words that begin a sentence with a capital, beside the stop words.
var leads = word.Set(`meanwhile yesterday today tomorrow however moreover furthermore earlier later last next asked speaking responding writing
	according despite instead perhaps maybe only first second finally later recently previously critics supporters opponents ministers mps doctors
	unions police officials experts scientists campaigners exclusive breaking watch read analysis opinion photo image video
	labour tory conservative tories republican democrat democratic liberal independent green reform sources allies former`)

// things end the names of what is no person, however like a person's they begin:
// Victoria Station.
var things = word.Set(`street road avenue lane square park station airport bridge hospital university college school academy institute
	foundation trust party union association council commission committee court house office department ministry agency authority bank
	group company corporation airlines airways motors act bill report review inquiry award prize cup league club united city town county
	palace castle island islands river lake sea ocean bay valley mountain mountains hills beach coast channel war day week times post news
	mail journal herald guardian express telegraph tribune magazine press hotel stadium arena theatre museum gallery church cathedral centre
	center tower law laws treaty agreement deal plan fund tax service services system project programme program administration government
	parliament congress senate assembly states kingdom republic nations world show state police force army navy studies society federation board forest`)

// places begin names of places and peoples: New York, South Korea, British Columbia.
var places = word.Set(`new north south east west northern southern eastern western central great greater united upper lower middle mid
	saudi sri hong san santa los las el saint st puerto costa sierra white black red high royal national international british american
	french german european english scottish welsh irish indian chinese russian ukrainian israeli african asian the downing wall`)

// given names are common enough to tell a person without more evidence.
var given = word.Set(`aaron abdul abigail adam adrian ahmed aisha alan albert alex alexander alexandra alexei ali alice alison amanda amelia amir
	amy ana andrea andrew andy angela anita ann anna anne annette anthony antonio arthur barbara barry beatrice ben benjamin bernard beth
	bill bob boris brenda brian bridget bruce carl carla carlos carol caroline catherine cathy charles charlotte chris christian christina christine
	christopher claire clara clive colin craig daisy dan daniel daniela dave david dawn debbie deborah denis dennis derek diana diane dominic
	donald donna dorothy douglas duncan ed eddie edward eileen elena eleanor elizabeth ella ellen emily emma emmanuel eric erica erin
	ethan eva evelyn fatima felix fiona frances francis francois frank fred gareth gary gavin geoff geoffrey george gerald gillian giorgia
	gordon graham greg hannah harold harriet harry hassan hazel heather helen helena henry hilary hillary howard hugh hugo ian ibrahim
	imran irene isaac isabel isabella ivan jack jackie jacob jacques jake jamal james jamie jan jane janet jason jean jeff jeffrey jen
	jennifer jenny jeremy jess jessica jill jim jo joan joanna joe joel johan john jon jonathan jordan jose joseph josh joshua joyce juan
	judith julia julian julie justin kamala karen karl kate katherine kathleen kathryn katie kay keir keith kelly ken kenneth kerry kevin khalid
	kim kirsty kurt kyle larry laura lauren laurence leah lee leo leon leslie lewis liam linda lindsay lisa liz lorraine louis louise lucy
	luis luke lynn malcolm marco margaret maria marie marine mario marion mark martha martin martina mary mateo matt matthew maureen maurice max
	megan mehmet melanie melissa michael michelle miguel mike mohamed mohammad mohammed molly monica muhammad nadia naomi natalie natasha neil
	nicholas nick nicola nicole nigel nina noah nora olaf olga oliver olivia omar oscar pam pamela patricia patrick paul paula pauline
	pedro penny pete peter phil philip phillip pierre polly priya rachel ralph raymond rebecca richard ricardo rishi rita rob robert
	roberto robin rodney roger roland ronald rosa rose rosie ross roy rupert russell ruth ryan sadiq sally sam samantha samuel sandra
	sarah scott sean sebastian sergei sergio shabana sharon sheila shirley simon sofia sonia sophia sophie stella stephanie stephen steve
	steven stewart stuart sue susan suzanne sylvia tara ted teresa terry theresa thomas tim timothy tina todd tom tony tracy ursula
	valerie vanessa vera veronica vikram vincent vladimir volodymyr walter wayne wendy wes will william wolfgang yasmin yusuf yvette yvonne zoe`)

// ordinary are surnames that are words as well: at the head of a sentence they need
// a title before them.
var ordinary = word.Set(`brown green white black gray grey young long short hunt rice pope bishop king queen price cook baker butler carter
	fisher mason miller potter shepherd smith taylor turner walker ward wood woods stone field fields hill hall park parks church house street
	brook rivers banks cross bush reed rose frost snow winter summer day early bright wise sharp strong swift good best love hope grant
	bond cash gold silver steel bell ball root branch page power powers rich poor small little low high burns brooks case dean duke
	fox wolf hawk bird lamb bull cooper waters wells west north south east england ireland wales holland france german badger bolt
	savage stark sunny chance rush ride rider singer speaker major marshall chambers jobs gates major blunt raw curry moon`)

// sayings are verbs that a subject comes before; a role or a head is a whole phrase
// where one follows.
var sayings = word.Set(`said says say told tells warned warns claimed claims argued argues insisted insists added adds wrote writes denied
	denies accepted accepts rejected rejects called calls wants wanted believes believed hopes voted votes met meets agreed agrees agree gave gives
	made makes went goes took takes put puts set sets began begins faces faced plans planned promised promises pledged vowed urged urges
	blamed blames criticised criticises defended defends led leads won wins lost loses held holds came comes spoke speaks knows knew thinks
	thought refused refuses expects expected estimates estimated left leaves quit quits spent sent brought bought sought fought found finds built
	cut hit ran runs sat stood stands saw sees rose fell grew drew threw broke chose backs supports needs gets got lets kept keeps meant means
	paid pays read reads showed shows signs sold sells spends starts began stopped stops struck takes tries turned votes writes wrote`)

// appointing words come before a role without making it another.
var appointing = word.Set(`said says told asked urged met elected became become made named appointed blamed accused criticised warned praised
	backed wrote calls called quoted`)

// past words make a holder of a role a former or a future one.
var past = word.Set(`former ex then previous past outgoing incoming next late onetime predecessor successor previously erstwhile designate elect
	prospective ousted resigned proclaimed styled called fictional fake aspiring candidate nominee`)

// apart words make an office of its own.
var apart = word.Set(`shadow deputy vice assistant acting interim associate junior co joint under`)

// unique offices have one holder wherever they are spoken of.
var unique = headPhrases(`prime minister, first minister, deputy first minister, chancellor, chancellor of the exchequer, taoiseach, tanaiste,
	premier, president, vice president, pope, archbishop, governor, mayor, chairman, chairwoman, chief executive, chief constable,
	chief medical officer, chief scientific adviser, chief scientific officer, chief nursing officer, chief economist,
	director general, general secretary, secretary general, attorney general, surgeon general, auditor general, solicitor general,
	comptroller, headteacher, head teacher, ombudsman, home secretary, foreign secretary, cabinet secretary, secretary of state`)

// qualified offices have one holder only together with what they are for:
// health secretary, chair of the council.
var qualified = headPhrases(`secretary, minister, leader, chair, director, head, boss, commissioner, coach, manager, treasurer, editor, founder`)

func headPhrases(list string) map[string]bool {
	m := map[string]bool{}
	for p := range strings.SplitSeq(list, ",") {
		m[strings.Join(strings.Fields(p), " ")] = true
	}
	return m
}

// roleWords are the words of offices.
var roleWords = func() map[string]bool {
	m := map[string]bool{}
	for _, heads := range []map[string]bool{unique, qualified} {
		for p := range heads {
			for w := range strings.FieldsSeq(p) {
				m[w] = true
			}
		}
	}
	delete(m, "of")
	delete(m, "the")
	return m
}()

// portfolios are what offices are for.
var portfolios = word.Set(`health education defence defense foreign home business environment transport energy work pensions culture media sport
	sports justice trade finance interior treasury housing science technology climate net zero communities development agriculture farming
	labour labor state economy schools social care prisons policing security immigration migration international rural affairs universities
	cabinet party council committee opposition permanent executive managing national medical nursing general chief fisheries women equalities
	veterans digital innovation children families food water rail finance campaign policy city county group company football tory conservative`)

// bodyHeads are what bodies are called once they have been named. The order gives
// each its bit.
var bodyHeads = strings.Fields(`union association department ministry institute college university council trust foundation federation
	commission agency authority bank board charity regulator watchdog thinktank company firm retailer airline carmaker supermarket broadcaster
	developer manufacturer club hospital`)

var headBit = func() map[string]int {
	m := map[string]int{}
	for i, h := range bodyHeads {
		m[h] = i
	}
	return m
}()

// manyHeads are the plurals of bodyHeads.
var manyHeads = func() map[string]int {
	m := map[string]int{}
	for i, h := range bodyHeads {
		if stem, ok := strings.CutSuffix(h, "y"); ok && h != "company" && !strings.HasSuffix(stem, "e") {
			m[stem+"ies"] = i
		}
		m[h+"s"] = i
	}
	m["companies"] = headBit["company"]
	return m
}()

// bodyKinds says of bodies whose names do not tell what they are. They count against
// one another, too: with two unions in a sentence, "the union" is neither.
var bodyKinds = func() map[string]int {
	m := map[string]int{}
	for head, names := range map[string]string{
		"union": `bma, british medical association, rcn, royal college of nursing, rcm, royal college of midwives, unison, unite, gmb, rmt, aslef, tssa,
			neu, nasuwt, naht, ascl, ucu, pcs, cwu, fbu, usdaw, hcsa, eis, nipsa, uaw, seiu, teamsters, verdi, cgt, ig metall`,
		"regulator": `ofcom, ofgem, ofwat, ofsted, ofqual, fca, financial conduct authority, cqc, care quality commission, mhra`,
		"thinktank": `ifs, institute for fiscal studies, resolution foundation, king's fund, nuffield trust, niesr`,
	} {
		for name := range strings.SplitSeq(names, ",") {
			m[strings.ReplaceAll(strings.Join(strings.Fields(name), " "), "'s", "")] = headBit[head]
		}
	}
	return m
}()
