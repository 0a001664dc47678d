//go:build !js

package claims_test

import (
	"go/build"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "claimlight/"

// outer are the folders under claims that touch the world: records and files
// come in and reports go out through them. Programs that build a table (package
// main) are outside as well.
var outer = []string{"claims/data", "claims/eval", "claims/report"}

// pure is what the engine may import of the standard library and of others: a
// new line here needs a reason. Nothing of it reaches the network, files, the
// clock, the environment or a template engine.
var pure = []string{
	"bufio", "bytes", "cmp", "embed", "encoding/base64", "encoding/binary", "encoding/hex", "errors", "fmt", "hash",
	"hash/crc32", "hash/fnv", "hash/maphash", "crypto/sha256", "io", "iter", "maps", "math", "math/bits", "slices", "sort", "strconv",
	"strings", "sync", "sync/atomic", "unicode", "unicode/utf16", "unicode/utf8", "unsafe",

	"github.com/agnivade/levenshtein",
	"github.com/blevesearch/snowballstem",
	"github.com/blevesearch/snowballstem/english",
	"github.com/clipperhouse/uax29/v2/graphemes",
	"github.com/clipperhouse/uax29/v2/sentences",
	"github.com/clipperhouse/uax29/v2/words",
}

// alsoPure is what one package alone may import beside.
var alsoPure = map[string][]string{
	"claims/record": {"encoding/json", "io/fs", "net/url", "time"}, // lines of JSON in, addresses and dates linted
	"claims/index":  {"encoding/json"},                             // a record is kept as the JSON it came as

	"claims/wording": {"time"}, // dates in words

	"claims/pack": {"encoding/json"}, // packs.json

	// Records of others come in and ours go out through readers and writers that are handed in: JSON, tables and pages
	// are parsed, dates and addresses checked.
	"claims/claimreview":        {"encoding/csv", "encoding/json", "net/url", "time", "golang.org/x/net/html"},
	"claims/claimreview/jsonld": {"encoding/json"},
}

// leaves are lower than any stage: every stage may stand on them.
var leaves = []string{"claims/word", "claims/lexicon", "claims/record"}

// below names the stages that a stage may import beside. Only claims itself,
// which joins them, knows more.
var below = map[string][]string{
	"claims/index": {"claims/term"}, // a query is searched by its terms
	"claims/match": {"claims/figure", "claims/term", "claims/stance"},
	// Not a stage: sets of records become data files.
	"claims/pack": {"claims/index"},
	// Not a stage: the words for what the stages found.
	"claims/wording": {"claims/figure", "claims/match", "claims/term"},
}

func TestEngineImportsOnlyPurePackages(t *testing.T) {
	for dir, pkg := range enginePackages(t) {
		for _, imported := range pkg.Imports {
			if !strings.HasPrefix(imported, module) {
				allowed := slices.Contains(pure, imported) || slices.Contains(alsoPure[dir], imported)
				require.True(t, allowed, "%s imports %s, which is not on the list of pure packages", dir, imported)
			}
		}
	}
}

func TestStagesDoNotImportOneAnother(t *testing.T) {
	for dir, pkg := range enginePackages(t) {
		for _, imported := range pkg.Imports {
			target, ours := strings.CutPrefix(imported, module)
			if !ours {
				continue
			}
			require.NotContains(t, outer, target, "%s imports %s: data and files are handed in", dir, target)
			require.True(t, strings.HasPrefix(target, "claims/"), "%s imports %s: the engine knows no rim", dir, target)
			allowed := dir == "claims" || stage(dir) == stage(target) || slices.Contains(leaves, target) || slices.Contains(below[dir], target)
			require.True(t, allowed, "%s imports %s: only package claims joins the stages", dir, target)
		}
	}
}

// stage is the folder of a stage: its own folders are parts of it.
func stage(dir string) string {
	parts := strings.Split(dir, "/")
	return strings.Join(parts[:min(2, len(parts))], "/")
}

// The program in the browser pays for every byte: with net/http's server or a
// template engine in it, it is half as large again.
func TestBrowserProgramStaysSmall(t *testing.T) {
	for _, dir := range []string{".", "app", "app/importer", "app/importer/intake"} {
		pkg, ok := importDir(t, dir)
		if !ok {
			continue
		}
		for _, heavy := range []string{"net/http", "net", "text/template", "html/template", "log", "flag",
			module + "web", module + "cli", module + "claims/data", module + "claims/eval"} {
			require.NotContains(t, pkg.Imports, heavy, "%s, as it is built for the browser", dir)
		}
	}
}

var clock = regexp.MustCompile(`\btime\.(Now|Since|Until|After|Tick)\b`)

// The same text and the same data give the same bytes, today and tomorrow.
func TestEngineHasNoClock(t *testing.T) {
	for dir, pkg := range enginePackages(t) {
		for _, name := range pkg.GoFiles {
			src, err := os.ReadFile(filepath.Join("..", dir, name))
			require.NoError(t, err)
			require.NotRegexp(t, clock, string(src), "%s/%s", dir, name)
		}
	}
}

// enginePackages returns the packages under claims that the browser runs, by
// folder.
func enginePackages(t *testing.T) map[string]*build.Package {
	t.Helper()
	found := map[string]*build.Package{}
	err := fs.WalkDir(os.DirFS(".."), "claims", func(dir string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if path.Base(dir) == "testdata" || slices.Contains(outer, dir) {
			return fs.SkipDir
		}
		if pkg, ok := importDir(t, dir); ok && pkg.Name != "main" {
			found[dir] = pkg
		}
		return nil
	})
	require.NoError(t, err)
	require.Contains(t, found, "claims/segment")
	return found
}

// importDir reads the package of a folder as it is built for the browser; a
// folder without one gives false.
func importDir(t *testing.T, dir string) (*build.Package, bool) {
	t.Helper()
	ctx := build.Default
	ctx.GOOS, ctx.GOARCH = "js", "wasm"
	pkg, err := ctx.ImportDir(filepath.Join("..", dir), 0)
	if _, none := err.(*build.NoGoError); none {
		return nil, false
	}
	require.NoError(t, err, dir)
	return pkg, true
}
