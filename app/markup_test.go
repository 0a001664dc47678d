package app

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestLaidOut(t *testing.T) {
	signs := strings.NewReplacer("¶", blockSign, "↵", lineSign, "⏎", breakSign, "⇥", cellSign)
	for text, want := range map[string]string{
		"":                           "",
		"¶ \n ¶":                     "",
		"¶ A  head\n¶¶ One\tline. ¶": "A head\n\nOne line.",
		"One⏎two⏎⏎three":             "One\ntwo\n\nthree",
		"¶↵- one ↵↵- two ↵¶":         "- one\n- two",
		"¶↵Town⇥Homes⇥↵↵Norbury⇥ 300 ⇥↵¶Next": "Town\tHomes\nNorbury\t300\n\nNext",
		"a\u00a0b": "a b",
		"¶one¶two": "one\n\ntwo",
	} {
		require.Equal(t, want, laidOut(signs.Replace(text)), text)
	}
}

func TestSignsOfTheTextAreDropped(t *testing.T) {
	require.Equal(t, "onetwo", withoutSigns("one"+blockSign+"two"+cellSign))
	require.Equal(t, "one two", withoutSigns("one two"))
}
