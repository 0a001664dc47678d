package word

import (
	"strings"
	"sync"
)

// The classes. The first group comes from the word's form, the rest from the lists below.
const (
	Capital     Class = 1 << iota // begins with a capital
	Acronym                       // mostly capitals
	Sign                          // not a word: % $ " ? ! and pauses
	Quote                         // a quotation mark
	Question                      // ?
	Exclaim                       // !
	Pause                         // comma, semicolon, colon, bracket, dash
	Figure                        // a number in digits
	Percent                       // %, "percent", or a number beside one
	Currency                      // £, "dollars", or a number beside one
	Ordinal                       // 12th, third
	Year                          // 2008, 1990s
	Decimal                       // 5.4
	Large                         // 4,300, 3m, "million"
	Clock                         // 5pm, 10:30
	Counting                      // a number in words
	Part                          // half, third, fifth, quarter, double
	Function                      // closed class: articles, prepositions, pronouns, auxiliaries
	I                             // first person singular
	We                            // first person plural
	You                           // second person
	They                          // third person pronoun
	Negative                      // not, no, never
	Modal                         // would, could, might
	Must                          // should, must, need
	Future                        // will, going
	Present                       // is, are, has
	Past                          // was, had, -ed, irregular pasts
	Ing                           // -ing
	Hedge                         // perhaps, seems
	Say                           // said, told, added
	Report                        // found, showed, according
	Opine                         // argued, insisted, hopes, urged
	Feeling                       // disappointed, proud
	Judging                       // shameful, brilliant
	Superlative                   // largest, most
	Compare                       // more, than, fewer
	Rise                          // rose, increase
	Fall                          // fell, cut
	Vague                         // most, many, dozens
	Month                         // January
	Weekday                       // Monday
	Time                          // yesterday, since, decade
	Event                         // agreed, signed, died
	Law                           // law, court, illegal
	Cause                         // because, caused, led
	Body                          // government, union, police
	Person                        // minister, doctors, spokesman
	Unit                          // miles, people, jobs
	First                         // first, last, record, only
	Ask                           // who, what, why, how
	Noun                          // words in -ed and -ing that are no verbs
	Promise                       // plan, pledge, aim, consider
	Scene                         // sun, smile, stood, gaze: the furniture of description
	Talk                          // well, thank, please, okay: the furniture of speech
	Public                        // policy topics: tax, jobs, crime, emissions
)

