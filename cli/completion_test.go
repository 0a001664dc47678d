package cli

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// printed is what a command prints.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, run(context.Background(), args, streams{os.Stdin, &out, &out}))
	return out.String()
}

// completions are what each shell should offer for a line; "" stands for files.
var completions = map[string][]string{
	"claimlight ":                             {"check", "serve", "claims"},
	"claimlight cl":                           {"claims"},
	"claimlight claims imp":                   {"import"},
	"claimlight claims --he":                  {"--help"},
	"claimlight check --form":                 {"--format"},
	"claimlight check --format j":             {"json"},
	"claimlight check a.txt check --fail-on ": {"any", "misleading"},
	"claimlight completion ":                  {"bash", "zsh", "fish"},
	"claimlight search --format te":           {"text"},
	"claimlight check own":                    {"own.txt"},
	"claimlight check --data own":             {"own.txt"},
}

func TestBashCompletes(t *testing.T) {
	shell := shellFor(t, "bash")
	dir := folderWith(t, "own.txt")
	script := printed(t, "completion", "bash")
	for line, want := range completions {
		words := strings.Split(line, " ")
		ask := fmt.Sprintf("%s\nCOMP_WORDS=(%s); [[ %q == '' ]] && COMP_WORDS+=('')\nCOMP_CWORD=%d; _claimlight\n"+
			"((${#COMPREPLY[@]})) || COMPREPLY=($(compgen -f -- %q))\nprintf '%%s\\n' \"${COMPREPLY[@]}\"",
			script, line, words[len(words)-1], len(words)-1, words[len(words)-1])
		require.Subset(t, offered(t, dir, shell, "--norc", "-c", ask), want, line)
	}
	equals := script + "\nCOMP_WORDS=(claimlight check --format = j); COMP_CWORD=4; _claimlight; echo \"${COMPREPLY[@]}\""
	require.Equal(t, []string{"json"}, offered(t, dir, shell, "--norc", "-c", equals))
}

func TestFishCompletes(t *testing.T) {
	shell := shellFor(t, "fish")
	dir := folderWith(t, "own.txt")
	script := printed(t, "completion", "fish")
	for line, want := range completions {
		require.Subset(t, offered(t, dir, shell, "--no-config", "-c", script+"\ncomplete -C "+shellQuote(line)), want, line)
	}
}

func TestZshUnderstandsItsScript(t *testing.T) {
	shell := shellFor(t, "zsh")
	script := printed(t, "completion", "zsh")
	file := filepath.Join(t.TempDir(), "_claimlight")
	require.NoError(t, os.WriteFile(file, []byte(script), 0o600))
	require.Empty(t, offered(t, "", shell, "-n", file))
	ask := "autoload -U compinit; compinit -D -u; source " + file + "\n" +
		"_describe() { print -l -- ${list%%:*} }\ncompadd() { shift; print -l -- $@ }\n_files() { print files }\n" +
		"at() { words=(${(z)1} \"$3\"); CURRENT=$#words; PREFIX=$3; _claimlight }\n"
	for line, want := range map[string]string{
		"at 'claimlight' x ''":                 "serve",
		"at 'claimlight claims' x ''":          "import",
		"at 'claimlight check' x '--'":         "--format",
		"at 'claimlight check --format' x 'j'": "claimreview",
		"at 'claimlight check' x 'own'":        "files",
		"at 'claimlight check --data' x 'own'": "files",
		"at 'claimlight completion' x ''":      "fish",
	} {
		require.Contains(t, offered(t, "", shell, "-f", "-c", ask+line), want, line)
	}
}

func shellFor(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skip(err)
	}
	return path
}

func folderWith(t *testing.T, name string) string {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, name), nil, 0o600))
	return dir
}

// offered are the words that a shell prints.
func offered(t *testing.T, dir, shell string, args ...string) []string {
	t.Helper()
	cmd := exec.Command(shell, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "HOME="+t.TempDir())
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	return strings.Fields(string(out))
}

// The manual tells every command and every flag.
func TestManual(t *testing.T) {
	page := printed(t, "man")
	require.True(t, strings.HasPrefix(page, ".TH CLAIMLIGHT 1 "))
	for _, want := range []string{".SS check\n", ".SS claims import\n", `\-\-frame\-ancestors=ORIGIN`, `CLAIMLIGHT_FAIL_ON`, ".B 130\n", `\-o, \-\-output=FILE`} {
		require.Contains(t, page, want)
	}
	require.Equal(t, page, printed(t, "man"))
	lint, err := exec.LookPath("mandoc")
	if err != nil {
		return
	}
	cmd := exec.Command(lint, "-Tlint", "-Wwarning")
	cmd.Stdin = strings.NewReader(page)
	out, _ := cmd.Output() // its exit code is the level of what it found
	require.NotRegexp(t, `(WARNING: [^m]|ERROR)`, string(out), "a missing date is meant")
}

func TestRoff(t *testing.T) {
	require.Equal(t, `\&.TH \-x \en`, roff(".TH -x \\n"))
	require.Equal(t, `\&'a b`, roff("'a\nb"))
}
