//go:build !js

package web

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"

	"claimlight/claims/pack"
	"claimlight/claims/record"
	"claimlight/web/packed"
)

// packFolder is what claims pack writes for two packs.
func packFolder(t *testing.T) (fstest.MapFS, []pack.Pack) {
	t.Helper()
	dir := fstest.MapFS{}
	var records []record.Record
	for i, topic := range []string{"bees", "wasps"} {
		for n := range 40 {
			id := topic + "-" + strconv.Itoa(n)
			records = append(records, record.Record{ID: id, Claim: "The " + id + " flies.", Verdict: record.True, Kind: record.FactCheck,
				Publisher: "Hive Check", URL: "https://hive.example/" + id, Topics: []string{topic}, Summary: strings.Repeat("It does. ", i+3)})
		}
	}
	groups, err := pack.Split("hive", records, pack.ByTopic)
	require.NoError(t, err)
	var packs []pack.Pack
	for _, g := range groups {
		p, data, err := pack.Make(g, "CC0")
		require.NoError(t, err)
		forms, err := packed.New(data, packed.Fast)
		require.NoError(t, err)
		packs = append(packs, p)
		dir[p.File] = &fstest.MapFile{Data: data}
		dir[p.File+".br"] = &fstest.MapFile{Data: forms.Brotli}
		dir[p.File+".gz"] = &fstest.MapFile{Data: forms.Gzip}
	}
	writeList(t, dir, packs)
	return dir, packs
}

func writeList(t *testing.T, dir fstest.MapFS, packs []pack.Pack) {
	var list bytes.Buffer
	require.NoError(t, pack.Write(&list, packs))
	dir[pack.ListName] = &fstest.MapFile{Data: list.Bytes()}
}

func openWith(t *testing.T, dir fstest.MapFS) *site {
	t.Helper()
	opts := fixture()
	if dir != nil {
		packs, err := ReadPacks(dir)
		require.NoError(t, err)
		opts.Packs = packs
	}
	h, err := Handler(opts)
	require.NoError(t, err)
	return h.(*site)
}

func TestPacksAreServedWhole(t *testing.T) {
	dir, packs := packFolder(t)
	h := openWith(t, dir)
	list := get(h, "/packs/packs.json")
	require.Equal(t, "application/json", list.Header.Get("Content-Type"))
	require.Equal(t, revalidate, list.Header.Get("Cache-Control"))
	require.NotEmpty(t, list.Header.Get("ETag"))
	require.Equal(t, http.StatusNotModified, get(h, "/packs/packs.json", "If-None-Match", list.Header.Get("ETag")).StatusCode)
	read, err := pack.Read([]byte(body(t, list)))
	require.NoError(t, err)
	require.Equal(t, packs, read)

	for _, p := range packs {
		path, data := "/packs/"+p.File, string(dir[p.File].Data)
		for _, coding := range []string{"", "br", "gzip"} {
			got := get(h, path, "Accept-Encoding", coding)
			require.Equal(t, http.StatusOK, got.StatusCode)
			require.Equal(t, coding, got.Header.Get("Content-Encoding"))
			require.Equal(t, forever, got.Header.Get("Cache-Control"))
			require.Equal(t, "application/octet-stream", got.Header.Get("Content-Type"))
			require.Equal(t, "*", got.Header.Get("Access-Control-Allow-Origin"))
			require.Equal(t, data, decode(t, coding, body(t, got)))
		}
		rest := get(h, path, "Range", "bytes=1000-", "Accept-Encoding", "br")
		require.Equal(t, http.StatusPartialContent, rest.StatusCode)
		require.Equal(t, data[1000:], body(t, rest), "a broken download goes on where it ended")
	}
	for _, path := range []string{"/packs/", "/packs", "/packs/" + packs[0].File + ".br", "/packs/hive-bees.clm", "/packs/../web.go",
		"/packs/%2e%2e/web.go", "/packs/hive-bees.0123456789abcdef.clm"} {
		require.Equal(t, http.StatusNotFound, get(h, path).StatusCode, path)
	}
}

