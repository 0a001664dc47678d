package term

import "strings"

// American and British spellings fold into one. The result need not be a
// spelling that anyone uses, since both sides pass through here: that is why
// the rules need no exceptions ("size" becomes "sise" wherever it stands).
//
//	-iz-, -yz-    organize, analyzing      -is-, -ys-
//	-our-         labour, favourite        -or-      (behind three letters: not "course", "tour")
//	-tre, -bre    centre, fibre            -ter, -ber
//	-ogue         catalogue, dialogue      -og
//	-ll-          travelled, counsellor    -l-       (the stems in doubled)
//	the rest      defence, tyre, grey      table whole, or by its beginning

// spell returns the common spelling of a folded word.
func spell(w string) string {
	if len(w) < 4 {
		return w
	}
	if t, ok := spellings[w]; ok {
		return t
	}
	if t, ok := spellings[strings.TrimSuffix(w, "s")]; ok {
		return t
	}
	w = beginning(w)
	if len(w) < 5 {
		return w
	}
	w = zToS(w)
	if i := strings.Index(w[3:], "our"); i >= 0 {
		w = w[:3+i+1] + w[3+i+2:]
	}
	return ending(undouble(w))
}

// zToS turns the z of -ize, -yze and what is derived from them into s.
func zToS(w string) string {
	for i := len(w) - 2; i >= 3; i-- {
		if w[i] != 'z' {
			continue
		}
		if w[i-1] == 'i' || w[i-1] == 'y' {
			switch w[i+1] {
			case 'e', 'i', 'a':
				return w[:i] + "s" + w[i+1:]
			}
		}
		return w
	}
	return w
}

var endings = []struct{ from, to string }{
	{"tre", "ter"}, {"tres", "ters"}, {"tred", "tered"}, {"bre", "ber"}, {"bres", "bers"},
	{"ogue", "og"}, {"ogues", "ogs"}, {"ogued", "oged"},
}

func ending(w string) string {
	for _, e := range endings {
		if strings.HasSuffix(w, e.from) {
			return w[:len(w)-len(e.from)] + e.to
		}
	}
	return w
}

// doubled are the verbs and nouns whose last l British spelling doubles.
var doubled = strings.Fields(`travel cancel model label level fuel counsel channel marvel quarrel signal
	tunnel shovel panel libel duel jewel total rival equal dial trial initial pencil council`)

func undouble(w string) string {
	i := strings.Index(w, "ll")
	if i < 2 {
		return w
	}
	for _, d := range doubled {
		if w[:i+1] == d {
			return w[:i+1] + w[i+2:]
		}
	}
	return w
}

var beginnings = []struct{ from, to string }{
	{"paed", "ped"}, {"orthopaed", "orthoped"}, {"encyclopaed", "encycloped"}, {"anaesth", "anesth"},
	{"anaem", "anem"}, {"leukaem", "leukem"}, {"haem", "hem"}, {"foet", "fet"}, {"oestr", "estr"},
	{"oesoph", "esoph"}, {"diarrhoea", "diarrhea"}, {"gynaec", "gynec"}, {"manoeuv", "maneuv"},
	{"aluminium", "aluminum"}, {"sceptic", "skeptic"}, {"mould", "mold"}, {"smoulder", "smolder"},
	{"plough", "plow"}, {"defenc", "defens"}, {"offenc", "offens"}, {"licenc", "licens"}, {"practis", "practic"},
	{"moustach", "mustach"}, {"enrolment", "enrollment"}, {"fulfilment", "fulfillment"}, {"instalment", "installment"},
	{"skilful", "skillful"}, {"wilful", "willful"}, {"artefact", "artifact"}, {"judgement", "judgment"},
	{"grey", "gray"}, {"cosy", "cozy"}, {"pyjama", "pajama"}, {"sulph", "sulf"},
}

func beginning(w string) string {
	for _, b := range beginnings {
		if w[0] == b.from[0] && strings.HasPrefix(w, b.from) {
			return b.to + w[len(b.from):]
		}
	}
	return w
}

var spellings = map[string]string{
	"programme": "program", "cheque": "check", "tyre": "tire", "kerb": "curb", "odour": "odor", "mums": "mom",
	"ageing": "aging", "jewellery": "jewelry", "draught": "draft", "enrol": "enroll", "fulfil": "fulfill",
	"pretence": "pretense", "whisky": "whiskey", "yoghurt": "yogurt", "gaol": "jail", "storey": "story",
	"acknowledgement": "acknowledgment",
}
