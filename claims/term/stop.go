package term

import (
	"sync"

	"claimlight/claims/word"
)

// Stop words carry grammar, not subject: filing records under them finds
// everything. They are grouped by why they are here. Words that look like
// grammar but tell claims apart stay terms: "first", "last", "most", "more",
// "less", "against", "without", "before", "after", "only", "over", "under".
const (
	articles     = `a an the this that these those such`
	pronouns     = `i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their theirs themselves who whom whose which what one's`
	auxiliaries  = `am is are was were be been being have has had having do does did doing done will would shall should can could may might must ought get gets got gotten`
	prepositions = `of in on at by for with from to into onto upon about as than via per through between during amid among`
	conjunctions = `and or but if because so while whereas although though unless since until when where why how whether`
	adverbs      = `there here then thus also too very just even still yet already again ever really quite rather so now both each every any some other another same own once`
	contracted   = `i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll they're they've they'd they'll that's that'll there's here's what's who's where's how's let's im ive youre youve theyre theyve thats whats didnt dont doesnt isnt wasnt arent werent wont wouldnt cant couldnt shouldnt hasnt havent hadnt`
	percent      = `percent pc`                            // what "%" loses in a paste; the number stays
	web          = `http https www com pic twitter rt amp` // left over from links and mark-up
	negations    = `no not nor never none neither cannot don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't ain't mustn't`
)

var stopWords = sync.OnceValue(func() map[string]bool {
	return word.Set(articles, pronouns, auxiliaries, prepositions, conjunctions, adverbs, contracted, percent, web, negations)
})

// Stop tells whether a folded word is left out of the terms.
func Stop(folded string) bool { return len(folded) < 2 && !digit(folded) || stopWords()[folded] }

func digit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }
