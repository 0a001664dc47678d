package match

import "claimlight/claims/lexicon"

// The features of one sentence beside one record. Each lies in 0..1. A plain word
// is no part of a name, a figure or a period; a core word is one that the record's
// other wordings say too, in some way.
const (
	fClaimSaid     = iota // share of the wording's weight that the sentence says
	fRecordSaid           // share of the sentence's weight that anything in the record says
	fEvidence             // weight shared, against enoughEvidence
	fNameMissing          // share of the wording's names that the sentence lacks
	fNameStrange          // share of the sentence's names that the record lacks
	fPlaceClash           // they name places that exclude one another
	fFigureAgree          // figures of the wording that agree, up to two
	fFigureDiffer         // a figure of the wording differs
	fFigureUnsaid         // share of the wording's figures that the sentence lacks
	fFigureStrange        // figures of the sentence that the record lacks, up to two
	fPeriodAgree
	fPeriodClash
	fForecast    // one of the two is a forecast, the other is not
	fWish        // one is a wish, a plan or a demand
	fOpinion     // one is about what people think
	fOrder       // share of neighbouring words said that are neighbours on both sides
	fRank        // 1 for the first hit, 1/2 for the second ...
	fMargin      // retrieval score against the best one
	fLead        // of the first hit: how far the second one lies behind
	fPlainSaid   // share of the weight of the wording's plain words that the sentence says
	fPlainUsed   // share of that of the sentence's that the wording says
	fCoreSaid    // fClaimSaid, words weighted by how many of the record's wordings say them
	fPlainCore   // fPlainSaid, so weighted
	fSpanStrange // between the first and the last plain word in common: share of the weight not in common
	fLength      // terms of the sentence, against longSentence
	fKeyUnsaid   // weight of the rarest plain word of the wording that the sentence lacks
	fCoreUnsaid  // of the rarest core word
	fKeyStrange  // of the rarest plain word of the sentence that the record lacks
	fMissing     // plain words of the wording that the sentence lacks, up to manyMissing
	nFeatures
)

// FeatureNames are the names of the features, in order, for the trainer.
var FeatureNames = [nFeatures]string{"claim-said", "record-said", "evidence",
	"name-missing", "name-strange", "place-clash", "figure-agree", "figure-differ", "figure-unsaid", "figure-strange",
	"period-agree", "period-clash", "forecast", "wish", "opinion", "order", "rank", "margin", "lead",
	"plain-said", "plain-used", "core-said", "plain-core", "span-strange", "length",
	"key-unsaid", "core-unsaid", "key-strange", "missing"}

// Features are the values of one pair.
type Features [nFeatures]float64

// enoughEvidence is the shared weight, in nats, past which more does not help:
// about five content words.
const enoughEvidence = 40

// said is the score from which a term counts as said.
const said = 0.5

// reading is everything that was found of one sentence beside one wording.
type reading struct {
	*alignment
	start    int // of the statement in the sentence
	entry    *Entry
	features Features
	figures  figureReading
	period   periodReading
	places   [2]string // the article's place and the record's, where they clash
	strange  []string  // the sentence's names that the record lacks, as written
	lacking  []string  // the wording's names that the sentence lacks, as written
}

// read compares a sentence, in its context, with one wording of an entry.
func read(sentence *Profile, context *Context, e *Entry, number int, hit Hit) *reading {
	wording := e.wording(number)
	r := &reading{alignment: align(sentence, wording), entry: e}
	context.lend(r.alignment)
	f := &r.features
	r.readFigures()
	known := r.knownToRecord()
	r.readNames(context, known)
	r.readPlaces()
	other := sentence.mode ^ wording.mode
	f[fForecast], f[fWish], f[fOpinion] = one(other&forecast != 0), one(other&wish != 0), one(other&opinion != 0)
	f[fOrder] = r.order()
	f[fRank] = 1 / float64(1+hit.Rank)
	f[fMargin] = hit.Margin
	f[fLead] = hit.Lead
	r.readWording(e.vocabulary[number].support)
	r.readSentence(known)
	return r
}

// Bounds of features that count.
const (
	longSentence = 40
	manyMissing  = 5
)

