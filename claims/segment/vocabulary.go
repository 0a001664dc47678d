package segment

import (
	"strings"
	"sync"
)

// class is a set of word classes. One lookup a word tells all of them.
type class uint32

const (
	starter  class = 1 << iota // function word that often begins a sentence and never ends a name
	verb                       // finite verb form, auxiliaries included
	function                   // article, preposition, conjunction: cannot end a line of its own
	saying                     // verb of saying, as in "'Why?' Mr Smith asked."
	button                     // word of share bars, menus and counters
	section                    // name of a section of a news site
	agency                     // picture agency or news agency
	job                        // journalist's job title
	month                      // January, Jan
	weekday                    // Monday, Mon
	unit                       // minute, hours: counted in "3 hours ago", "5 min read"
	stamp                      // published, updated, ago, GMT: stands around dates
	domain                     // top-level domain or file ending: "Booking.Com", "ASP.NET"
	measure                    // unit glued to its number: "25Mbps"
	site                       // what a site talks about when it talks of itself
	caption                    // participle of picture captions, no finite verb
)

// vocabulary holds the lower-case words of every class. It is made when the first
// text is cut.
var vocabulary = sync.OnceValue(func() map[string]class { return fold(classWords) })

var classWords = map[class]string{
	starter: `the a an in it he she they we but and however this that these those there if when while
		after before on at for from as also yet so then meanwhile its his her their our my what why how who
		where which some many most more another i you your although though because since despite
		nevertheless nonetheless instead until under with without during both each every all not nor or
		to of by about according today yesterday earlier later once only even just now here last shortly
		several few such other others speaking asked responding between among over well do does did is are was were can could would should let look yes
		ok okay thank thanks please never nobody everyone someone something`,
	verb: `is are was were am be been has have had do does did will would can could may might must should shall
		cannot
		said says say told tells tell claims claimed added adds warned warns agreed agrees agree
		announced announces accused accuses admitted admits argued argues asked asks began begins begin became
		becomes become believes believe brought brings bring broke breaks built builds calls call came comes come
		caught chose cost costs cut cuts died dies drew drove faces face fell falls fall felt found finds find fought
		gave gives give gets get got goes went go grew grows grow happened happens held holds hold hit hits hopes
		increased increases keeps kept knew knows know launches launched lays laid leads led leaves left lost
		loses lose made makes make means meant met meets moved moves needs need offers opens paid pays pay
		plans plunges plunged put puts ran runs reached reaches rejects rejected remains remained reports resigns
		resigned resumes returns reveals revealed rises rose rise saw sees see seems seemed sends sent sets shot shows
		showed show shut slams sold sells speaks spoke spends spent stands stood starts stayed stays stops strikes struck
		suggests sues takes took take tests thinks thought threw threatens tops turns turned urges used
		uses vows votes wants want wins won win works wrote writes doubles doubled tripled halved soared soars
		dropped drops plummeted jumped slumped surged rocketed climbed backs bans blames boosts confirms demands denies
		dies ends expects fails fears fires halts heads hails helps insists joins jumps kills labels lies
		lifts lives looks orders pledges promises pulls pushes quits raises reacts refuses responds sacks scraps seeks
		signs sparks steps supports targets tries unveils visits wages welcomes accounts represents represent
		contains includes include requires receives receive provides produces creates owns earns
		ist sind war hat haben wird werden est sont était ont sera es son fue han ha è sono`,
	function: `the a an of in on at to for from by with and or but as into onto over under between among than
		that which who whose its his her their our my your this these those is are was were be been has have had
		will would could should may might must not per via about against during including`,
	saying: `asked asks said says wrote writes replied replies shouted added adds wondered tweeted demanded quipped
		told tells continued joked insisted responded yelled cried posted`,
	button: `share save saved print email e-mail copy link links copied facebook twitter x whatsapp messenger pinterest
		reddit linkedin telegram instagram bluesky threads tiktok youtube comment comments reply replies like likes
		shares views bookmark bookmarks follow following listen menu search close subscribe subscribed login
		advertisement ad ads sponsored play pause mute unmute fullscreen toggle next previous gallery
		sharesave embed options download transcript hide tweet retweet flipboard rss top back home more`,
	section: `news politics health sport sports business world uk us culture technology tech science opinion
		analysis live education environment lifestyle money travel weather entertainment society media local
		england scotland wales europe africa asia americas australia exclusive breaking video audio football
		explainer feature features editorial letters obituaries climate economy law nhs`,
	agency: `getty afp reuters alamy shutterstock istock epa bloomberg xinhua ap pa pa-media anadolu nurphoto
		zumapress istockphoto unsplash`,
	job: `correspondent correspondents editor reporter reporters columnist producer contributor journalist
		writer blogger commentator editors`,
	month: `january february march april may june july august september october november december
		jan feb mar apr jun jul aug sep sept oct nov dec`,
	weekday: `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun`,
	unit: `sec secs second seconds min mins minute minutes hr hrs hour hours day days week weeks month months
		year years`,
	stamp: `published updated posted modified first last ago read reading time listen watch at on gmt bst utc est
		edt et pst pdt cet cest am pm a p m date created amended edited noon midnight new yesterday today`,
	domain:  `com net org io co uk gov edu ac js ts py ai biz eu de fr us nl html`,
	measure: `mb mbps mbit gb gbps gbit tb kb kbps hz mhz ghz khz wh kwh mwh gwh mw kw gw bn mn tn ma mah ev db px`,
	site: `newsletter newsletters inbox app email emails cookie cookies subscription subscriptions subscriber subscribers
		subscribe podcast podcasts whatsapp facebook twitter instagram tiktok youtube bluesky linkedin account website site
		browser javascript advertisement advert adverts comments privacy notifications alerts bulletin homepage link
		journalism here`,
	caption: `pictured seen shown photographed based called named including`,
}