// lists gives the members of each class. A word may be in several.
var lists = []struct {
	class Class
	words string
}{
	{Function, "a an the this that these those of in on at by for with from to into onto over under after before during between among against about as than and or but if so because while when where which who whom whose what why how not no nor it its he she they them him her his their there here i me my we us our you your is are was were be been being am has have had do does did will would can could should may might must shall up down out off also only just still already yet then now such both each every some any all most more less least very too own other another same per cent according since until through across despite within without"},
	{I, "i me my mine myself i'm i've i'd i'll"},
	{We, "we us our ours ourselves we're we've we'd we'll let's"},
	{You, "you your yours yourself you're you've you'd you'll"},
	{They, "he she they him her them his hers their theirs it its he's she's they're they've it's he'd she'd they'd"},
	{Negative, "not no never none nothing nobody neither nor without cannot isnt wasnt dont doesnt didnt wont cant couldnt"},
	{Modal, "would could might may can i'd he'd she'd they'd we'd cant couldnt wouldn't couldn't can't"},
	{Must, "should must ought need needs shouldn't mustn't deserve deserves let let's"},
	{Future, "will won't wont shall going gonna upcoming tomorrow soon next eventually i'll we'll they'll he'll she'll you'll"},
	{Present, "is are has have does do am isn't aren't hasn't haven't doesn't it's he's she's they're we're there's that's makes make gets get means mean remains remain stands represents represent accounts account costs cost owns own employs contains includes include provides provide requires require covers cover spends spend earns earn holds hold runs run uses use lives live works work pays pay receives receive"},
	{Past, "was were had did wasn't weren't hadn't didn't became began broke brought built bought came chose cost cut died drew drove fell felt fought found gave got grew held hit kept knew led left lent lost made met paid ran rose said sank saw sent set shot shut spent spoke stood struck swept swore took taught told took tore went won wore wrote beat beaten been taken given shown seen born driven fallen grown known risen spoken stolen thrown withdrawn written overtaken"},
	{Noun, "hundred need indeed speed feed seed breed exceed proceed agreed bed red shed united sacred hatred kindred limited thing nothing something anything everything king ring bring spring string morning evening building meeting during wedding ceiling feeling housing funding king wing being"},
	{Hedge, "perhaps maybe possibly likely unlikely probably seem seems seemed appear appears appeared suggest suggests arguably apparently presumably supposedly sort kind somewhat rather quite feel feels wonder suspect guess imagine unclear clear uncertain whether if"},
	{Say, "said says say saying told tells added adds stated states told explained explains noted notes replied wrote writes asked asks tweeted posted"},
	{Report, "found finds showed shows show reveal reveals revealed confirmed confirms reported reports according estimated estimates recorded records figures data study report survey poll statistics research analysis census documents disclosed calculated published findings audit review analysed measured"},
	{Opine, "argued argues argue insisted insists insist warned warns warn hopes hope hoped believes believe believed thinks think thought urged urges urge called calls calling criticised criticized accused accuses condemned welcomed described describes demanded demands dismissed dismisses denied denies suggested claimed claims defended praised slammed blasted hailed feared fears complained joked expressed wants want wanted prefers expects expect expected vowed hoping doubts opinion view views feels branded blamed lamented"},
	{Feeling, "disappointed disappointing proud sad sorry happy delighted thrilled excited worried concerned concern afraid angry furious upset glad pleased devastated heartbroken shocked shocking grateful hopeful optimistic pessimistic confident frustrated frustrating ashamed hate love loved loves loving regret regrets feeling feelings fear anxious relieved overwhelmed nervous miss missed tears joy pain anger emotional hurt appalled disgusted surprised amazed honoured forward thank thanks dream dreams wish wished cared"},
	{Judging, "shameful shame disgraceful disgrace wonderful terrible awful brilliant great good bad better worse wrong right unacceptable unnecessary necessary ridiculous absurd ironic tragic cruel unfair fair reckless cynical foolish stupid pathetic beautiful ugly stunning fantastic extraordinary remarkable incredible amazing outrageous nonsense betrayal failure hypocrisy dangerous important vital crucial essential sensible serious true false real honest lazy lame hollow bold brave timid cowardly magnificent dull boring charming delightful elegant perfect dreadful horrible nightmare miserable grim bleak glorious noble decent deserve deserves deserved obviously surely frankly truly simply clearly sadly happily unfortunately thankfully inevitably sheer utterly utter entirely completely truth folly farce scandalous inspiring courageous courage integrity heroic hero weak strong tough hard easy difficult impossible meaningful self-defeating hopeless misguided sloppy baffling bizarre odd strange deeply"},
	{Superlative, "most best worst largest biggest smallest highest lowest longest shortest oldest youngest greatest richest poorest fastest slowest deadliest wettest driest hottest coldest warmest cheapest busiest lowest strongest weakest latest earliest least heaviest tallest deepest newest hardest closest leading top"},
	{Compare, "more less fewer than higher lower bigger larger smaller greater cheaper longer shorter older younger faster slower worse better compared comparison versus twice double triple times equal equivalent similar above below exceed exceeds exceeded outnumber outnumbered lag lagged behind ahead half relative whereas rival"},
	{Rise, "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth climb climbed climbs soar soared soaring surge surged jump jumped doubled tripled quadrupled double gained gain expanded expand up upward higher raised hike improved improvement recovered swelled widened spike spiked accelerated"},
	{Fall, "fall falls fell fallen falling drop dropped drops decline declined declining decrease decreased decreasing cut cuts cutting slashed halved shrank shrunk shrinking plunged plummeted lost loss losses reduced reduce reduction slump slumped slid tumbled down lower lowered slowed shed dipped eased narrowed worsened"},
	{Vague, "most many majority minority nearly almost about around approximately roughly several dozens hundreds thousands millions billions few handful half quarter all every none some over under scores tens vast fraction average typical typically total number numbers proportion share rate"},
	{Month, "january february march april june july august september october november december jan feb aug sept oct nov dec"},
	{Weekday, "monday tuesday wednesday thursday friday saturday sunday"},
	{Time, "yesterday today tonight ago since year years month months week weeks day days decade decades century centuries annual annually yearly monthly weekly daily hours hour minutes earlier later previously former recent recently overnight last until summer winter spring autumn quarter pandemic wartime era morning afternoon evening night weekend"},
	{Event, "agreed agrees announced announces signed died dies killed arrested charged convicted sentenced jailed imprisoned acquitted elected re-elected appointed resigned quit stepped launched opened reopened closed closes banned bans approved rejected voted passed won wins lost beat defeated scored met held began started ended finished suspended sacked fired hired dismissed introduced scrapped abolished withdrew withdrawn joined left entered invaded attacked bombed struck fined sued ruled ordered seized rescued injured hospitalised evacuated crashed collapsed broke destroyed damaged flooded released bought sold acquired merged built completed unveiled cancelled postponed delayed renewed extended ratified vetoed overturned upheld pleaded admitted awarded granted discovered detected founded created established moved replaced succeeded took reached accepted offered declared imposed lifted deployed expelled recalled retired nominated sworn inaugurated walked stabbed shot raided searched detained deported blocked backed voted cast issued paid spent cut hit received sent walkout strike strikes deal took raised donated confirmed played buried inspected recruited"},
	{Law, "law laws legal illegal illegally unlawful act bill court courts judge judges ban banned allowed allows permitted required requires must entitled offence offense regulation regulations rules rule constitution constitutional legislation statute directive treaty penalty punishable crime criminal licence license prohibited prohibits forbids lawful legally right rights supreme tribunal jury verdict sentence amendment mandatory eligible threshold qualify limit exempt liable"},
	{Cause, "because caused causes cause due led leads lead leading result resulted results resulting linked owing triggered attributed blamed sparked prompted responsible thanks contributed fuelled driven meaning after following consequence effect"},
	{Body, "government governments union unions council councils police nhs bank university universities court parliament congress senate house commission committee agency department ministry office company companies firm firms party parties labour conservatives conservative tories republicans democrats republican democrat administration army navy military nato eu un bbc fbi cia treasury school schools hospital hospitals trust trusts board club league association federation charity charities institute church authority authorities regulator watchdog airline airlines bureau organisation organization fund supermarket retailer manufacturer museum prison cabinet downing whitehall kremlin pentagon"},
	{Person, "minister ministers secretary president senator governor mayor mp mps lawmakers chancellor chief director spokesman spokeswoman spokesperson officials official doctor doctors nurses nurse teachers teacher workers worker students pupils children child patients patient officers officer soldiers troops man woman men women people residents voters migrants refugees farmers drivers passengers victims victim scientists researchers economists experts expert professor dr mr mrs ms sir lord king queen prince leader chairman chairwoman chair boss ceo executive judge suspect players manager coach striker family families mother father daughter son wife husband staff employees members families households consumers taxpayers prisoners pensioners tenants"},
	{Unit, "people jobs homes houses miles mile kilometres kilometers km metres meters feet tonnes tons kg pounds dollars euros pence pounds cents litres gallons acres hectares degrees celsius megawatts gigawatts kilowatt hours patients deaths cases votes seats members employees workers households vehicles cars flights passengers points goals percentage percent cent pc barrels doses beds students pupils children women men offences incidents attacks troops countries states billion million trillion population crimes murders homicides arrests applications arrivals"},
	{Currency, "pounds dollars euros pence dollar euro pound yen yuan rubles rupees"},
	{Percent, "percent pc percentage"},
	{Large, "million millions billion billions trillion trillions thousand thousands hundreds"},
	{Counting, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen"},
	{Part, "half third quarter fifth sixth tenth thirds quarters fifths tenths double doubled triple tripled twice halved two-thirds three-quarters one-third one-fifth quadrupled threefold tenfold"},
	{Ordinal, "second third fourth fifth sixth seventh eighth ninth tenth"},
	{First, "first last record only never unprecedented highest lowest longest largest biggest oldest youngest sole sixth seventh third second fourth fifth eighth ninth tenth new"},
	{Ask, "who what why how when where which whose"},
	{Promise, "plan plans planned planning pledge pledged pledges promise promised promises vow vowed aim aims aimed intend intends intention consider considering considered propose proposes proposed proposal hope hopes seek seeks target targets forecast forecasts predicted predicts predict expected expects could goal ambition commit committed willing ready prepared"},
	{Scene, "sun sky rain light smile smiled smiles laughed laughs stood stands sits sat sitting gaze gazed eyes face faces hands voice voices walls window windows table kitchen street streets air smell smelled coffee tea dust shadow shadows quiet silence silent crowd chants banners flags wind sea waves trees leaves door dog hair gently slowly softly nodded shrugged whispered leaned wooden plastic rows bright dark golden cold warm bustling faint hum"},
	{Talk, "well thank thanks please okay ok yes yeah hello welcome uh um oh look listen gentlemen ladies sir folks guys question debate applause senator answer vice mr"},
	{Public, "tax taxes taxation budget deficit debt spending economy inflation unemployment employment wages wage salary pay income poverty trade tariffs exports imports crime murder violence guns immigration asylum border borders energy oil gas coal nuclear emissions climate carbon health healthcare insurance medicare medicaid social security pensions education tuition housing rent rents mortgage mortgages welfare benefits defence defense war weapons abortion vaccine vaccines cancer waiting interest rates prices price bills"},
}

// lexicon is built when the first text is read.
var lexicon = sync.OnceValue(buildLexicon)

func buildLexicon() map[string]Class {
	m := make(map[string]Class, 2048)
	for _, l := range lists {
		for _, w := range strings.Fields(l.words) {
			m[w] |= l.class
		}
	}
	return m
}
