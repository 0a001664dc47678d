//go:build !js

// Package supply knows what the programs are made of that others wrote, and under
// which terms.
//
//	go list, for each program and system ─┐
//	licence files in the module cache ────┼─▶ parts ─▶ licences.txt   (notices.go)
//	what the engine was trained on ───────┘         ─▶ bill of materials (bill.go)
//
// Promises: a part counts only where it is linked into a program that we give away;
// a licence is known only where its whole text is one of those in the folder known,
// holders and copyright lines aside, so that a clause more makes it unknown; and the
// same sources give the same bytes, on any machine and at any time.
//
// What it does not do: it judges no law. Which licences go together with ours is a
// list that people wrote (licence.go).
package supply

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// Part is something that others made and that a program holds.
type Part struct {
	Name     string
	Version  string
	URL      string
	Licence  string // as SPDX names it, "" where it is not known
	Texts    []string
	Programs []string // those that hold it, in the order of Programs
	Note     string   // what of it, and what for, where that is not plain
	Module   bool
}

// Program is one that we give away.
type Program struct {
	Name    string
	Package string
	Systems []string // GOOS/GOARCH
	Tags    string
}

// Systems are those that the command line is built for.
var Systems = []string{"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64", "windows/arm64"}

// Programs are all of them. What the browser's are built with in place of some of
// go-app and uuid (web/slim) is ours; the modules are listed all the same.
var Programs = []Program{
	{"claimlight", ".", Systems, ""},
	{"app.wasm", ".", []string{"js/wasm"}, "thin"},
	{"import.wasm", "./app/importer", []string{"js/wasm"}, ""},
}

// Read finds the parts of all programs of the project in a folder, by name.
func Read(project string) ([]Part, error) {
	found := map[string]*Part{}
	for _, program := range Programs {
		for _, system := range program.Systems {
			modules, err := linked(project, program, system)
			if err != nil {
				return nil, err
			}
			for _, m := range modules {
				part, seen := found[m.path]
				if !seen {
					part = &Part{Name: m.path, Version: m.version, URL: "https://pkg.go.dev/" + m.path + "@" + m.version, Module: true}
					if err := part.readLicence(m.dir); err != nil {
						return nil, err
					}
					found[m.path] = part
				}
				if !slices.Contains(part.Programs, program.Name) {
					part.Programs = append(part.Programs, program.Name)
				}
			}
		}
	}
	parts, err := others(project)
	if err != nil {
		return nil, err
	}
	for _, part := range found {
		parts = append(parts, *part)
	}
	slices.SortFunc(parts, func(a, b Part) int { return cmp.Compare(a.Name, b.Name) })
	return parts, nil
}

// module is one in the module cache.
type module struct{ path, version, dir string }

// linked are the modules that a program links on a system.
func linked(project string, p Program, system string) ([]module, error) {
	goos, goarch, _ := strings.Cut(system, "/")
	return listed(project, []string{"GOOS=" + goos, "GOARCH=" + goarch, "CGO_ENABLED=0"}, "-tags", p.Tags, p.Package)
}

// Tests are the modules that are used by tests and builders, and by no program.
func Tests(project string, parts []Part) ([]Part, error) {
	modules, err := listed(project, nil, "-test", "-tags", "browser", "./...")
	if err != nil {
		return nil, err
	}
	var tests []Part
	for _, m := range modules {
		if slices.ContainsFunc(parts, func(p Part) bool { return p.Name == m.path }) {
			continue
		}
		part := Part{Name: m.path, Version: m.version, Module: true}
		if err := part.readLicence(m.dir); err != nil {
			return nil, err
		}
		tests = append(tests, part)
	}
	return tests, nil
}

// listed asks the go command for modules, by path.
func listed(project string, env []string, arguments ...string) ([]module, error) {
	const format = "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}{{end}}"
	list := exec.Command("go", append([]string{"list", "-deps", "-f", format}, arguments...)...)
	list.Dir, list.Env = project, append(os.Environ(), env...)
	var complaint bytes.Buffer
	list.Stderr = &complaint
	answer, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %s", list, err, complaint.String())
	}
	var modules []module
	for line := range strings.Lines(string(answer)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) == 3 {
			modules = append(modules, module{fields[0], fields[1], fields[2]})
		}
	}
	slices.SortFunc(modules, func(a, b module) int { return cmp.Compare(a.path, b.path) })
	return slices.Compact(modules), nil
}
