package pack

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims/index"
	"claimlight/claims/record"
)

func rec(id, language, place string, topics ...string) record.Record {
	return record.Record{ID: id, Claim: "The " + id + " flies.", Verdict: record.True, Kind: record.FactCheck, Publisher: "Hive Check",
		URL: "https://hive.example/" + id, Language: language, Place: place, Topics: topics, Published: "2025-01-0" + fmt.Sprint(len(id))}
}

var hive = []record.Record{
	rec("bee", "", "Norland", "insects", "honey"),
	rec("wasp", "en", "Côte d’Ivoire", "insects"),
	rec("biene", "de", "", "honey", "insects"),
	rec("x", "xx", "日本"),
}

// A record is in one group, by the first of its topics.
func TestSplit(t *testing.T) {
	for by, want := range map[By][]string{
		ByNothing:  {"hive=Hive: bee wasp biene x"},
		ByLanguage: {"hive-de=Hive: German: biene", "hive-en=Hive: English: bee wasp", "hive-xx=Hive: xx: x"},
		ByTopic:    {"hive-honey=Hive: Honey: biene", "hive-insects=Hive: Insects: bee wasp", "hive-other=Hive: Other: x"},
		ByPlace: {"hive-cf2abf0c=Hive: 日本: x", "hive-cote-d-ivoire=Hive: Côte d’Ivoire: wasp", "hive-norland=Hive: Norland: bee",
			"hive-other=Hive: Other: biene"},
	} {
		groups, err := Split("hive", hive, by)
		require.NoError(t, err)
		var got []string
		for _, g := range groups {
			line := g.Name + "=" + g.Title + ":"
			for _, r := range g.Records {
				line += " " + r.ID
			}
			got = append(got, line)
		}
		require.Equal(t, want, got, by)
	}
}

func TestSplitRefuses(t *testing.T) {
	for _, name := range []string{"", "Hive", "a--b", "../x", "a.b", strings.Repeat("a", maxSet+1)} {
		_, err := Split(name, hive, ByTopic)
		require.ErrorContains(t, err, "lower-case words joined by hyphens", name)
	}
	twice := rec("fly", "de", "")
	twice.Aliases = []string{"bee"}
	_, err := Split("hive", append(hive[:1:1], twice), ByLanguage)
	require.EqualError(t, err, `record 2: id "bee" is taken by an earlier one`, "in another pack too")
}

func TestMake(t *testing.T) {
	groups, err := Split("hive", hive, ByNothing)
	require.NoError(t, err)
	groups[0].Records[2].Licence = "CC0"
	p, data, err := Make(groups[0], "")
	require.NoError(t, err)
	again, same, err := Make(groups[0], "CC BY 4.0")
	require.NoError(t, err)
	require.Equal(t, data, same, "the same records, the same bytes")
	require.Equal(t, "CC0", p.Licence)
	require.Equal(t, "CC BY 4.0", again.Licence)
	require.Equal(t, 4, p.Records)
	require.Equal(t, len(data), p.Bytes)
	require.Equal(t, "2025-01-05", p.Newest)
	require.Equal(t, []string{"en", "de", "xx"}, p.Languages)
	require.Equal(t, []string{"insects", "honey"}, p.Topics)
	require.NoError(t, p.check())
	x, err := index.Open(data)
	require.NoError(t, err)
	require.Equal(t, "bee", x.Record(0).ID)
}

func TestWriteAndRead(t *testing.T) {
	var none bytes.Buffer
	require.NoError(t, Write(&none, nil))
	require.Equal(t, `{"schema_version":1,"packs":[]}`+"\n", none.String())
	packs, err := Read(none.Bytes())
	require.NoError(t, err)
	require.Empty(t, packs)

	groups, err := Split("hive", hive, ByTopic)
	require.NoError(t, err)
	for _, g := range groups {
		p, _, err := Make(g, "<b>&")
		require.NoError(t, err)
		packs = append(packs, p)
	}
	var out bytes.Buffer
	require.NoError(t, Write(&out, packs))
	require.Equal(t, len(packs)+2, strings.Count(out.String(), "\n"), "a pack a line")
	back, err := Read(out.Bytes())
	require.NoError(t, err)
	require.Equal(t, packs, back)
}

const hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

func TestReadNamesTheFault(t *testing.T) {
	good := `{"name":"a","title":"A","records":1,"bytes":2,"hash":"` + hash + `","file":"a.0123456789abcdef.clm"}`
	list := func(packs ...string) string {
		return `{"schema_version":1,"packs":[` + strings.Join(packs, ",") + `]}`
	}
	_, err := Read([]byte(list(good)))
	require.NoError(t, err)
	for text, want := range map[string]string{
		``:                                  "byte 0: unexpected end",
		`{"schema_version":1,"packs":[}`:    "byte 30: invalid character",
		`[]`:                                "cannot unmarshal array",
		`{"packs":[]}`:                      "schema_version is 0, this program reads 1",
		`{"schema_version":2,"packs":[]}`:   "schema_version is 2",
		`{"schema_version":1}`:              `there is no list "packs"`,
		`{"schema_version":1,"packs":null}`: `there is no list "packs"`,
		list(good) + "more":                 "invalid character 'm' after top-level value",
		list(good, good):                    `pack 2 ("a"): its name stands twice`,
		list(strings.Replace(good, `"name":"a"`, `"name":"../a"`, 1)):                         `pack 1 ("../a"): its name is not lower-case`,
		list(strings.Replace(good, `"name":"a"`, `"name":""`, 1)):                             `its name is not lower-case`,
		list(strings.Replace(good, "a.0123", "../../etc/passwd.0123", 1)):                     `its file "../../etc/passwd.0123456789abcdef.clm" should be "a.0123456789abcdef.clm"`,
		list(strings.Replace(good, "a.0123", "a.1123", 1)):                                    `its file "a.1123456789abcdef.clm" should be`,
		list(strings.Replace(good, hash, hash[:63], 1)):                                       "is not 64 hexadecimal digits",
		list(strings.Replace(good, hash, strings.ToUpper(hash), 1)):                           "is not 64 hexadecimal digits",
		list(strings.Replace(good, `"records":1`, `"records":0`, 1)):                          "it has 0 records",
		list(strings.Replace(good, `"bytes":2`, `"bytes":-2`, 1)):                             "it has -2 bytes",
		list(strings.Replace(good, `"title":"A"`, `"title":""`, 1)):                           "it has no title",
		list(strings.Replace(good, `"records":1`, `"records":"many"`, 1)):                     "cannot unmarshal string",
		list(strings.Replace(good, `"name":"a"`, `"name":"`+strings.Repeat("a", 101)+`"`, 1)): "is not lower-case words",
	} {
		_, err := Read([]byte(text))
		require.ErrorContains(t, err, want, text)
	}
}

// Whatever passes can be the name of a file and part of an address.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"schema_version":1,"packs":[{"name":"a","title":"A","records":1,"bytes":2,"hash":"` + hash + `","file":"a.0123456789abcdef.clm"}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		packs, err := Read(text)
		if err != nil {
			return
		}
		for _, p := range packs {
			require.Regexp(t, `^[a-z0-9-]+\.[0-9a-f]{16}\.clm$`, p.File)
		}
		var out bytes.Buffer
		require.NoError(t, Write(&out, packs))
		_, err = Read(out.Bytes())
		require.NoError(t, err)
	})
}
