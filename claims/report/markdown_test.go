package report

import (
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims/record"
)

func TestMarkdown(t *testing.T) {
	require.Equal(t, `# Claims worth checking: bees.txt

## Claim 1

> Keepers say bees fell by 50 since 2010.

Said by Keepers. The article disputes this claim too.

- **Same claim**: Hive Check, 12 March 2024, rated the claim that the article disputes “Overstated”. <https://hive.example/bees>
  - Claim checked: “The number of bees has halved since 2010.”
  - Counts show a fall of a third.
  - Figures: 50 in the article \| halved in the record (bees, since 2010): the same once rounded; unit lost in the text, read as per cent
  - Note: This check is more than two years old.
- Related: the verdict does not apply: Bee Office, date not shown, on the claim “There were 270,000 hives in 2023.”. <https://bees.example/census>

## Claim 2

> Honey sales rose by 7 per cent.

*No published check found*

2 sentences worth checking, 1 with a published check, among 3 sentences in the article. 2 records (newest: 12 March 2024; data 0123456789ab) at hand. No published check found for 1 of them. That does not mean that it is true.
`, written(t, "markdown", Options{Named: true}, article()))
}

func TestEscape(t *testing.T) {
	for in, want := range map[string]string{
		"plain words, 2.5 of them.": "plain words, 2.5 of them.",
		"1. first":                  `1\. first`,
		"12) twelfth":               `12\) twelfth`,
		"- item":                    `\- item`,
		"a *b* <i>c</i> [d](e)":     `a \*b\* \<i\>c\</i\> \[d\](e)`,
		"`code` # | ~":              "\\`code\\` \\# \\| \\~",
		"two\nlines":                "two lines",
		"bell\a":                    "bell\uFFFD",
	} {
		require.Equal(t, want, escape(in))
	}
}

func TestLinkIsOfTheWeb(t *testing.T) {
	require.Equal(t, "<https://a.example/%3Cb%3E%20c>", link(&record.Record{URL: "https://a.example/<b> c"}))
	require.Equal(t, "javascript:alert(1)", link(&record.Record{URL: "javascript:alert(1)"}))
}
