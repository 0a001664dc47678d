package app

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"io"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"claimlight/claims/detect"
	"claimlight/claims/report"

	"github.com/stretchr/testify/require"
)

// What follows comes from outside the program: addresses, messages, files, and what
// an earlier version, or somebody else, has left on the device.

// FuzzFragments: a fragment is a text, a refusal in words, or no business of ours; and
// a text that is taken makes the link that brings it.
func FuzzFragments(f *testing.F) {
	for _, fragment := range []string{"#t=1.K0ktLgEA", "#t=1.SyKcEAA=", "#t=2.x", "#t=", "#text=5%25%0a", "#text=%", "#t=1.%00", "#t=1.7cEBDQAAAMKg909tDjegAAAAAAAAAAAAAA"} {
		f.Add(fragment)
	}
	f.Fuzz(func(t *testing.T, fragment string) {
		if text, ok, notice := fragmentText(fragment); ok {
			require.True(t, utf8.ValidString(text))
			require.LessOrEqual(t, len(text), longestFragment+2*len(fragment))
			require.False(t, text != "" && notice != "")
		}
		if !isShared(fragment) {
			return
		}
		packed, err := packedIn(fragment)
		if err != nil {
			require.Contains(t, sentence(err), ".")
			return
		}
		require.LessOrEqual(t, len(packed), 2*longestLink)
		unfolded, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(packed)), largestShared+1))
		if err != nil || len(unfolded) > largestShared {
			return
		}
		if text, err := sharedText(unfolded); err == nil {
			link, err := shareAddress("", packed)
			if err == nil {
				again, err := packedIn(link)
				require.NoError(t, err)
				require.Equal(t, packed, again)
			}
			require.True(t, utf8.ValidString(text))
		}
	})
}

// FuzzAddresses: whatever the query of a page, what is made of it is known, and the
// address that it is written as is the same once it is read again.
func FuzzAddresses(f *testing.F) {
	for _, raw := range []string{"q=nhs&page=2", "mode=paste&min-match=exact&theme=dark", "verdict=%3Cscript%3E&page=1e9", "%zz&;=&&a=%00", "q=\"><img>&set=../..", "__proto__=x&page=99999999999999999999"} {
		f.Add(raw)
	}
	records := catalogueOf(f, shelved)
	f.Fuzz(func(t *testing.T, raw string) {
		values, _ := url.ParseQuery(raw)
		q := ParseQuery(values)
		require.Positive(t, q.Page)
		require.Regexp(t, `^/library(\?[a-z]+=[A-Za-z0-9._~%+-]*(&[a-z]+=[A-Za-z0-9._~%+-]*)*)?$`, q.Path())
		require.Equal(t, q, parsed(t, q.Path()))
		var s Shelf
		s.Ask(records, q)
		require.LessOrEqual(t, len(s.Rows), rowsAPage)

		var h Host
		h.begin(values)
		requireKnown(t, h.Config)
		require.Regexp(t, `^/claim/[A-Za-z0-9$&+:=@._~!*'(),;%-]*$`, recordURL(raw))
	})
}

func requireKnown(t *testing.T, c frameConfig) {
	t.Helper()
	require.Contains(t, []string{"both", "article", "paste"}, c.Mode)
	require.Contains(t, []string{"related", "close", "exact"}, c.MinMatch)
	require.LessOrEqual(t, len(c.Dataset), 64)
}

// tree makes a value of any shape of a recipe of bytes, with the names that the
// messages have and some that objects of JavaScript have by themselves.
func tree(recipe *[]byte, depth int) any {
	next := func(n int) int {
		if len(*recipe) == 0 {
			return 0
		}
		b := int((*recipe)[0])
		*recipe = (*recipe)[1:]
		return b % n
	}
	names := []string{"claimlight", "t", "v", "config", "caps", "article", "blocks", "text", "lang", "title", "id", "ids", "mode", "min-match",
		"dataset", "__proto__", "constructor", "toString", "", "\u202e"}
	words := []string{"init", "article", "setConfig", "focus", "lost", "ping", "paste", "exact", "One. Two.", "<img src=x onerror=alert(1)>", "\ufffd\u2028", "en"}
	switch next(8) {
	case 0:
		return words[next(len(words))]
	case 1:
		return next(4)
	case 2:
		return -float64(next(200)) * 1e17
	case 3:
		return next(2) == 1
	case 4:
		return nil
	case 5:
		list := []any{}
		for range next(5) {
			if depth < 6 {
				list = append(list, tree(recipe, depth+1))
			}
		}
		return list
	}
	object := map[string]any{}
	for range next(8) {
		name := names[next(len(names))]
		if depth < 6 {
			object[name] = tree(recipe, depth+1)
		}
	}
	return object
}

