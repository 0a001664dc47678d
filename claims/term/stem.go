package term

import (
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// Stemming is Porter2 (snowballstem.org, English), with irregular plurals and
// past forms looked up first, which suffix rules cannot reach.

func stem(w string) string {
	if base, ok := irregular[w]; ok {
		w = base
	}
	env := snowballstem.NewEnv(w)
	english.Stem(env)
	return env.Current()
}

var irregular = map[string]string{
	"women": "woman", "men": "man", "children": "child", "feet": "foot", "teeth": "tooth", "mice": "mouse",
	"lives": "life", "wives": "wife", "knives": "knife", "wolves": "wolf",
	"fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise", "grew": "grow", "grown": "grow",
	"paid": "pay", "won": "win", "lost": "lose", "took": "take", "taken": "take", "gave": "give", "given": "give",
	"went": "go", "gone": "go", "sold": "sell", "bought": "buy", "built": "build", "shot": "shoot", "struck": "strike",
	"stole": "steal", "stolen": "steal", "ran": "run", "told": "tell", "held": "hold", "sent": "send", "spent": "spend",
	"wrote": "write", "written": "write", "spoke": "speak", "spoken": "speak", "broke": "break", "broken": "break",
	"chose": "choose", "chosen": "choose", "drove": "drive", "driven": "drive", "ate": "eat", "eaten": "eat",
	"flew": "fly", "flown": "fly", "knew": "know", "known": "know", "threw": "throw", "thrown": "throw",
	"wore": "wear", "worn": "wear", "hid": "hide", "hidden": "hide", "caught": "catch", "taught": "teach",
	"fought": "fight", "brought": "bring", "sought": "seek", "became": "become", "began": "begin", "begun": "begin",
	"drank": "drink", "drunk": "drink", "sang": "sing", "sung": "sing", "froze": "freeze", "frozen": "freeze",
	"led": "lead", "fed": "feed", "fled": "flee", "said": "say", "made": "make", "came": "come", "saw": "see", "seen": "see",
	"kept": "keep", "lent": "lend", "stood": "stand", "understood": "understand", "forgot": "forget", "forgotten": "forget",
	"swore": "swear", "sworn": "swear", "tore": "tear", "torn": "tear", "bitten": "bite", "beaten": "beat",
	"shook": "shake", "shaken": "shake", "withdrew": "withdraw", "withdrawn": "withdraw", "overthrew": "overthrow",
}
