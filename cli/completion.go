package cli

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"
)

type completionCmd struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"bash, zsh or fish."`
}

// Help tells what to do with the output.
func (completionCmd) Help() string {
	return "bash: source <(claimlight completion bash); zsh: the same, or write it to a file _claimlight in a folder of fpath; fish: claimlight completion fish | source."
}

// Run prints the script.
func (c completionCmd) Run(k *kong.Context, s streams) error {
	write := map[string]func([]command) string{"bash": bashCompletion, "zsh": zshCompletion, "fish": fishCompletion}[c.Shell]
	if _, err := fmt.Fprint(s.out, write(commandTable(k.Model))); err != nil {
		return outputError(err)
	}
	return nil
}

// All three scripts first find which command the words before the cursor name, as
// " claims import": each word that makes a longer one is taken. They then look up
// what may follow it.

// paths are the commands but the program itself, as the scripts write them.
func paths(table []command) []string {
	var list []string
	for _, c := range table[1:] {
		list = append(list, shellQuote(" "+c.path))
	}
	return list
}

// place is a command as the scripts write it.
func (c command) place() string {
	if c.path == "" {
		return ""
	}
	return " " + c.path
}

func (c command) allFlags(table []command) []flag {
	if c.path == "" {
		return c.flags
	}
	return append(append([]flag{}, c.flags...), everywhereFlags(table)...)
}

func (f flag) spellings() []string {
	if f.short == "" {
		return []string{"--" + f.name}
	}
	return []string{"--" + f.name, "-" + f.short}
}

func shellQuote(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

// valueCases writes a case for each flag that takes a value.
func valueCases(b *strings.Builder, table []command, open, choose, files string) {
	for _, c := range table {
		for _, f := range c.flags {
			if !f.takes {
				continue
			}
			var at []string
			for _, spelling := range f.spellings() {
				at = append(at, shellQuote(c.place()+" "+spelling))
			}
			does := files
			if len(f.words) > 0 {
				does = fmt.Sprintf(choose, strings.Join(f.words, " "))
			}
			fmt.Fprintf(b, "\t%s%s) %s; return ;;\n", open, strings.Join(at, " | "), does)
		}
	}
}

func bashCompletion(table []command) string {
	var b strings.Builder
	b.WriteString(`# Completions of claimlight for bash: source <(claimlight completion bash)
_claimlight() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} at= words= i
	COMPREPLY=()
	for ((i = 1; i < COMP_CWORD; i++)); do
		case "$at ${COMP_WORDS[i]}" in
		`)
	b.WriteString(strings.Join(paths(table), " | "))
	b.WriteString(`) at="$at ${COMP_WORDS[i]}" ;;
		esac
	done
	if [[ $cur == = ]]; then
		cur=
	elif [[ $prev == = ]]; then
		prev=${COMP_WORDS[COMP_CWORD - 2]}
	fi
	# An empty answer means files: complete -o default.
	case "$at $prev" in
`)
	valueCases(&b, table, "", `COMPREPLY=($(compgen -W '%s' -- "$cur"))`, "true")
	b.WriteString("\tesac\n\tcase \"$at\" in\n")
	for _, c := range table {
		var flags, next []string
		for _, f := range c.allFlags(table) {
			flags = append(flags, f.spellings()...)
		}
		for _, below := range c.sub {
			next = append(next, below.path[strings.LastIndexByte(below.path, ' ')+1:])
		}
		next = append(next, c.words...)
		fmt.Fprintf(&b, "\t%s) words='%s'; [[ $cur == -* ]] && words='%s' ;;\n", shellQuote(c.place()), strings.Join(next, " "), strings.Join(flags, " "))
	}
	b.WriteString(`	esac
	[[ -n $words ]] && COMPREPLY=($(compgen -W "$words" -- "$cur"))
	return 0
}
complete -o default -F _claimlight claimlight
`)
	return b.String()
}

func zshCompletion(table []command) string {
	var b strings.Builder
	b.WriteString(`#compdef claimlight
