//go:build !js

package main

import (
	"strings"
	"testing"

	"claimlight/web/supply"

	"github.com/stretchr/testify/require"
)

func TestList(t *testing.T) {
	packages, err := testPackages("../../.ci/package-lock.json")
	require.NoError(t, err)
	require.NotEmpty(t, packages)
	var out strings.Builder
	require.NoError(t, list(&out, []supply.Part{{Name: "bees", Version: "v1", Programs: []string{"hive", "comb"}}}, packages))
	require.Regexp(t, `(?m)^bees +v1 +unknown +hive, comb$`, out.String())
	require.Regexp(t, `(?m)^npm axe-core +\d+\.\d+\.\d+ +MPL-2.0 +tests and builders only$`, out.String())
	require.NotContains(t, out.String(), "claimlight-tests", "the folder itself is no package")
	_, err = testPackages("nowhere.json")
	require.Error(t, err)
}
