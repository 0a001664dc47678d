package segment

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// bar stands in the tables where a piece is to end; it is no part of the text.
const bar = "⏐"

// Each case is a text with a bar at every cut, and a letter for each piece:
// S sentence, Q question, H heading, F furniture.
type oneLiner struct{ text, kinds string }

var cleanText = []oneLiner{
	{"Crime fell by 5.4 per cent. ⏐It had doubled by 2010.", "SS"},
	{"Crime has doubled since 2010", "S"},
	{"One in five adults in Wales cannot read a bus timetable", "S"},
	{"Dr. Smith met Mr. Jones at St. Thomas' Hospital. ⏐They left.", "SS"},
	{"The U.S. Senate met. ⏐It sat until 5 p.m. ⏐The vote was close.", "SSS"},
	{"He lives in the U.S. ⏐The tax is lower there.", "SS"},
	{"No. 10 said so. ⏐Asked again, it said no. ⏐Then it rang off.", "SSS"},
	{"Is it true? ⏐No. ⏐It is not.", "QSS"},
	{"J. K. Rowling and J.R.R. Tolkien wrote books. ⏐George W. Bush did too.", "SS"},
	{"Fees rose, e.g. by 9 per cent, i.e. a lot, vs. 3 per cent in 2019.", "S"},
	{"Apple Inc. sued Smith & Co. over it. ⏐Acme Ltd. won the case.", "SS"},
	{"Acme was bought by Widget Inc. ⏐The price was not given.", "SS"},
	{"The meeting on Jan. 6 was short. ⏐In Sept. 2021 there was another.", "SS"},
	{"See https://example.org/a.b?c=D.E for more. ⏐Write to Jane.Smith@example.org today.", "SS"},
	{"The gov.uk page and Node.js docs list example.com/a.b and 3.5 and 10.30am.", "S"},
	{"'Why now?' he asked. ⏐Nobody knew.", "SS"},
	{"“Why now?” Mr van Dijk asked. ⏐Nobody knew.", "SS"},
	{"\"Prices have doubled,\" he said. ⏐She laughed.", "SS"},
	{"He said: \"Prices have doubled.\" ⏐Then he left.", "SS"},
	{"He said: \"Prices doubled. ⏐Pay did not.\" ⏐Then he left.", "SSS"},
	{"She called it “a disgrace”. ⏐“We paid for it,” she said.", "SS"},
	{"Stop! ⏐It costs £3m.", "SS"},
	{"It fell... and rose again. ⏐Then it fell… ⏐And rose.", "SSS"},
	{"The bill (which failed twice. Nobody knows why) was costly. ⏐(It cost £2bn.) ⏐It passed.", "SSS"},
	{"Prices rose by 3%.[1][2] ⏐They fell in 2020.[3]", "SS"},
	{"Yahoo! shares rose. ⏐Yahoo! Finance said so.", "SS"},
	{"Sales fell. ⏐iPhone sales rose. ⏐eBay did well.", "SSS"},
	{"物价上涨了百分之五。⏐工资没有涨！⏐为什么？", "SSQ"},
	{"ارتفعت الأسعار. ⏐لم ترتفع الأجور. ⏐لماذا؟", "SSQ"},
	{"Цены выросли на 5%. ⏐Зарплаты нет. ⏐Почему?", "SSQ"},
	{"कीमतें बढ़ीं। ⏐वेतन नहीं।", "SS"},
	{"Great news 🎉! ⏐We won 😀. ⏐And more.", "SSS"},
	{"\ufeffPrices rose.\u200b ⏐Pay\u00a0fell.", "SS"},
	{"Prices rose by 5 per cent\nin the year to June. ⏐Pay fell.", "SS"},
	{"Prices rose.\r\n⏐Pay fell.\r\n\r\n⏐Rents rose.", "SSS"},
	{"The plan has three parts:\n⏐- cut waiting lists by 5 per cent\n⏐- hire 6,000 teachers\n⏐1. Build homes.\n⏐2. Plant trees.", "SSSSS"},
	{"Union agrees to talks\n\n⏐The union met ministers on Monday. ⏐They talked.", "HSS"},
	{"MPs voted on PMQs and CDs. ⏐McDonald's and DeSantis met a PhD from BioNTech on YouTube and TikTok.", "SS"},
	{"the price doubled in 2010. ⏐it fell later. ⏐nobody said why", "SSS"},
	{"CRIME HAS DOUBLED. ⏐IT WILL DOUBLE AGAIN.", "SS"},
	{"", ""},
	{" \n\u00a0 ", ""},
	{"***", "F"},
}