# Completions of claimlight for zsh: a file _claimlight in a folder of fpath, or
# source <(claimlight completion zsh)
_claimlight() {
	local at= prev=$words[CURRENT-1] i
	local -a list
	for ((i = 2; i < CURRENT; i++)); do
		case "$at $words[i]" in
		(`)
	b.WriteString(strings.Join(paths(table), " | "))
	b.WriteString(`) at="$at $words[i]" ;;
		esac
	done
	if [[ $PREFIX == --*=* ]]; then
		prev=${PREFIX%%=*}
		compset -P '*='
	fi
	case "$at $prev" in
`)
	valueCases(&b, table, "(", `compadd -- %s`, "_files")
	b.WriteString("\tesac\n\tcase \"$at\" in\n")
	for _, c := range table {
		fmt.Fprintf(&b, "\t(%s)\n\t\tif [[ $PREFIX == -* ]]; then\n\t\t\tlist=(\n", shellQuote(c.place()))
		for _, f := range c.allFlags(table) {
			for _, spelling := range f.spellings() {
				fmt.Fprintf(&b, "\t\t\t\t%s\n", shellQuote(spelling+":"+firstSentence(f.help)))
			}
		}
		b.WriteString("\t\t\t)\n\t\t\t_describe -o flag list\n")
		switch {
		case len(c.sub) > 0:
			b.WriteString("\t\telse\n\t\t\tlist=(\n")
			for _, below := range c.sub {
				name := below.path[strings.LastIndexByte(below.path, ' ')+1:]
				fmt.Fprintf(&b, "\t\t\t\t%s\n", shellQuote(name+":"+firstSentence(below.help)))
			}
			b.WriteString("\t\t\t)\n\t\t\t_describe command list\n")
		case len(c.words) > 0:
			fmt.Fprintf(&b, "\t\telse\n\t\t\tcompadd -- %s\n", strings.Join(c.words, " "))
		case c.files:
			b.WriteString("\t\telse\n\t\t\t_files\n")
		}
		b.WriteString("\t\tfi\n\t\t;;\n")
	}
	b.WriteString(`	esac
}
if [[ $funcstack[1] == _claimlight ]]; then
	_claimlight "$@"
else
	compdef _claimlight claimlight
fi
`)
	return b.String()
}

func fishCompletion(table []command) string {
	var b strings.Builder
	b.WriteString(`# Completions of claimlight for fish: claimlight completion fish | source
function __claimlight_at
	set -l at ''
	for word in (commandline -opc)[2..]
		switch "$at $word"
			case `)
	b.WriteString(strings.Join(paths(table), " "))
	b.WriteString(`
				set at "$at $word"
		end
	end
	test "$at" = "$argv[1]"
end
complete -c claimlight -f
`)
	for _, c := range table {
		line := "complete -c claimlight -n " + shellQuote("__claimlight_at '"+c.place()+"'")
		for _, below := range c.sub {
			fmt.Fprintf(&b, "%s -a %s -d %s\n", line, below.path[strings.LastIndexByte(below.path, ' ')+1:], shellQuote(firstSentence(below.help)))
		}
		if len(c.words) > 0 {
			fmt.Fprintf(&b, "%s -a %s\n", line, shellQuote(strings.Join(c.words, " ")))
		}
		if c.files {
			fmt.Fprintf(&b, "%s -F\n", line)
		}
		for _, f := range c.allFlags(table) {
			fmt.Fprintf(&b, "%s -l %s%s%s -d %s\n", line, f.name, fishShort(f), fishValue(f), shellQuote(firstSentence(f.help)))
		}
	}
	return b.String()
}

func fishShort(f flag) string {
	if f.short == "" {
		return ""
	}
	return " -s " + f.short
}

func fishValue(f flag) string {
	switch {
	case len(f.words) > 0:
		return " -x -a " + shellQuote(strings.Join(f.words, " "))
	case f.files:
		return " -r -F"
	case f.takes:
		return " -x"
	}
	return ""
}
