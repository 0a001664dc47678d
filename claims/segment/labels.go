package segment

import (
	"strings"
	"sync"
)

// label tells what a piece is that begins with a known phrase.
type label uint8

const (
	noLabel   label = iota
	lineLabel       // furniture, if no stop ends it: "Image source, Reuters"
	siteLabel       // furniture, if it also talks of the site: "Sign up to our newsletter."
	sureLabel       // furniture in any case: "All rights reserved."
	linkLabel       // furniture, and links follow: "Related topics"
)

// phrase is the beginning of a piece: words in lower case.
type phrase struct {
	words []string
	label label
}

// phrases by their first word, the longest first.
var phrases = sync.OnceValue(func() map[string][]phrase { return foldPhrases(labelPhrases) })

var labelPhrases = map[label]string{
	lineLabel: `image source|image caption|image credit|image|images|media caption|photo|photos|photo by|
		photograph|photographer|picture|pictures|picture by|credit|credits|caption|composite|illustration|graphic|
		source|sources|video|watch|listen|listen to|listen now|read|read more|read also|read the full|also read|
		see also|follow|join|subscribe|sign up|sign in|log in|register|get|download|share|share this|share on|
		share article|share via|save article|copy link|print this|print|comments|leave a comment|post a comment|
		add a comment|no comments|reading time|estimated reading|last updated|last modified|first published|
		updated|published|posted|posted in|posted by|posted on|published on|published in|published by|updated on|
		heard on|enlarge this|filed under|tagged|tags|topics|topic|categories|category|contact|about the author|
		about us|written by|words by|reporting by|additional reporting|editing by|writing by|compiled by|edited by|
		reported by|story by|with reporting|advertisement|ad|ads|article continues|story continues|
		continue reading|click here|tap here|tap to|skip to|jump to|go to|back to|view comments|view all|view|
		show more|show all|load more|see more|see all|download the|open in|toggle|menu|search|home|sponsored|
		promoted|next|previous|getty images|pa media|press association|file photo|file pic|library image|
		stock image|from|page|skip|close|accept|dismiss|enlarge|loading|podcast|newsletter|key points|retrieved|
		archived`,
	siteLabel: `sign up|subscribe|follow us|follow our|like us|join our|join us|join the|get our|get the|
		get all|get unlimited|download our|download the|listen to our|listen to the|watch our|support our|
		support the|click here|click on|tap here|visit our|contact us|email us|send us|send your|tell us|
		let us know|share your|share this|find us|find out more|want more|have your say|you can follow|
		you can unsubscribe|to receive|read our|read the full|read more|see our|this article is|this article was|
		this story was|this page|this site|this website|please enable|please log|please sign|please turn|
		please subscribe|enter your|by signing|by subscribing|by entering|by clicking|by continuing|by submitting|
		thanks for|already a|already have|not a subscriber|unlimited access|enjoy unlimited|our free|
		our newsletter|a weekly|a daily|get in touch|for more information|free weekly|free daily`,
	sureLabel: `all rights reserved|copyright|the bbc is not responsible|read about our approach|follow us on|
		like us on|find us on|sign up to our|sign up for our|subscribe to our|sign up here|subscribe now|
		subscribe today|read our privacy|see our privacy|see our terms|javascript is|terms and conditions apply|
		terms of use|terms of service|privacy policy|cookie policy|accept all|reject all|manage preferences|
		your browser does not|this video can not|this video cannot|to play this video|something went wrong|
		page not found|skip to content|skip to main|accessibility help|advertisement|article continues below|
		story continues below|this material may not be|reporting by|additional reporting by|editing by|writing by|
		our standards|this story has been updated|this story was updated|this article has been updated|
		this article was updated|this article was amended|this article was first published|
		this article was originally|this story was originally|this story was first|privacy notice|sponsor message|
		after newsletter promotion`,
	linkLabel: `related|related article|related story|related fact checks|related topics|related stories|
		related articles|related internet|related content|related news|related posts|more on this|
		more on this story|more on|more from|more stories|more like this|more news|most read|most viewed|
		most popular|most watched|most shared|top stories|trending|trending now|recommended|recommended reading|
		recommended for you|you may also|you might also|you may like|also in the news|don't miss|don’t miss|
		must read|must see|editor's picks|editor’s picks|editors' picks|editors' choice|popular now|popular in|
		latest news|latest stories|what to read|around the bbc|elsewhere on|explore more|up next|read next|
		read this next|keep reading|further reading|external links|see also|references|on this story|from our|
		sponsored content|promoted stories|promoted content|from around the web|what others are|people also|
		read more on|read more about`,
}

func foldPhrases(lists map[label]string) map[string][]phrase {
	out := make(map[string][]phrase, 256)
	for _, l := range []label{linkLabel, sureLabel, siteLabel, lineLabel} {
		for p := range strings.SplitSeq(lists[l], "|") {
			words := strings.Fields(p)
			for i, w := range words { // the scanner leaves out a final apostrophe
				words[i] = strings.TrimRight(w, "'’")
			}
			out[words[0]] = append(out[words[0]], phrase{words, l})
		}
	}
	return out
}

// label returns the strongest label that stretch s may carry by its first
// words, and the number of words of the phrase.
func (c *cutter) label(s stretch, ok func(phrase) bool) (label, bool) {
	first := c.firstWord(s)
	if first < 0 || c.toks[first].end-c.toks[first].start > longestWord {
		return noLabel, false
	}
	var key [keySize]byte
	n := lowerKey(c.raw(c.toks[first]), &key)
	for _, p := range phrases()[string(key[:n])] {
		if c.begins(first, s.to, p.words) && ok(p) {
			return p.label, true
		}
	}
	return noLabel, false
}

func (c *cutter) firstWord(s stretch) int {
	for i := s.from; i < s.to; i++ {
		if c.toks[i].kind == word {
			return i
		}
		if c.toks[i].kind == number {
			return -1
		}
	}
	return -1
}

// begins tells whether the words stand at token i, one after the other.
func (c *cutter) begins(i, to int, words []string) bool {
	for _, w := range words {
		if i >= to || c.toks[i].kind != word || !strings.EqualFold(c.raw(c.toks[i]), w) {
			return false
		}
		i++
		if i < to && c.toks[i].kind == quote { // editors' picks
			i++
		}
	}
	return true
}
