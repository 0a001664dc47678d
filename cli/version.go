package cli

import (
	"fmt"
	"io"
	"runtime/debug"

	"github.com/alecthomas/kong"

	"claimlight/claims/report"
)

type versionCmd struct{}

// Run prints the version of the program, of the toolchain and of the data.
func (versionCmd) Run(s streams) error { return printVersion(s.out) }

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

// programVersion is that of the program, "devel" where it was built from a tree
// without one.
func programVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "devel"
}
