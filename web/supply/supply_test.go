//go:build !js

package supply

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	cyclonedx "github.com/CycloneDX/cyclonedx-go"
	"github.com/stretchr/testify/require"
)

const project = "../.."

var read = sync.OnceValues(func() ([]Part, error) { return Read(project) })

func parts(t *testing.T) []Part {
	t.Helper()
	all, err := read()
	require.NoError(t, err)
	return all
}

func TestEveryPartMayGoAlong(t *testing.T) {
	require.NoError(t, Faults(parts(t)))
	for _, p := range parts(t) {
		require.NotEmpty(t, p.Programs, p.Name)
	}
}

func TestPartsAreThoseOfThePrograms(t *testing.T) {
	in := map[string][]string{}
	for _, p := range parts(t) {
		in[p.Name] = p.Programs
	}
	require.Equal(t, []string{"claimlight"}, in["github.com/alecthomas/kong"])
	require.Equal(t, []string{"claimlight", "import.wasm"}, in["golang.org/x/net"])
	require.Equal(t, everywhere(), in[goName])
	for _, name := range []string{"github.com/stretchr/testify", "github.com/CycloneDX/cyclonedx-go", "github.com/chromedp/chromedp"} {
		require.NotContains(t, in, name, "a tool or a test became part of a program")
	}
}

// The notices that go along are those of the parts that are linked.
func TestNoticesAreUpToDate(t *testing.T) {
	got, err := os.ReadFile(filepath.Join(project, NoticesFile))
	require.NoError(t, err)
	require.True(t, string(got) == Notices(parts(t)), "%s is out of date: make licences", NoticesFile)
}

func TestNoticesHoldEachTextOnce(t *testing.T) {
	a := Part{Name: "bees", Version: "v1", Module: true, Licence: "MIT", Programs: []string{"hive"}, Texts: []string{"Take\r\nhoney.\n"}}
	b := a
	b.Name, b.Note = "wax", "candles"
	text := Notices([]Part{a, b})
	require.Equal(t, 1, strings.Count(text, "Take\nhoney."))
	require.Contains(t, text, "- wax v1, MIT, in hive\n  (candles)\n")
	require.Contains(t, text, "\nbees v1\nwax v1\n\nTake\nhoney.\n")
}

func TestIdentify(t *testing.T) {
	mit, err := known.ReadFile("known/MIT.txt")
	require.NoError(t, err)
	bsd, err := known.ReadFile("known/BSD-3-Clause.txt")
	require.NoError(t, err)
	ours, err := os.ReadFile(filepath.Join(project, "LICENSE"))
	require.NoError(t, err)
	const holder = "The MIT License (MIT)\n\nCopyright (c) 2031 Bea Keeper <bea@hives.example>\n\n"
	for text, want := range map[string]string{
		holder + string(mit):         "MIT",
		string(mit):                  "MIT",
		strings.ToUpper(string(mit)): "MIT",
		"Copyright 2031 Hives\n\n" + strings.ReplaceAll(string(bsd), "...", "the Hives project"):                "BSD-3-Clause",
		"Copyright 2031 Hives\n\n" + strings.NewReplacer("...", "Hives", "   * ", "  1. ").Replace(string(bsd)): "BSD-3-Clause",
		string(ours): "Apache-2.0",

		holder + string(mit) + "\nBut not for drones.":                                      "",
		"Only for bees, and not for sale. " + string(mit):                                   "",
		strings.Replace(string(mit), "without restriction", "with restrictions", 1):         "",
		strings.ReplaceAll(string(bsd), "with or without\nmodification", "without changes"): "",
		"": "",
	} {
		require.Equal(t, want, Identify(text), text)
	}
}

func TestFault(t *testing.T) {
	require.Contains(t, (&Part{}).Fault(), "no file of a licence")
	require.Contains(t, (&Part{Texts: []string{"honey"}}).Fault(), "none of those in")
	require.Contains(t, (&Part{Texts: []string{"honey"}, Licence: "AGPL-3.0-only"}).Fault(), "AGPL-3.0-only does not go together")
	require.Empty(t, (&Part{Texts: []string{"honey"}, Licence: "MIT"}).Fault())
	require.EqualError(t, Faults([]Part{{Name: "bees", Texts: []string{"honey"}, Licence: "MIT"}, {Name: "wax"}}), "wax: it has no file of a licence")
}

func TestBill(t *testing.T) {
	when := time.Unix(1_900_000_000, 0)
	bill, err := Bill(parts(t), "v1.2.3", when)
	require.NoError(t, err)
	again, err := Bill(slices.Clone(parts(t)), "v1.2.3", when)
	require.NoError(t, err)
	require.Equal(t, string(bill), string(again))

	var bom cyclonedx.BOM
	require.NoError(t, cyclonedx.NewBOMDecoder(strings.NewReader(string(bill)), cyclonedx.BOMFileFormatJSON).Decode(&bom))
	require.Equal(t, cyclonedx.SpecVersion1_6, bom.SpecVersion)
	require.Empty(t, bom.SerialNumber)
	require.Equal(t, "2030-03-17T17:46:40Z", bom.Metadata.Timestamp)
	known := map[string]bool{bom.Metadata.Component.BOMRef: true}
	for _, c := range *bom.Components {
		require.False(t, known[c.BOMRef], "%s stands twice", c.BOMRef)
		known[c.BOMRef] = true
		require.NotEmpty(t, (*c.Licenses)[0].License.ID, c.Name)
	}
	require.True(t, known["pkg:golang/golang.org/x/net@"+version(t, "golang.org/x/net")])
	for _, d := range *bom.Dependencies {
		require.True(t, known[d.Ref], d.Ref)
		for _, on := range *d.Dependencies {
			require.True(t, known[on], on)
		}
	}
}

func version(t *testing.T, name string) string {
	t.Helper()
	i := slices.IndexFunc(parts(t), func(p Part) bool { return p.Name == name })
	require.GreaterOrEqual(t, i, 0)
	return parts(t)[i].Version
}

// A tool that cannot reach its database is no failure; all else that it says is.
func TestVulnerable(t *testing.T) {
	for _, c := range []struct {
		says string
		code int
		want bool
		told string
	}{
		{"No vulnerabilities found.", 0, true, "No vulnerabilities found."},
		{"govulncheck: fetching vulnerabilities: Get \"https://db.example/x\": dial tcp: lookup db.example: no such host", 1, true, "NOT CHECKED"},
		{"Vulnerability #1: GO-2031-0001", 3, false, "GO-2031-0001"},
		{"govulncheck: loading packages: there are errors", 1, false, "loading packages"},
	} {
		tool := filepath.Join(t.TempDir(), "tool")
		script := "#!/bin/sh\ncat <<'END'\n" + c.says + "\nEND\nexit " + string(rune('0'+c.code)) + "\n"
		require.NoError(t, os.WriteFile(tool, []byte(script), 0o755))
		out, err := exec.Command(filepath.Join(project, ".ci/vulnerable"), tool).CombinedOutput()
		require.Equal(t, c.want, err == nil, c.says)
		require.Contains(t, string(out), c.told)
	}
	out, err := exec.Command(filepath.Join(project, ".ci/vulnerable"), "nowhere/tool").CombinedOutput()
	require.NoError(t, err)
	require.Contains(t, string(out), "NOT CHECKED: nowhere/tool could not be installed")
}
