package claimreview

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestDates(t *testing.T) {
	for in, want := range map[string]string{
		"2020-01-31": "2020-01-31", "2020-1-5": "2020-01-05", "2020/01/31": "2020-01-31", "20200131": "2020-01-31",
		"2020-01-31T23:59:59Z": "2020-01-31", "2020-01-31T10:00:00.000+02:00": "2020-01-31", "2020-01-31 10:00:00": "2020-01-31", "2020-1-31T9:00": "2020-01-31",
		"2020": "2020", "2020-05": "2020-05", "05/2020": "2020-05", "May 2020": "2020-05", "Mai 2020": "2020-05",
		"January 5, 2020": "2020-01-05", "5 January 2020": "2020-01-05", "Jan. 5th, 2020": "2020-01-05", "5 Jan 2020, 10:30": "2020-01-05", "the 2nd of March 2020": "2020-03-02",
		"Fri, 31 Jan 2020 10:00:00 GMT": "2020-01-31", "Friday, January 31, 2020 10:00 PM": "2020-01-31", "31.12.2020": "2020-12-31", "31/12/2020": "2020-12-31", "12/31/2020": "2020-12-31", "05.05.2020": "2020-05-05",
		"5. März 2020": "2020-03-05", "1er août 2020": "2020-08-01", "3 de febrero de 2020": "2020-02-03", "7 giugno 2020": "2020-06-07", "4 de março de 2020": "2020-03-04", "6 maart 2020": "2020-03-06", "8 września 2020": "2020-09-08", "2020年1月31日": "2020-01-31",
		"1580428800": "2020-01-31", "1580428800000": "2020-01-31", "/Date(1580428800000)/": "2020-01-31", "1776-07-04": "1776-07-04", "2020-02-29": "2020-02-29",
	} {
		got, why := readDate(in)
		require.Equal(t, want, got, "%s: %s", in, why)
	}
	for _, in := range []string{"", "yesterday", "03/04/2020", "2020-02-30", "2021-02-29", "2020-13-01", "0000-00-00", "0001-01-01T00:00:00Z", "1970-01-01", "9999-12-31",
		"31.12.20", "2020-01-31-05", "99999999", "-1", "0", "12:30", "2020-00", "March", "/Date(1)/", "000000001"} {
		got, why := readDate(in)
		if in == "2020-01-31-05" {
			require.Equal(t, "2020-01-31", got)
			continue
		}
		require.Empty(t, got, in)
		require.NotEmpty(t, why, in)
	}
}

func TestAddresses(t *testing.T) {
	for in, want := range map[string]string{
		"https://hive.example/a": "https://hive.example/a", " HTTP://hive.example/a ": "http://hive.example/a", "https://hive.example/a b?c=d&e#f": "https://hive.example/a%20b?c=d&e#f",
		"//hive.example/a": "https://hive.example/a", "www.hive.example/a": "https://www.hive.example/a", "https://hive.example:8080/é": "https://hive.example:8080/é", "hive.example/x": "https://hive.example/x",
	} {
		got, err := cleanAddress(in, "")
		require.NoError(t, err, in)
		require.Equal(t, want, got)
	}
	got, err := cleanAddress("../b?c", "https://hive.example/x/y/")
	require.NoError(t, err)
	require.Equal(t, "https://hive.example/x/b?c", got)
	for _, in := range []string{"", "javascript:alert(1)", " JaVaScRiPt:alert(1)//www.hive.example/", "java\nscript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://hive.example/", "mailto:a@hive.example",
		"https://", "https://localhost/x", "https://user:pw@hive.example/", "/relative", "#here", "https://hive.example/" + strings.Repeat("x", maxAddress), "https://a b.example/", "https://hive.example\\@evil.example/", "vbscript:x.y"} {
		got, err := cleanAddress(in, "")
		require.Error(t, err, "%q: %q", in, got)
	}
}

