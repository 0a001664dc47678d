package alias

import (
	"strings"
	"testing"

	"claimlight/claims/word"
)

// bar parts the pieces of an article in the tables.
const bar = " | "

// find learns from an article and lists the mentions of text as "span=name".
// The text is read as the article's last piece.
func find(article, text string) string {
	pieces := strings.Split(article, bar)
	return list(Learn(pieces), len(pieces)-1, text)
}

func list(a *Aliases, at int, text string) string {
	words := word.Cut(text)
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = word.Fold(text[w.Start:w.End])
	}
	var out []string
	for _, m := range a.Find(at, text, words, folded) {
		out = append(out, text[m.Start:m.End]+"="+m.Name)
	}
	return strings.Join(out, "; ")
}

// oneLiner is an article, a sentence that follows it, and the mentions expected there.
type oneLiner struct{ article, text, want string }

// learned groups what must be learned.
var learned = map[string][]oneLiner{
	"acronyms": {
		{"The National Audit Office (NAO) looked at it.", "The NAO found waste.", "NAO=national audit office"},
		{"The NAO (National Audit Office) looked at it.", "The National Audit Office's report", "National Audit Office=national audit office"},
		{"The National Audit Office, or NAO, looked at it.", "NAO", "NAO=national audit office"},
		{"The National Audit Office, known as the NAO, looked at it.", "the NAO's report", "NAO=national audit office"},
		{"The NAO, the National Audit Office, looked at it.", "the NAO", "NAO=national audit office"},
		{"The Department for Work and Pensions (DWP) paid.", "DWP staff", "DWP=department for work and pensions"},
		{"The World Meteorological Organization [WMO] warned.", "the WMO", "WMO=world meteorological organization"},
		{"The National Oceanic and Atmospheric Administration (NOAA) warned.", "NOAA said", "NOAA=national oceanic and atmospheric administration"},
		{"The Department for Transport (DfT) paid.", "DfT figures", "DfT=department for transport"},
		{"The Ministry of Defence (MoD) paid.", "MoD figures, MOD staff", "MoD=ministry of defence; MOD=ministry of defence"},
		{"Medicines and Healthcare products Regulatory Agency (MHRA) rules.", "the MHRA", "MHRA=medicines and healthcare products regulatory agency"},
		{"National Institute for Health and Care Excellence (NICE) advice.", "NICE said it is nice", "NICE=national institute for health and care excellence"},
		{"The UK Health Security Agency (UKHSA) counted.", "UKHSA data", "UKHSA=uk health security agency"},
		{"The Department for Environment, Food and Rural Affairs (Defra) counted.", "Defra said", "Defra=department for environment food and rural affairs"},
		{"The Organisation for Economic Co-operation and Development (OECD) counted.", "OECD data", "OECD=organisation for economic co operation and development"},
		{"the World Health Organization (WHO) said", "those who told WHO that", "WHO=world health organization"},
		{"United Nations (U.N.) staff", "the UN and the U.N. said", "UN=united nations; U.N=united nations"},
		{"accident and emergency (A&E) waits", "in A&E departments", "A&E=accident and emergency"},
		{"Sales of electric vehicles (EVs) rose.", "One EV in five, the EVs and any electric vehicle", "EV=electric vehicle; EVs=electric vehicle; electric vehicle=electric vehicle"},
		{"gross domestic product (GDP) fell", "Gross domestic product and GDP", "Gross domestic product=gross domestic product; GDP=gross domestic product"},
		{"people with attention deficit hyperactivity disorder (ADHD)", "an ADHD test", "ADHD=attention deficit hyperactivity disorder"},
		{"Médecins Sans Frontières (MSF) left.", "MSF stayed", "MSF=medecins sans frontieres"},
		{"Всемирная организация здравоохранения (ВОЗ) сообщила.", "ВОЗ сообщила", "ВОЗ=всемирная организация здравоохранения"},
		{"The CBI, which stands for nothing. The Royal College of Nursing (the RCN) voted.", "the RCN", "RCN=royal college of nursing"},
		{"The Anti-Slavery League (ASL) met.", "ASL members", "ASL=anti slavery league"},
		{"non-governmental organisations (NGOs) left", "an NGO", "NGO=non governmental organisation"},
		{"The “National Farm Council” (“NFC”) met.", "‘NFC’ rules", "NFC=national farm council"},
	},
	"acronyms, brackets lost": {
		{"The National Audit Office NAO looked at it.", "The NAO found waste.", "NAO=national audit office"},
		{"The Office for National Statistics ONS said.", "the ONS figures", "ONS=office for national statistics"},
		{"The Department for Work and Pensions DWP paid.", "DWP", "DWP=department for work and pensions"},
		{"The NAO National Audit Office looked at it.", "the National Audit Office", "National Audit Office=national audit office"},
		{"The National Audit Office NAO looked at it.", "The NAOs report", "NAOs=national audit office"},
	},
	"holders before the name": {
		{"Health Secretary Jane Dobbs said so. | Dobbs said more.", "The health secretary said.", "health secretary=jane dobbs"},
		{"Health Secretary Jane Dobbs said so. | Dobbs said more.", "Dobbs's letter, Jane Dobbs", "Dobbs=jane dobbs; Jane Dobbs=jane dobbs"},
		{"It was health secretary Quill Arkwright who said so.", "The health secretary's plan", "health secretary=quill arkwright"},
		{"President Zorba Quint signed it.", "the president signed", "president=zorba quint"},
		{"Prime Minister Zorba Quint signed it.", "The Prime Minister has signed", "Prime Minister=zorba quint"},
		{"Work and Pensions Secretary Zorba Quint paid.", "the work and pensions secretary said", "work and pensions secretary=zorba quint"},
		{"Shadow Chancellor Zorba Quint objected. | Chancellor Ada Voss smiled.", "The shadow chancellor and the chancellor met.", "shadow chancellor=zorba quint; chancellor=ada voss"},
		{"NHS England's chief executive Zorba Quint said so.", "the chief executive said, NHS England chief executive Zorba Quint", "chief executive=zorba quint; NHS England chief executive=zorba quint; Zorba Quint=zorba quint"},
		{"The Labour leader Zorba Quint spoke.", "the Labour leader spoke", "Labour leader=zorba quint"},
		{"Deputy Prime Minister Zorba Quint spoke.", "the deputy prime minister has spoken", "deputy prime minister=zorba quint"},
		{"Foreign Secretary Sir Zorba Quint spoke.", "the foreign secretary", "foreign secretary=zorba quint"},
		{"President Quint flew home.", "The president said, and Quint agreed", "president=quint; Quint=quint"},
	},
	"holders beside the name": {
		{"Zorba Quint, the health secretary, said so.", "The health secretary is ill", "health secretary=zorba quint"},
		{"The chancellor, Zorba Quint, said so.", "The chancellor was asked", "chancellor=zorba quint"},
		{"The chancellor of the exchequer, Zorba Quint, said so.", "The chancellor was asked", "chancellor=zorba quint"},
		{"Prof Ada Voss, chair of the council of the BMA, said so.", "the chair of the council of the BMA", "chair of the council of the BMA=ada voss"},
		{"Zorba Quint, chief executive of Acme Water, said so.", "the Acme Water chief executive said", "Acme Water chief executive=zorba quint"},
		{"The chief executive of Acme Water, Zorba Quint, said so.", "the chief executive told us", "chief executive=zorba quint"},
		{"Zorba Quint – the health secretary – said so.", "The health secretary, who is ill,", "health secretary=zorba quint"},
		{"The general secretary of the union, Zorba Quint, left.", "the general secretary left", "general secretary=zorba quint"},
		{"Zorba Quint, Freedonia's president, left.", "the president left, Freedonia's president Zorba Quint", "president=zorba quint; Freedonia's president=zorba quint; Zorba Quint=zorba quint"},
	},
	"holders, more": {
		{"Norbury Health Secretary Ada Voss met UK Health Secretary Zorba Quint.", "the Norbury health secretary said, the UK health secretary said, the health secretary said",
			"Norbury health secretary=ada voss; UK health secretary=zorba quint"},
		{"National Weavers Union NWU chair Dr Ada Voss spoke.", "the NWU chair spoke", "NWU chair=ada voss"},
		{"The union met. Its general secretary, Zorba Quint, said so.", "the general secretary said", "general secretary=zorba quint"},
		{"\"No,\" said Health Secretary Jane Dobbs.", "“The health secretary is wrong”", "health secretary=jane dobbs"},
		{"Freedonian president Zorba Quint flew in. | The president waved.", "The president left.", "president=zorba quint"},
		{"Ada Voss, deputy mayor of Norbury, left.", "the deputy mayor left", "deputy mayor=ada voss"},
		{"Is Health Secretary Jane Dobbs right?", "what the health secretary said", "health secretary=jane dobbs"},
		{"talks with Health Secretary Jane Dobbs broke down and Dobbs left", "Dobbss letter, the health secretarys letter", ""},
	},
	"surnames": {
		{"Sarah Okonkwo left. | Okonkwo stayed.", "Okonkwo’s car", "Okonkwo=sarah okonkwo"},
		{"Dr Quill Arkwright left. | Dr Arkwright stayed.", "Arkwright said", "Arkwright=quill arkwright"},
		{"Quill Arkwright, 43, left. | Arkwright stayed.", "“Arkwright” said Quill Arkwright", "Arkwright=quill arkwright; Quill Arkwright=quill arkwright"},
		{"Ursula von der Heide left. | Then von der Heide stayed.", "said von der Heide", "von der Heide=ursula von der heide"},
		{"Rebecca Long-Thorpe left. | Long-Thorpe stayed.", "Long-Thorpe stayed", "Long-Thorpe=rebecca long thorpe"},
		{"Donald J. Ampton left. | Ampton stayed.", "Donald J. Ampton and Ampton", "Donald J. Ampton=donald ampton; Ampton=donald ampton"},
		{"Siobhán O'Rourke left. Mrs O'Rourke stayed. | Mrs Siobhán O'Rourke left.", "O’Rourke said", "O’Rourke=siobhan o'rourke"},
		{"Fiona McTavish left. | McTavish stayed.", "Mr McTavish stayed", "McTavish=fiona mctavish"},
		{"Sarah Okonkwo left. | Okonkwo stayed.", "Okonkwos letter said", "Okonkwos=sarah okonkwo"},
		{"Sarah Brown left. | Later Brown stayed.", "Yesterday Brown said", "Brown=sarah brown"},
		{"Theresa May left. | Mrs May stayed.", "In May Mrs May left", "May=theresa may"},
		{"José Núñez left. | Núñez stayed.", "Nunez stayed", "Nunez=jose nunez"},
	},
	"surnames, more": {
		{"Zorba Quint left. | Mr Quint stayed.", "Quint stayed", "Quint=zorba quint"},
		{"Sculptor Max Quint left. | Quint stayed.", "Quint stayed", "Quint=max quint"},
		{"Sarah Okonkwo left. | Okonkwo stayed.", "SARAH OKONKWO LEAVES", "SARAH OKONKWO=sarah okonkwo"},
		{"Sarah Okonkwo left. | Okonkwo stayed.", "HealthNHSSarah Okonkwo and .Okonkwo", "Okonkwo=sarah okonkwo"},
		{"Sarah Okonkwo left. | Okonkwo stayed.", "Labour's Okonkwo; “Okonkwo!”", "Okonkwo=sarah okonkwo; Okonkwo=sarah okonkwo"},
	},
	"short names": {
		{"Frites a Gogo (Frites) opened.", "the Frites shop", "Frites=frites a gogo"},
		{"It is Frites a Gogo that closed. | A shop of Frites closed.", "at Frites shops", "Frites=frites a gogo"},
		{"Acme Water plc spilled.", "Acme Water spilled, and Acme Water Plc", "Acme Water=acme water; Acme Water Plc=acme water"},
		{"Thornbury Biscuits, known as Thornbury, closed.", "a Thornbury factory", "Thornbury=thornbury biscuits"},
	},
	"bodies": {
		{"The National Weavers Union (NWU) voted.", "the union said", "union=national weavers union"},
		{"The National Weavers Union voted.", "members of the union, and the National Weavers Union", "union=national weavers union; National Weavers Union=national weavers union"},
		{"The NWU, the weavers' union, voted.", "the union's members and the NWU", "union=nwu; NWU=nwu"},
		{"Weft, Norbury's biggest private-sector union, voted.", "the union voted", "union=weft"},
		{"The NWU, a union for weavers, voted.", "the union voted", "union=nwu"},
		{"The weavers' union, the NWU, voted.", "the union said", "union=nwu"},
		{"Ofgem, the energy regulator, ruled.", "the regulator ruled that Ofgem", "regulator=ofgem; Ofgem=ofgem"},
		{"The energy regulator Ofgem ruled.", "the regulator has", "regulator=ofgem"},
		{"The British Medical Association BMA voted.", "the union voted", "union=british medical association"},
		{"The RMT union voted.", "The union voted", "union=rmt"},
		{"Norbury City Council paid.", "the council has paid", "council=norbury city council"},
		{"The Institute for Fishing Studies (IFS) found it.", "the institute said", "institute=institute for fishing studies"},
		{"The National Weavers Union met. | Unison met.", "the union said", ""},
		{"The National Weavers Union met. | Unison met. | Then all was still.", "the union said", "union=unison"},
		{"The University of Norbury found it.", "the university, too", "university=university of norbury"},
	},
}

func TestLearned(t *testing.T) { check(t, learned) }

func check(t *testing.T, groups map[string][]oneLiner) {
	for group, cases := range groups {
		for _, c := range cases {
			if got := find(c.article, c.text); got != c.want {
				t.Errorf("%s: %q: %q\n got %s\nwant %s", group, c.article, c.text, got, c.want)
			}
		}
	}
}
