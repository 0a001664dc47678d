// Package cli is the command line: it reads arguments, files and standard
// input, calls the engine, and turns what comes back into output and an exit
// code.
//
//	arguments, CLAIMLIGHT_* ──▶ one command ──▶ data on standard output
//	                                        ──▶ messages on standard error
//	                                        ──▶ exit code
//
// Exit codes: 0 done; 1 findings at or above --fail-on; 2 usage; 3 input,
// output or data error; 130 interrupted. A server that is told to stop ends
// with 0: stopping is how a server is done.
//
// Messages have the shape "claimlight: FILE: what is wrong: what to do". Every
// flag has a variable, CLAIMLIGHT_ and its name, which the help shows; a flag
// wins over its variable.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"
)

// The exit codes.
const (
	exitDone        = 0
	exitFindings    = 1
	exitUsage       = 2
	exitData        = 3
	exitInterrupted = 130
)

// grammar is the whole command line.
type grammar struct {
	Check   checkCmd      `cmd:"" help:"Mark the check-worthy claims of texts and match them with published checks."`
	Serve   serveCmd      `cmd:"" help:"Serve the site."`
	Export  siteCmd       `cmd:"" help:"Write the whole site as files for any static host."`
	Search  searchCmd     `cmd:"" help:"Search the records."`
	Claims  recordsCmd    `cmd:"" help:"Validate, import, export, compile and describe records."`
	Eval    evalCmd       `cmd:"" help:"Measure the engine on labelled files."`
	Health  healthCmd     `cmd:"" name:"healthcheck" help:"Ask a running server whether it can serve; exits with 3 where it cannot."`
	Shell   completionCmd `cmd:"" name:"completion" help:"Print a script that completes commands and flags in a shell."`
	Man     manCmd        `cmd:"" help:"Print the manual page."`
	Version versionCmd    `cmd:"" help:"Print the version of the program and of its data."`
	Print   versionFlag   `name:"version" env:"-" help:"Print the version of the program and of its data."`
}

// streams are the program's standard streams, handed to every command.
type streams struct {
	in  *os.File
	out io.Writer
	err io.Writer
}

// Main runs the program with its arguments, the program's name left out, and
// returns the exit code.
func Main(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, endAtOnce)
	s := streams{os.Stdin, os.Stdout, os.Stderr}
	err := run(ctx, args, s)
	code := exitCode(err)
	if code > exitFindings && code != exitInterrupted && !errors.Is(err, errUnread) {
		complain(s.err, err)
	}
	return code
}

// endAtOnce ends the program at the second signal, whatever is under way: the
// first has asked it to finish.
func endAtOnce() {
	again := make(chan os.Signal, 1)
	signal.Notify(again, os.Interrupt, syscall.SIGTERM)
	<-again
	os.Exit(exitInterrupted)
}

func run(ctx context.Context, args []string, s streams) error {
	var g grammar
	parser, err := kong.New(&g,
		kong.Name("claimlight"),
		kong.Description("Finds the claims in a text that published fact-checks have already dealt with. The text stays on this machine."),
		kong.DefaultEnvars("CLAIMLIGHT"),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, FlagsLast: true, WrapUpperBound: 100}),
		kong.Writers(s.out, s.err),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(s),
	)
	if err != nil {
		return err
	}
	cmd, err := parser.Parse(args)
	if err != nil {
		return usageError{fmt.Errorf("%w: see claimlight --help", err)}
	}
	return cmd.Run()
}

// usageError is a command line that makes no sense.
type usageError struct{ error }

// errFindings says that --fail-on found what it looks for; the output tells
// what.
var errFindings = errors.New("findings at or above --fail-on")

func exitCode(err error) int {
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.As(err, &usage):
		return exitUsage
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	}
	return exitData
}

// complain prints an error, one message a line.
func complain(w io.Writer, err error) {
	for l := range strings.SplitSeq(err.Error(), "\n") {
		fmt.Fprintf(w, "claimlight: %s\n", l)
	}
}

// advise adds what to do to what went wrong with a file.
func advise(name string, err error, what string) error {
	var path *os.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Errorf("%s: %w: %s", name, err, what)
}
