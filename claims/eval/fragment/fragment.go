// Package fragment leaves the table of a run where make figures finds it:
// out/figures/NAME.md, to which .ci/stamp adds the line of the run.
package fragment

import (
	"os"
	"path/filepath"
)

// Write writes a table, in Markdown, to a file, and makes its folder where there is
// none.
func Write(file, table string) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, []byte(table), 0o644)
}
