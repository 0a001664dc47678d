package stance

// role is what a word does in a sentence, whichever rule asks.
type role uint32

const (
	saying       role = 1 << iota
	hearsay           // names no speaker before a verb of saying
	noun              // a verb of saying that is a noun as often
	pronoun           // stands for a speaker
	nobody            // stands for a speaker without telling who it is
	closer            // ends a subject
	content           // opens what is shown or said
	abbreviation      // has a full stop that ends nothing
	open              // makes what follows an open question
	clause            // begins a clause, and so may a subject behind it
	adverb            // may stand between a subject and its verb
	telling           // takes a hearer, not a speaker, behind it
	preposition       // leads to when or where
	day               // of the week, or a span of time
	deictic           // needs a span of time behind it
	month             // only behind a preposition
	relative          // tells more of what stands before it
	article
	perfect
	that
	and
	according
	to
)

// roles list the words of each role.
var roles = []struct {
	role  role
	words string
}{
	// "Told" needs a hearer, "according" a "to".
	{saying, `said says say saying told tells claimed claims claim argued argues insisted insists warned warns stated states
		announced announces added adds admitted admits asserted asserts boasted explained suggested suggests declared declares denied
		denies wrote writes tweeted posted estimates estimated reported reports calculated calculates predicted predicts promised
		promises acknowledged conceded pledged complained alleged alleges concluded
		concludes confirmed confirms stressed stresses noted notes found finds`},
	{hearsay, `it that which who there they and but what this these as be been was were is are also has have had previously
		repeatedly recently wrongly falsely rightly reportedly not never being to of the a an`},
	// "The United States", "a report estimates": they count only where speech
	// follows.
	{noun, "states claims claim reports estimates promises adds added confirmed confirms noted notes found finds"},
	{pronoun, "he she they we i"},
	{nobody, "another other others some many most few several one both neither either all none each any"},
	{closer, "who which that on in at to as after before during when while yesterday today last this earlier published released"},
	{content, "that show shows showed showing prove prove proves proved says say said saying reveals revealed claims claimed captures who so"},
	{abbreviation, "mr mrs ms dr st jr sen gov gen rep prof no vs"},
	{open, "if whether unless"},
	{clause, "because while when whereas although though if so until where since but as"},
	{adverb, "at last also now then still later already just once again today yesterday earlier even only both"},
	{telling, "told tells"},
	{preposition, "in on by at during from with for since of"},
	{day, `monday tuesday wednesday thursday friday saturday sunday yesterday today tonight last this next week weeks month months year
		years decade morning evening night summer autumn winter spring`},
	{deictic, "last this next"},
	{month, "january february march april may june july august september october november december early late mid"},
	{relative, "who which of from"},
	{article, "the a an this these"},
	{perfect, "has have had"},
	{that, "that"},
	{and, "and"},
	{according, "according"},
	{to, "to"},
}

// is tells whether word i does one of the roles.
func (s *sentence) is(i int, r role) bool { return s.lexicon.roles[s.numbers[i]]&r != 0 }