func TestAddressKey(t *testing.T) {
	same := addressKey("https://www.Hive.example/a/?utm_source=x&id=1#y")
	require.Equal(t, same, addressKey("http://hive.example/a?id=1"))
	require.NotEqual(t, same, addressKey("http://hive.example/a?id=2"))
	require.NotEqual(t, same, addressKey("http://hive.example/A?id=1"))
}

func TestTexts(t *testing.T) {
	d := &draft{markup: true}
	for in, want := range map[string]string{
		"a&amp;b &lt;i&gt;": "a&b", "<p>One</p><p>two<br>three</p>": "One two three", "x<sub>2</sub>": "x2", "5 < 6 > 4": "5 < 6 > 4", "a <b": "a <b", "a\u0000b\tc\r\nd": "a b c d",
		"&amp;quot;hi&amp;quot;": `"hi"`, "<script>alert(1)</script>x": "x", "<!-- no -->y": "y", "z<script>alert": "z", "a\u200bb\u202e": "ab", "caf\xe9 \x93x\x94": "café “x”", "&nbsp;": "", "I <3 bees": "I <3 bees",
	} {
		require.Equal(t, want, d.clean(in, maxString), in)
	}
	plain := &draft{}
	require.Equal(t, "<b> &amp;", plain.clean("<b>  &amp;", maxString))
	require.Equal(t, "é", cut("éé", 3))
}

// Claims are the same when only case, punctuation and articles differ; a sign
// or a point in a figure makes another claim.
func TestLoose(t *testing.T) {
	for _, c := range [][2]string{{"The bees fell by 5%.", "bees fell by 5 %"}, {"“Élan” vital!", "elan vital"}, {"In 2020.", "in 2020"}} {
		require.Equal(t, loose(c[0]), loose(c[1]))
	}
	for _, c := range [][2]string{{"1.5 bees", "15 bees"}, {"1.5 bees", "1 5 bees"}, {"5% of bees", "5 of bees"}, {"£5", "$5"}, {"It is -3 today", "It is 3 today"}, {"Bees sting", "Bees do not sting"}, {"Пчёлы", "Осы"}, {"?", "!"}} {
		require.NotEqual(t, loose(c[0]), loose(c[1]))
	}
}

func TestLanguages(t *testing.T) {
	for in, want := range map[string]string{"en": "en", "en_US": "en-US", "PT-br": "pt-br", "German": "de", "Español": "es", "zh-Hant-TW": "zh-Hant-TW", "": "", "x": "", "a language": "", "en-": "", "日本": ""} {
		require.Equal(t, want, languageTag(in), in)
	}
	for in, want := range map[string]string{
		"The bees of the country have vanished.": "", "Bees": "", "Die Bienen sind nicht mehr da.": "de", "Les abeilles ne sont pas dans le pays.": "fr", "Las abejas del país no son como antes.": "es",
		"Le api non sono nel paese": "it", "As abelhas não são do país.": "pt", "De bijen zijn niet van het land.": "nl", "Pszczoły nie są dla ludzi.": "pl", "Пчёлы исчезли": "und", "蜜蜂": "und",
	} {
		require.Equal(t, want, guessed(in), in)
	}
}

func TestPublishers(t *testing.T) {
	for in, want := range map[string]string{"politifact": "PolitiFact", "PolitiFact (via Yahoo)": "PolitiFact (via Yahoo)", "fullfact (via LBC)": "Full Fact (via LBC)", "AFP": "AFP", "Hive Check": "Hive Check"} {
		require.Equal(t, want, spelled(in))
	}
	require.Equal(t, "Full Fact", hostName("https://fullfact.org", ""))
	require.Equal(t, "AFP Fact Check", hostName("", "https://factuel.afp.com/x"))
	require.Equal(t, "hive.example", hostName("", "https://www.hive.example/x"))
	require.True(t, isAddress("politifact.com"))
	require.False(t, isAddress("Snopes.com"), "a name that it goes by")
	require.False(t, isAddress("FactCheck.org"))
}