// readWording tells how much of the wording the sentence says.
func (r *reading) readWording(support []float64) {
	f := &r.features
	var all, core, plain, plainCore tally
	var key, coreKey float64
	missing := 0
	for i, v := range r.found {
		w := r.wording.Weights[i]
		all.add(w, v)
		core.add(w*support[i], v)
		if !r.wording.plain[i] {
			continue
		}
		plain.add(w, v)
		plainCore.add(w*support[i], v)
		key = max(key, w*(1-v))
		coreKey = max(coreKey, w*support[i]*(1-v))
		if v < said {
			missing++
		}
	}
	f[fClaimSaid], f[fEvidence] = all.share(), min(all.said/enoughEvidence, 1)
	f[fCoreSaid], f[fPlainSaid], f[fPlainCore] = core.share(), plain.share(), plainCore.share()
	f[fKeyUnsaid], f[fCoreUnsaid] = key/lexicon.UnknownRarity, coreKey/lexicon.UnknownRarity
	f[fMissing] = min(float64(missing)/manyMissing, 1)
}

// readSentence tells how much of the sentence the wording, and the record as a
// whole, say.
func (r *reading) readSentence(known []float64) {
	f := &r.features
	var record, plain, within, gap tally
	key := 0.0
	for j, v := range r.used {
		w := r.sentence.Weights[j]
		record.add(w, known[j])
		gap.add(w, v)
		if !r.sentence.plain[j] {
			continue
		}
		plain.add(w, v)
		key = max(key, w*(1-known[j]))
		switch {
		case v < said:
		case within.all == 0:
			within, gap = tally{w, w * v}, tally{}
		default:
			within.all, within.said, gap = within.all+gap.all, within.said+gap.said, tally{}
		}
	}
	f[fRecordSaid], f[fPlainUsed], f[fSpanStrange] = record.share(), plain.share(), 1-within.share()
	f[fKeyStrange] = key / lexicon.UnknownRarity
	f[fLength] = min(float64(len(r.used))/longSentence, 1)
}

// tally adds up weights, and the part of them that the other side says.
type tally struct{ all, said float64 }

// add rounds what it adds, which the conversions ask for: without them some processors
// would multiply and add in one step, and the last bits would depend on the machine.
// .ci/fused looks for such steps.
func (t *tally) add(weight, said float64) {
	t.all += float64(weight)
	t.said += float64(weight * said)
}

// share is 1 where there is nothing to say.
func (t *tally) share() float64 {
	if t.all == 0 {
		return 1
	}
	return t.said / t.all
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// knownToRecord is, for each of the sentence's terms, how well anything in
// the record says it.
func (r *reading) knownToRecord() []float64 {
	known := make([]float64, len(r.used))
	for j, s := range r.sentence.Terms {
		_, v := r.entry.all.find(s.Text, r.sentence.ids[j])
		known[j] = max(v, r.used[j])
	}
	return known
}

func (r *reading) readFigures() {
	f := &r.features
	r.figures = readFigures(r.sentence, r.wording, r.entry.page)
	r.alignFigures()
	f[fFigureAgree] = min(float64(r.figures.agree)/2, 1)
	f[fFigureDiffer] = min(float64(r.figures.differ), 1)
	f[fFigureUnsaid] = share(r.figures.unspoken, len(r.wording.Figures))
	f[fFigureStrange] = min(float64(r.figures.extra)/2, 1)
	r.period = readPeriods(r.sentence, r.wording)
	r.alignPeriods()
	switch r.period {
	case periodsAgree:
		f[fPeriodAgree] = 1
	case periodsClash:
		f[fPeriodClash] = 1
	}
}

// order is the share of the wording's neighbouring terms, both said, whose
// partners stand within three terms of one another.
func (r *reading) order() float64 {
	kept, pairs := 0, 0
	for i := 1; i < len(r.partner); i++ {
		if r.partner[i-1] < 0 || r.partner[i] < 0 || r.found[i-1] < said || r.found[i] < said {
			continue
		}
		pairs++
		if d := r.partner[i] - r.partner[i-1]; d >= -2 && d <= 3 {
			kept++
		}
	}
	return share(kept, pairs)
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}
