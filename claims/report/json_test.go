package report

import (
	"encoding/json"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
)

// The whole schema, with every field, in its order.
func TestJSON(t *testing.T) {
	require.Equal(t, `{"schema_version":1,`+
		`"data":{"version":"0123456789ab","records":2,"newest":"2024-03-12"},`+
		`"article":{"bytes":82,"sentences":3},`+
		`"findings":[{"start":11,"end":50,"start_utf16":9,"end_utf16":48,"text":"Keepers say bees fell by 50 since 2010.",`+
		`"check_worthiness":0.8765,"signals":[{"name":"statistic","start":36,"end":38,"text":"50"}],`+
		`"attribution":{"who":"Keepers","quoted":false},"disputed":true,`+
		`"matches":[{"relation":"same","record":"bees-halved","claim":"The number of bees has halved since 2010.",`+
		`"verdict":"mostly-false","rating":"Overstated","publisher":"Hive Check","url":"https://hive.example/bees","published":"2024-03-12",`+
		`"figures":[{"article":"50","article_value":50,"record":"halved","record_value":50,"unit":"%","inferred_unit":true,"relation":"rounded"}],`+
		`"reasons":[{"code":"shared-terms","for":true,"detail":"bees, 2010"},{"code":"missing-terms","for":false,"detail":"keepers"}],`+
		`"cautions":[{"code":"old-check","text":"This check is more than two years old."}]},`+
		`{"relation":"related","record":"bee-census","claim":"There were 270,000 hives in 2023.",`+
		`"verdict":"true","rating":"","publisher":"Bee Office","url":"https://bees.example/census","published":"",`+
		`"figures":[],"reasons":[],"cautions":[]}]},`+
		`{"start":51,"end":82,"start_utf16":49,"end_utf16":80,"text":"Honey sales rose by 7 per cent.",`+
		`"check_worthiness":0.6,"signals":[],"attribution":null,"disputed":false,"matches":[]}]}`+"\n",
		written(t, "json", Options{}, article()))
}

func TestJSONWithoutFindings(t *testing.T) {
	require.Equal(t, `{"schema_version":1,"data":{"version":"0123456789ab","records":2,"newest":"2024-03-12"},`+
		`"article":{"bytes":0,"sentences":0},"findings":[]}`+"\n", written(t, "json", Options{}, Article{}))
}

func TestJSONNamesFilesWhereThereAreSeveral(t *testing.T) {
	require.Contains(t, written(t, "json", Options{Named: true}, Article{Name: "a.txt"}), `"article":{"file":"a.txt","bytes"`)
}

func TestUTF16Offsets(t *testing.T) {
	for _, text := range []string{"", "plain", "caf\u00e9 \U0001F41D bee", "\u4e2d\u6587", "bad \xff\xfe bytes", "cut \xf0\x9f"} {
		at := utf16Offset{text: text}
		for i := range text {
			require.Equal(t, len(utf16.Encode([]rune(text[:i]))), at.of(i), "%q at %d", text, i)
		}
		require.Equal(t, len(utf16.Encode([]rune(text))), at.of(len(text)), "%q", text)
		require.Zero(t, at.of(0), "back to the beginning of %q", text)
	}
}

func TestJSONSurvivesAnyBytes(t *testing.T) {
	a := article()
	a.Text = a.Text[:len(a.Text)-3] + "\xff\x00."
	require.True(t, json.Valid([]byte(written(t, "json", Options{}, a))))
}
