package cli

import (
	"fmt"
	"io"
	"runtime/debug"

	"github.com/alecthomas/kong"

	"claimlight/claims/report"
	"claimlight/web"
)

// release is the version that make dist builds, which sets it.
var release string

type versionCmd struct {
	Licences bool `help:"Print the licences of what others made and the program holds."`
}

// Run prints the version of the program, of the toolchain and of the data, or the
// licences.
func (c *versionCmd) Run(s streams) error {
	if !c.Licences {
		return printVersion(s.out)
	}
	text, err := web.Licences()
	if err != nil {
		return err
	}
	if _, err = io.WriteString(s.out, text); err != nil {
		return outputError(err)
	}
	return nil
}

// versionFlag is --version, which may stand without a command.
type versionFlag bool

// BeforeReset prints the version and ends the program.
func (versionFlag) BeforeReset(k *kong.Kong, s streams) error {
	if err := printVersion(s.out); err != nil {
		return err
	}
	k.Exit(exitDone)
	return nil
}

func printVersion(w io.Writer) error {
	x, err := openData(bundledName)
	if err != nil {
		return err
	}
	toolchain := ""
	if info, ok := debug.ReadBuildInfo(); ok {
		toolchain = info.GoVersion
	}
	c := report.Cover(x)
	_, err = fmt.Fprintf(w, "claimlight %s (%s)\ndata %s: %d records, newest %s\n",
		programVersion(), toolchain, c.Version, c.Records, c.Newest)
	return err
}

// programVersion is the version that the program was built as, or "devel".
func programVersion() string {
	if release != "" {
		return release
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "devel"
}
