package cli

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"
)

type manCmd struct{}

// Help tells what to do with the output.
func (manCmd) Help() string { return "Read it: claimlight man | man -l -" }

// Run prints the manual page.
func (manCmd) Run(k *kong.Context, s streams) error {
	if _, err := fmt.Fprint(s.out, manual(k.Model)); err != nil {
		return outputError(err)
	}
	return nil
}

// manual is the page in the language of man(7). It has no date: the same program
// gives the same page.
func manual(app *kong.Application) string {
	table := commandTable(app)
	var b strings.Builder
	fmt.Fprintf(&b, ".TH CLAIMLIGHT 1 \"\" %q\n", "claimlight "+programVersion())
	b.WriteString(".SH NAME\nclaimlight \\- mark the claims of a text and find what was published about them\n")
	b.WriteString(".SH SYNOPSIS\n")
	var lines []string
	for _, c := range table[1:] {
		if len(c.sub) == 0 {
			rest := strings.TrimSpace(strings.TrimPrefix(c.usage, c.path))
			lines = append(lines, fmt.Sprintf(".B claimlight %s\n%s\n", roff(c.path), roff(rest)))
		}
	}
	b.WriteString(strings.Join(lines, ".br\n"))
	fmt.Fprintf(&b, ".SH DESCRIPTION\n%s\n", roff(app.Help))
	b.WriteString(".PP\nData goes to standard output, messages to standard error. Colour is for terminals, and not where NO_COLOR is set.\n")
	b.WriteString(".SH COMMANDS\n")
	for _, c := range table[1:] {
		if len(c.sub) > 0 {
			continue
		}
		fmt.Fprintf(&b, ".SS %s\n%s\n", roff(c.path), roff(c.help))
		manFlags(&b, c.flags)
	}
	b.WriteString(".SH OPTIONS OF EVERY COMMAND\n")
	manFlags(&b, everywhereFlags(table))
	b.WriteString(".SH ENVIRONMENT\nEvery option has a variable, which is named with it; the option wins.\n")
	b.WriteString(".SH EXIT STATUS\n")
	for _, code := range []struct {
		code int
		what string
	}{
		{exitDone, "Done."}, {exitFindings, "Findings at or above --fail-on."}, {exitUsage, "The command line makes no sense."},
		{exitData, "Input, output or data error."}, {exitInterrupted, "Interrupted."},
	} {
		fmt.Fprintf(&b, ".TP\n.B %d\n%s\n", code.code, roff(code.what))
	}
	return b.String()
}

func manFlags(b *strings.Builder, flags []flag) {
	for _, f := range flags {
		spelling := "--" + f.name
		if f.short != "" {
			spelling = "-" + f.short + ", " + spelling
		}
		fmt.Fprintf(b, ".TP\n.B %s\n%s", roff(spelling+withValue(f)), roff(f.help))
		if f.env != "" {
			fmt.Fprintf(b, "\nVariable: %s.", roff(f.env))
		}
		b.WriteByte('\n')
	}
}

func withValue(f flag) string {
	if !f.takes {
		return ""
	}
	return "=" + f.value
}

// roff escapes a text: no line of it is a request, and hyphens stay hyphens.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`, "\n", " ").Replace(text)
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, "'") {
		return `\&` + text
	}
	return text
}
