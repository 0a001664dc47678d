//go:build !js

package web

import (
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The unit is one that systemd takes, and leaves a broken server little to harm.
func TestUnit(t *testing.T) {
	analyze, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Skip(err)
	}
	out, _ := exec.Command(analyze, "verify", "deploy/claimlight.service").CombinedOutput()
	for line := range strings.Lines(string(out)) {
		require.True(t, !strings.Contains(line, "claimlight.service") || strings.Contains(line, "not executable"), line)
	}
	out, err = exec.Command(analyze, "security", "--offline=true", "--no-pager", "deploy/claimlight.service").CombinedOutput()
	if err != nil && !strings.Contains(string(out), "exposure level") {
		t.Skipf("systemd-analyze cannot judge here: %s", out)
	}
	level := regexp.MustCompile(`exposure level for claimlight.service: ([0-9.]+)`).FindStringSubmatch(string(out))
	require.NotNil(t, level, string(out))
	exposure, err := strconv.ParseFloat(level[1], 64)
	require.NoError(t, err)
	require.LessOrEqual(t, exposure, 2.0)
}

func TestContainerRunsAsNobody(t *testing.T) {
	text, err := os.ReadFile("deploy/Dockerfile")
	require.NoError(t, err)
	for _, want := range []string{"\nFROM scratch\n", "\nUSER 65532:65532\n", `CMD ["/claimlight", "healthcheck"]`} {
		require.Contains(t, string(text), want)
	}
}
