package stance

// classes are the words that a pattern names by one word in capitals.
var classes = map[string]string{
	"BE":  "is are was were be been being",
	"NT":  "isn't aren't wasn't weren't doesn't don't didn't hasn't haven't hadn't cannot can't couldn't isnt arent wasnt werent doesnt dont didnt hasnt havent hadnt cant couldnt",
	"NOT": "not isn't aren't wasn't weren't doesn't don't didn't hasn't haven't hadn't cannot can't couldn't wouldn't won't isnt arent wasnt werent doesnt dont didnt hasnt havent hadnt cant couldnt",

	// What makes a statement.
	"CLAIM": `claim claims rumour rumours rumor rumors story stories allegation allegations assertion assertions narrative narratives
		statement statements idea notion suggestion suggestions theory theories accusation accusations falsehood falsehoods report reports
		line tale tales post posts tweet tweets meme memes message messages quote quotes quotation headline headlines figure figures argument
		insinuation contention conspiracy`,
	"MEDIA": `photo photos photograph photographs picture pictures image images clip clips video videos footage snap snaps screenshot
		screenshots montage recording recordings audio meme memes graphic frame frames scene scenes compilation poster reel
		livestream placard excerpt`,
	"PAGE":    "page pages account accounts website profile offer offers appeal appeals advert adverts ad ads letter document vacancies cover covers article articles",
	"CHECKER": "checkers snopes politifact verify",

	// How it is called untrue.
	"UNTRUE": "untrue false wrong incorrect inaccurate misleading baseless unfounded groundless bogus debunked disproved disproven discredited nonsense invented",
	"FAKE": `fake fakes faked hoax hoaxes fabrication fabrications fabricated forgery forgeries doctored photoshopped edited altered manipulated
		montage composite collage mockup deepfake deepfakes satire satirical parody spoof staged miscaptioned mislabelled bogus scam scams`,
	"EVIDENCE": "evidence proof basis truth trace sign support foundation substance indication record",
	"WRONGLY":  "wrongly falsely incorrectly erroneously mistakenly misleadingly baselessly inaccurately",
	"CLAIMED": `claim claims claimed claiming said say says saying stated states suggest suggests suggested suggesting asserted asserts
		asserting alleged alleging alleges told attributed presented presents portrayed described describes describing shared captioned
		labelled identified linked implied implies implying reported reporting`,
	"TO-SAY": "say suggest claim imply state call think believe assume conclude describe present maintain argue assert",

	// How pictures and words are made, and taken for others.
	"TAKEN": "taken filmed shot recorded photographed captured snapped made staged created",
	"EDITED": `pasted superimposed spliced dubbed photoshopped doctored edited altered manipulated inserted widened swapped cropped fabricated faked
		mirrored mislabelled miscaptioned recirculated`,
	"FICTION": `film movie drama game games series sitcom documentary advert advertisement commercial drill simulation trailer performance
		play theatre artwork sculpture satire parody comedy rehearsal painting montage cartoon animation`,
	"VERY":    "greatly wildly grossly largely completely entirely simply utterly totally quite plainly",
	"SUBJECT": "it that this these those they",
	"SHOW":    "show shows showed prove proves proved depict depicts portray portrays establish mean means demonstrate demonstrates substantiate imply implies indicate indicates suggest suggests",
	"TALLY":   "contradict disprove refute undermine",
	"PERIOD":  "years months weeks decades year month decade",
	"TEXT":    "report study paper bill law treaty act text agreement guidance document documents rules directive regulation deal accord manifesto judgment ruling inquiry article",

	// What people do to it.
	"DENY":   "deny denies denied denying",
	"DEBUNK": "debunk debunks debunked debunking disprove disproves disproved disproving refute refutes refuted refuting rebut rebuts rebutted rebutting",
	"DISMISS": `dismiss dismisses dismissed dismissing reject rejects rejected rejecting rebuff rebuffed rebuffs deny denies denied denying
		rubbished rubbishes disputed disputing contested contesting contradict contradicts contradicted
		contradicting discredit discredits discredited discrediting rebuked questioned challenged`,
	"CALL":    "calls called calling brands branded labels labelled labeled describes described dismissed deem deemed declared rated",
	"INSIST":  "insisted insists confirmed confirms clarified stressed explained",
	"PERSON":  "he she it they we i",
	"WRITTEN": "said wrote tweeted posted uttered published endorsed printed issued",
	"PIECE":   "headline story article report statement cover tweet post letter email quote edition programme piece page",
}
