//go:build browser

package app_test

import (
	"os"
	"path/filepath"
	"sync"

	"github.com/stretchr/testify/require"
)

// axe is the source of axe-core, which `make` fetches from npm.
var axe = sync.OnceValues(func() ([]byte, error) {
	return os.ReadFile(filepath.Join("..", "out", "node_modules", "axe-core", "axe.min.js"))
})

// requireAccessible holds what the tab shows to the rules of axe-core. State says
// which screen it is.
func (b *tab) requireAccessible(state string) {
	b.t.Helper()
	source, err := axe()
	require.NoError(b.t, err, "run make test-browser, which fetches axe-core")
	eval[bool](b, string(source)+"\n;true")
	violations := eval[[]string](b, `axe.run({resultTypes: ["violations"]}).then(r => r.violations.map(v =>
		v.id + ": " + v.nodes.map(n => n.html + " " + n.failureSummary).join("\n")))`)
	require.Empty(b.t, violations, state)
}
