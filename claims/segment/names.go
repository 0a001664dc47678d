package segment

import (
	"strings"
	"sync"

	words "claimlight/claims/word"
)

// namePrefixes are the parts of names that a capital follows: McDonald, DeSantis, LaPierre.
var namePrefixes = words.Set(`Mc Mac De La Le Di Du Da Van Von Fitz Del Dela Des Lo Ap Ni Mag El Al St Ten Ter Vander Vanden`)

// names are words that are written with a capital inside.
var names = sync.OnceValue(func() map[string]bool { return words.Set(nameList) })

const nameList = `
	YouTube YouTuber YouGov TikTok GitHub GitLab LinkedIn PhD MPhil DPhil BSc MSc BioNTech NatWest HuffPost PolitiFact
	FactCheck AstraZeneca GlaxoSmithKline SmithKline PayPal WhatsApp WeChat WeWork SpaceX OpenAI xAI DeepMind BlackRock
	ExxonMobil ConocoPhillips TotalEnergies JPMorgan PwC PricewaterhouseCoopers MasterCard UnitedHealth UnitedHealthcare
	FedEx DoorDash SoundCloud WordPress JavaScript TypeScript PostScript PowerPoint OneDrive SharePoint QuickTime PlayStation
	CrowdStrike SolarWinds MySpace FaceTime AirPods AirBnB HarperCollins DreamWorks BuzzFeed ProPublica NewsGuard MoveOn ActBlue
	EasyJet RyanAir AirAsia FlyBe LeBron LaToya JetBlue SunTrust PetSmart GameStop CoreLogic BitTorrent
	ChatGPT DeepSeek MailOnline MoD DoD MoJ DoJ DfE DfT DoT MoU MoUs LGBTQ USAid UKHospitality UKActive CBeebies
	eBay iPhone iPad iPlayer macOS watchOS iOS iCloud eBook eCommerce eScooter NHSmail NHSEngland
	NGOs CEOs CFOs NFTs UFOs PCCs SUVs HGVs EVs IDs PMs PMQs pH kWh MWh GWh TWh kHz MHz GHz mRNA tRNA
	siRNA CoV SARS MeToo TikToker YouTubers InfoWars RedState TownHall NewsNation NewsMax MoneySavingExpert
	MoneySuperMarket GoCompare RightMove OnTheMarket MongoDB PostgreSQL MySQL NoSQL GraphQL DevOps
	TripAdvisor StubHub SeaWorld HelloFresh JustEat McKinsey MacBook MacKenzie PinkNews LadBible UniLad
	ScotRail GovUK FirstGroup CalMac BrewDog TransPennine ThamesLink
	EuroStar EuroMillions EuroNews HomeServe SportsDirect TalkTalk TalkSport TalkTV GBNews SkyNews AccuWeather
	SurveyMonkey MedRxiv BioRxiv PubMed ResearchGate CarbonBrief UniCredit BitMEX CoinBase CoinDesk
	FanDuel DraftKings VeriSign AutoCAD AutoTrader CarMax CarGurus PepsiCo ConAgra DuPont
	DeVos DeGeneres DiCaprio DiMaggio LaGuardia LeMond BeLeave VoteLeave LeaveEU
	ClaimBuster BoomLive NextGen GenAI GenZ VoIP WiFi HiFi SciFi LoRa IoT SaaS PaaS IaaS NaN
	InterContinental InterActive ScanDisk SanDisk ThinkPad GoPro GoFundMe JustGiving OnlyFans
	MyGov ObamaCare TrumpCare WikiLeaks AmeriCorps AirTran EUvsDisinfo NewsMeter OpIndia VoxCheck DigitEye AltNews TensorFlow PyTorch NumPy SciPy LaTeX BibTeX TeX`

// endings that a name may carry: YouTube's, MPs', iPhones.
var endings = []string{"'s", "’s", "s", "ers", "er", "ed", "ing"}

// isName tells whether w is a word that is written with a capital inside.
func isName(w string) bool {
	if names()[w] {
		return true
	}
	for _, tail := range endings {
		if stem, ok := strings.CutSuffix(w, tail); ok && names()[stem] {
			return true
		}
	}
	return false
}