func fold(lists map[class]string) map[string]class {
	words := make(map[string]class, 1024)
	for c, list := range lists {
		for w := range strings.FieldsSeq(list) {
			words[w] |= c
		}
	}
	return words
}

// longestWord is longer than any word of the vocabulary; longer words are not looked up.
const longestWord = 16

// classOf looks w up, whatever its case, its possessive and the kind of its apostrophe.
func classOf(w string) class {
	if len(w) > keySize {
		return 0
	}
	var key [keySize]byte
	n := lowerKey(w, &key)
	if c, ok := vocabulary()[string(key[:n])]; ok {
		return c
	}
	return contraction(key[:n])
}

// keySize has room for the longest word with its possessive.
const keySize = longestWord + len("’s")

// lowerKey writes w, of keySize bytes at most, in lower case with straight apostrophes
// to key and returns its length. It saves the allocation of strings.ToLower.
func lowerKey(w string, key *[keySize]byte) int {
	n := 0
	for i := 0; i < len(w); i++ {
		switch b := w[i]; {
		case 'A' <= b && b <= 'Z':
			key[n] = b + 'a' - 'A'
		case b == 0xE2 && strings.HasPrefix(w[i:], "’"):
			key[n] = '\''
			i += len("’") - 1
		default:
			key[n] = b
		}
		n++
	}
	return n
}

// contraction reads the verb in "we've" and drops the possessive in "Reuters's".
func contraction(w []byte) class {
	if len(w) < len("i'm") {
		return 0
	}
	switch string(w[len(w)-3:]) {
	case "'re", "'ve", "'ll", "n't":
		return verb | vocabulary()[string(w[:len(w)-3])]&starter
	}
	switch string(w[len(w)-2:]) {
	case "'s":
		base := vocabulary()[string(w[:len(w)-2])]
		if base&starter != 0 {
			return verb | starter // it's, what's
		}
		return base &^ verb
	case "'m", "'d":
		return verb | starter
	}
	return 0
}