func TestWithoutPacksTheListIsEmpty(t *testing.T) {
	got := get(openWith(t, nil), "/packs/packs.json")
	require.Equal(t, http.StatusOK, got.StatusCode)
	require.Equal(t, `{"schema_version":1,"packs":[]}`+"\n", body(t, got))
}

// New packs are no new version of the app.
func TestPacksLeaveTheVersionAlone(t *testing.T) {
	dir, _ := packFolder(t)
	require.Equal(t, body(t, get(open(t), "/app-worker.js")), body(t, get(openWith(t, dir), "/app-worker.js")))
}

// Without siblings, or with those of another file, a pack is served as it is.
func TestPacksWithoutSiblings(t *testing.T) {
	dir, packs := packFolder(t)
	delete(dir, packs[0].File+".gz")
	dir[packs[1].File+".gz"] = &fstest.MapFile{Data: bytes.Repeat([]byte("x"), 100)}
	h := openWith(t, dir)
	for _, p := range packs {
		got := get(h, "/packs/"+p.File, "Accept-Encoding", "br, gzip")
		require.Empty(t, got.Header.Get("Content-Encoding"))
		require.Equal(t, string(dir[p.File].Data), body(t, got))
	}
}

func TestPacksThatAreRefused(t *testing.T) {
	for want, spoil := range map[string]func(dir fstest.MapFS, packs []pack.Pack){
		"packs.json: file does not exist": func(dir fstest.MapFS, _ []pack.Pack) { delete(dir, pack.ListName) },
		"packs.json: byte 2: invalid character": func(dir fstest.MapFS, _ []pack.Pack) {
			dir[pack.ListName] = &fstest.MapFile{Data: []byte("no list")}
		},
		`packs.json: pack 1 ("../a"): its name is not`: func(dir fstest.MapFS, packs []pack.Pack) {
			packs[0].Name = "../a"
			writeList(t, dir, packs)
		},
		".clm: file does not exist": func(dir fstest.MapFS, packs []pack.Pack) { delete(dir, packs[1].File) },
		".clm: it is not the file that packs.json describes: its hash differs": func(dir fstest.MapFS, packs []pack.Pack) {
			dir[packs[1].File] = dir[packs[0].File]
		},
		"packs.json says 7 in": func(dir fstest.MapFS, packs []pack.Pack) {
			packs[0].Records = 7
			writeList(t, dir, packs)
		},
		".clm: not a Claimlight data file": func(dir fstest.MapFS, packs []pack.Pack) {
			packs[0].Hash = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881" // of "x"
			packs[0].File = pack.FileName(packs[0].Name, packs[0].Hash)
			dir[packs[0].File] = &fstest.MapFile{Data: []byte("x")}
			writeList(t, dir, packs)
		},
	} {
		dir, packs := packFolder(t)
		spoil(dir, packs)
		_, err := ReadPacks(dir)
		require.ErrorContains(t, err, want)
	}
}

// deadlined notes until when it may be written to.
type deadlined struct {
	*httptest.ResponseRecorder
	until time.Time
}

func (d *deadlined) SetWriteDeadline(t time.Time) error { d.until = t; return nil }

func TestALargeFileMayTakeLonger(t *testing.T) {
	for size, most := range map[int]time.Duration{1000: 0, 100 << 20: 6400 * time.Second} {
		w := &deadlined{ResponseRecorder: httptest.NewRecorder()}
		newFile(asset, "x.clm", make([]byte, size), nil).serve(w, httptest.NewRequest(http.MethodGet, "/", nil), http.StatusOK)
		if most == 0 {
			require.True(t, w.until.IsZero())
			continue
		}
		require.WithinDuration(t, time.Now().Add(most), w.until, time.Minute)
	}
}
