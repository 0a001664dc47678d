package cli

import (
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// command is one row of the table of commands, from which completions and the
// manual are made.
type command struct {
	path  string // "claims import"; "" is the program itself
	help  string
	usage string
	sub   []command // the commands one step below
	flags []flag
	files bool     // its arguments are files or folders
	words []string // its argument is one of these
}

type flag struct {
	name, short, help, value, env string
	takes                         bool     // a value
	files                         bool     // its value is a file or a folder
	words                         []string // its value is one of these
}

// commandTable lists the commands, each before those below it, in the order of the
// help.
func commandTable(app *kong.Application) []command {
	root := commandOf(app.Node, "")
	for i, f := range root.flags { // "--help" and "--version" only
		root.flags[i].help = strings.TrimSuffix(f.help, ".")
	}
	var table []command
	var add func(c command)
	add = func(c command) {
		table = append(table, c)
		for _, below := range c.sub {
			add(below)
		}
	}
	add(root)
	return table
}

func commandOf(n *kong.Node, path string) command {
	c := command{path: path, help: n.Help, usage: strings.TrimSpace(n.Summary())}
	for _, f := range n.Flags {
		c.flags = append(c.flags, flagOf(f))
	}
	for _, p := range n.Positional {
		c.files = c.files || p.Name == "file" || p.Name == "dir"
		c.words = append(c.words, enumWords(p)...)
	}
	for _, below := range n.Children {
		if !below.Hidden {
			c.sub = append(c.sub, commandOf(below, strings.TrimSpace(path+" "+below.Name)))
		}
	}
	return c
}

func flagOf(f *kong.Flag) flag {
	g := flag{name: f.Name, help: f.Help, takes: !f.IsBool(), words: enumWords(f.Value), value: f.PlaceHolder}
	if f.Short != 0 {
		g.short = string(f.Short)
	}
	if len(f.Envs) > 0 {
		g.env = f.Envs[0]
	}
	if g.takes && g.value == "" {
		g.value = strings.ToUpper(f.Name)
	}
	g.files = g.value == "FILE" || g.value == "DIR"
	return g
}

func enumWords(v *kong.Value) []string {
	if v.Enum == "" {
		return nil
	}
	words := strings.Split(v.Enum, ",")
	return slices.DeleteFunc(words, func(w string) bool { return strings.TrimSpace(w) == "" })
}

// everywhereFlags are those of the program, which every command takes.
func everywhereFlags(table []command) []flag { return table[0].flags }

// firstSentence is what a list has room for.
func firstSentence(help string) string {
	if i := strings.IndexAny(help, ".;:("); i > 0 {
		help = help[:i]
	}
	return strings.TrimSpace(help)
}