var damagedText = []oneLiner{
	{"Talks broke down last week.⏐After the strike ended, they resumed.⏐It was the 12th.", "SSS"},
	{"What are they paid?⏐However, he warned the union.", "QS"},
	{"He paid in 2008.⏐The rate was 3.5 then.", "SS"},
	{"It was over last week.⏐30 people were hurt, he said.", "SS"},
	{"The talks broke down.⏐Squandered goodwill⏐Shortly after the vote, a deal was made.", "SHS"},
	{"The talks broke down.⏐What is next for the NHS⏐The union will vote.", "SHS"},
	{"He left the U.S.A. for the U.K.⏐The talks went on.", "SS"},
	{"“We are sorry.”⏐The firm said no more.", "SS"},
	{"\"We are sorry.\"⏐The firm said no more.⏐\"It was wrong,\" it said.", "SSS"},
	{"It is public. ⏐A page on gov.uk⏐The minister wrote it.", "SHS"},
	{"He left at 5 p.m.⏐The talks went on.", "SS"},
	{"Ministers agree to talks⏐3 March 2024Share⏐The minister met doctors. ⏐They agreed.", "HFSS"},
	{"Ministers agree to talks⏐2 hours agoJane SmithHome affairs correspondentReuters⏐The minister met doctors. ⏐They agreed.", "HFSS"},
	{"Pay falls for key workers⏐5 min read⏐The pay of key workers fell in 2023.", "HFS"},
	{"Pay falls for key workers⏐Published3 hours agoBy Ann O'Neill and Jo McDonald⏐The pay of key workers fell in 2023.", "HFS"},
	{"The pay of workers fell.⏐HealthPayTrade Unions", "SF"},
	{"It was over.⏐Recommended‘I was ill for weeks’Minister rules out a ban⏐The ban was lifted.⏐The law passed.⏐It works.", "SFSSS"},
	{"The DataWorks chief said sales had doubled.", "S"},
	{"Park to open again⏐By Sam BoldLocal Democracy Reporter@sambold_newsComments (27)⏐The park was shut in 2019 because of a flood.⏐It reopens in May.⏐It has a lake.", "HFSSS"},
	{"The lake was drained.⏐Comments (3)More on this story", "SF"},
}

var furnitureText = []oneLiner{
	{"Share", "F"},
	{"By Jane Smith, Political correspondent", "F"},
	{"By Jane Smith and John Doe in Paris", "F"},
	{"By Tuesday the talks had ended", "S"},
	{"Getty Images", "F"},
	{"Image source, Reuters", "F"},
	{"Photograph: Jane Smith/The Guardian", "F"},
	{"Published 3 hours ago", "F"},
	{"Updated: 14:05 BST, 3 March 2024", "F"},
	{"30 July 2025", "F"},
	{"5 min read", "F"},
	{"Read more: Why the strike is over", "F"},
	{"Related topics", "F"},
	{"Sign up to our newsletter for the latest news.", "F"},
	{"Follow us on Facebook and X.", "F"},
	{"We use cookies to improve your experience on our website.", "F"},
	{"Advertisement", "F"},
	{"© 2025 Example News. All rights reserved.", "F"},
	{"Copy link", "F"},
	{"View comments", "F"},
	{"12 comments", "F"},
	{"Most read", "F"},
	{"Share prices fell by 5% on Monday.", "S"},
	{"Google uses cookies to follow people from site to site.", "S"},
	{"Follow the money and it leads to one firm.", "S"},
	{"Related deaths rose by 5 per cent in 2022.", "S"},
	{"Updated figures show that crime has doubled.", "S"},
	{"Photographs show that the bridge is gone.", "S"},
	{"Getty Images said it had lost £3m.", "S"},
	{"The editor resigned in May 2023.", "S"},
	{"We use Facebook because our friends are there.", "S"},
	{"If you have an account, your data may be sold.", "S"},
	{"Follow the link between pay and votes and you find our answer.", "S"},
	{"By 2030 the site will have closed", "S"},
	{"Mostly, women voted for it.", "S"},
	{"Why did doctors strike and what are they paid?", "Q"},
	{"The strike has ended - what comes next?", "Q"},
}

func TestCleanText(t *testing.T)     { checkOneLiners(t, cleanText) }
func TestDamagedText(t *testing.T)   { checkOneLiners(t, damagedText) }
func TestFurnitureText(t *testing.T) { checkOneLiners(t, furnitureText) }

func checkOneLiners(t *testing.T, cases []oneLiner) {
	t.Helper()
	for _, c := range cases {
		text := strings.ReplaceAll(c.text, bar, "")
		pieces := Cut(text)
		checkSpans(t, text, pieces)
		var got, kinds strings.Builder
		at := 0
		for i, p := range pieces {
			got.WriteString(text[at:p.Start])
			if i > 0 {
				got.WriteString(bar)
			}
			got.WriteString(text[p.Start:p.End])
			kinds.WriteString(strings.ToUpper(p.Kind.String()[:1]))
			at = p.End
		}
		got.WriteString(text[at:])
		if got.String() != c.text || kinds.String() != c.kinds {
			t.Errorf("\nwant %s %q\ngot  %s %q", c.kinds, c.text, kinds.String(), got.String())
		}
	}
}

func TestParagraphs(t *testing.T) {
	text := "Headline of the day\n\nOne is here. Two is here.\n\nThree is here.\nShare\nFour is here. Five is here."
	var got []int
	for _, p := range Cut(text) {
		got = append(got, p.Paragraph)
	}
	require.Equal(t, []int{0, 1, 1, 2, 3, 4, 4}, got)
}