// FuzzHostTrees: a conversation of messages of any shape leaves the frame with what it
// knows, and what it answers is a message.
func FuzzHostTrees(f *testing.F) {
	f.Add([]byte{}, "")
	f.Add([]byte("\x06\x03\x00\x01\x01\x01\x00\x01\x06\x05\x01\x06\x01\x07\x00\x08"), "One. Two.")
	f.Add(bytes.Repeat([]byte{5, 4}, 40), "é\U0001F600")
	f.Fuzz(func(t *testing.T, recipe []byte, text string) {
		var said []string
		h := Host{Config: defaultFrame, say: func(json string) { said = append(said, json) }}
		for range 4 {
			value := tree(&recipe, 0)
			if object, ok := value.(map[string]any); ok {
				object["claimlight"] = protocolVersion
			}
			raw, err := json.Marshal(value)
			require.NoError(t, err)
			m, _ := h.hear(string(raw))
			require.True(t, m.ID >= 0 && m.ID <= mostClaims)
			requireKnown(t, h.Config)
			require.LessOrEqual(t, units(h.Text), mostText)
		}
		h.hear(`{"claimlight":1,"t":"article","blocks":[{"text":` + string(quoted(t, text)) + `}]}`)
		if h.Config.Mode == "paste" {
			return
		}
		for _, raw := range said {
			require.True(t, json.Valid([]byte(raw)))
		}
	})
}

func quoted(t *testing.T, s string) []byte {
	t.Helper()
	raw, err := json.Marshal(s)
	require.NoError(t, err)
	return raw
}

// FuzzResults: what is told of a text stands where it is said to stand, as a browser
// counts.
func FuzzResults(f *testing.F) {
	f.Add("One. \U0001F600 Two é.", 0, 4, 5, 20)
	f.Add("\xff\u2028\r\n", 3, 1, 1, 2)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		text = strings.ToValidUTF8(text, "\ufffd") // as a browser hands it over
		s := &State{View: Reading, Article: text, Marked: []Marked{finding(a, b), finding(c, d)}}
		for _, m := range s.Marked {
			if m.Start < 0 || m.End > len(text) || m.Start > m.End || !utf8.ValidString(text[:m.Start]) || !utf8.ValidString(text[:m.End]) {
				t.Skip("what the engine does not give")
			}
		}
		whole := utf16.Encode([]rune(text))
		for _, r := range resultOf(s).Claims {
			require.Equal(t, r.Quote, string(utf16.Decode(whole[r.Start:r.End])))
			require.True(t, strings.HasSuffix(string(utf16.Decode(whole[:r.Start])), r.Prefix))
			require.True(t, strings.HasPrefix(string(utf16.Decode(whole[r.End:])), r.Suffix))
		}
	})
}

// FuzzKept: what is read back from the device is what can be chosen, and stays so.
func FuzzKept(f *testing.F) {
	for _, kept := range []string{
		Defaults.String(), `{"theme":"<b>","text_size":-1,"sensitivity":"x","without":["",""],"weights":{"a":9}}`, `{"weights":null,"without":null}`,
		`{"name":"\u202e","changed":-9223372036854775808,"marks":-1,"scroll":1e300}`, `{"key":"k","records":-1,"bytes":-1,"added":"T","newest":"0000"}`,
		`{"decision":"x","wrong":[""],"text":"\u0000"}`, `null`, `[]`, `"`, `{"read":1,"accepted":1,"reasons":{"":-1},"files":[{}]}`,
	} {
		f.Add(kept)
	}
	now := time.Date(2026, 5, 3, 12, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, kept string) {
		s := ParseSettings(kept)
		require.Contains(t, []string{"", "light", "dark"}, s.Theme)
		require.True(t, s.TextSize == 0 || slices.Contains(textSizes, s.TextSize))
		for name, w := range s.Weights {
			require.Contains(t, detect.Names, name)
			require.LessOrEqual(t, max(w, -w), maxWeight)
		}
		require.Equal(t, s.String(), ParseSettings(s.String()).String())
		s.Marking()
		s.Only()

		var text Text
		if json.Unmarshal([]byte(kept), &text) == nil {
			d := Drafts{}
			d.Load([]Text{text}, false)
			require.NotEmpty(t, d.List[0].Label())
			d.List[0].About(now)
		}
		var set Set
		if json.Unmarshal([]byte(kept), &set) == nil {
			set.origin()
			sizeWords(int64(set.Bytes))
		}
		var note report.Note
		if json.Unmarshal([]byte(kept), &note) == nil {
			note.Decision.Words()
		}
		if r, err := readReport(kept); err == nil {
			require.NotEmpty(t, r.Sums())
			countWords(r.Reasons, mappedName)
			r.Unmapped()
		}
	})
}

