package app

import (
	"hash/fnv"
	"strconv"
	"strings"
)

// sentenceKey names a sentence by its words, so that what is noted on it stays
// with it when the text around it changes: 16 hexadecimal digits at most.
func sentenceKey(sentence string) string {
	sum := fnv.New64a()
	_, _ = sum.Write([]byte(strings.Join(foldedWords(sentence), " ")))
	return strconv.FormatUint(sum.Sum64(), 16)
}
