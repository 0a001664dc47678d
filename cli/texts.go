package cli

import (
	"cmp"
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// textKinds are the files of a folder that are checked.
var textKinds = []string{".txt", ".md", ".markdown", ".html", ".htm", ".srt", ".vtt"}

// textFiles are the files that the arguments name, in their order, each folder
// replaced by the texts below it in order of path. Hidden files and folders are
// left out, links are not followed. What cannot be looked into is among the files,
// where reading it will say why.
func textFiles(args []string) []string {
	var files []string
	for _, arg := range args {
		st, err := os.Stat(arg)
		if arg == stdinName || err != nil || !st.IsDir() {
			files = append(files, arg)
			continue
		}
		files = append(files, below(arg)...)
	}
	return files
}

func below(folder string) []string {
	var files []string
	_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		hidden := path != folder && strings.HasPrefix(filepath.Base(path), ".")
		switch {
		case hidden && entry != nil && entry.IsDir():
			return filepath.SkipDir
		case err != nil:
			files = append(files, path)
		case !hidden && entry.Type().IsRegular() && slices.Contains(textKinds, strings.ToLower(filepath.Ext(path))):
			files = append(files, path)
		}
		return nil
	})
	slices.SortFunc(files, func(a, b string) int { return cmp.Compare(filepath.ToSlash(a), filepath.ToSlash(b)) })
	return files
}

// readArticle reads a text to be checked; a file of HTML is read for its article.
func readArticle(ctx context.Context, name string, stdin io.Reader) (string, error) {
	text, err := readText(ctx, name, stdin)
	if ext := strings.ToLower(filepath.Ext(name)); err == nil && (ext == ".html" || ext == ".htm") {
		return articleOfPage(text), nil
	}
	return text, err
}