// FuzzPacks: what is offered is fetched from the folder of the packs, and is no larger
// than can be taken.
func FuzzPacks(f *testing.F) {
	hash := strings.Repeat("0123456789abcdef", 4)
	for _, file := range []string{"a.clm", "../../etc/passwd", "..", "//evil.example/x", "https://evil.example", "a?b#c", "%2e%2e%2f", "\\evil"} {
		f.Add([]byte(`{"schema_version":1,"packs":[{"name":"a","title":"A\u202e","records":1,"bytes":2,"hash":"` + hash + `","file":` + string(must(json.Marshal(file))) + `}]}`))
	}
	f.Add([]byte(`{"schema_version":1,"packs":[{"name":"a","bytes":9223372036854775807,"records":-1,"hash":"` + hash + `","file":"a"}]}`))
	f.Fuzz(func(t *testing.T, list []byte) {
		packs, err := readPacks(list)
		if err != nil {
			require.Equal(t, errPacks, err)
			return
		}
		for i := range packs {
			p := &packs[i]
			u, err := url.Parse("https://a.example" + p.address())
			require.NoError(t, err)
			require.Equal(t, "a.example", u.Host)
			require.Empty(t, u.RawQuery+u.Fragment)
			require.Regexp(t, `^/packs/[^/]+$`, u.Path)
			require.Regexp(t, `^[0-9a-f]{64}$`, p.Hash)
			require.True(t, p.Bytes > 0 && p.Bytes <= largestPack)
			require.NotEmpty(t, p.Title)
			require.Equal(t, setName(p.Title, ""), p.Title)
			p.topicWords()
			p.languageWords()
		}
	})
}

func must(b []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return b
}

// FuzzFiles: the bytes of a file are a text or a refusal, and the names that are made
// of a text or shown of a file are harmless.
func FuzzFiles(f *testing.F) {
	f.Add([]byte("Rents fell."), "notes.txt")
	f.Add([]byte("\xff\xfeR\x00\x00\xd8"), "../../etc/passwd")
	f.Add([]byte("Zo\xeb\x81\x9d"), "\u202egpj.exe")
	f.Add([]byte("a,b;\"c;d\"\n"), "con.csv")
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		kind := kindOf(name, "", data[:min(len(data), headSize)])
		require.LessOrEqual(t, kind, RecordsFile)
		if header := tableHeader(string(data)); header != nil {
			require.Less(t, 1, len(header))
		}
		set, _ := nameOfFiles([]string{name, name})
		require.Equal(t, -1, strings.IndexFunc(set, unicode.IsControl))
		text, err := decodeText(data)
		if err != nil {
			return
		}
		require.True(t, utf8.ValidString(text))
		require.NotEmpty(t, strings.TrimSpace(text))
		require.Regexp(t, `^claimlight-[\pL\pN-]*2026-01-02\.html$`, exportName(text, "2026-01-02", ".html"))
		require.NotContains(t, titleOf(text), "\n")
		shown := laidOut(withoutSigns(text))
		require.Equal(t, shown, laidOut(shown+blockSign), "what is laid out stays")
		require.Equal(t, fold(text), fold(shown), "nothing is lost but white space")
	})
}

// fold is a text without its white space and our signs.
func fold(text string) string { return withoutSpace(withoutSigns(text)) }

func withoutSpace(s string) string { return strings.Join(strings.Fields(s), "") }
