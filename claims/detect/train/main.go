// The trainer of the check-worthiness model.
//
//	go run ./claims/detect/train              from the project's root: writes claims/detect/weights.bin and weights.txt
//	go run ./claims/detect/train -vectors F   remakes vectors.bin from the word vectors in F
//	go run ./claims/detect/train -teach DIR   remakes teacher.bin from the sentence encodings in DIR
//
// The method:
//
//	ClaimBuster train ──┐                          ┌─ cut to the size ── learn on ── round ── weights.bin
//	our news sentences ─┼─ learn: features + filters ┘
//	debate speech ──────┘  (labels of a teacher)
//
// The teacher is the same net with the numbers of a sentence encoder added, too large to ship. It
// labels debate speech for which there are no labels, and softens those there are. It is trained in five
// folds, and no fold's teacher saw the rows of its fold: so the cross-validation printed is honest.
// README.md beside this file says where vectors.bin and teacher.bin come from.
//
// The rows of debates are a quarter check-worthy; the model's log odds are those of a world where half are
// (see learn.go). The same input gives the same weights on one kind of machine.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	shared := flag.String("shared", "../shared/eval", "folder of the evaluation sets")
	own := flag.String("own", "claims/detect", "folder of the detect package")
	vectors := flag.String("vectors", "", "word vectors (JSON) to remake vectors.bin from")
	teach := flag.String("teach", "", "folder of sentence encodings to remake teacher.bin from")
	flag.Parse()
	if err := run(*shared, *own, *vectors, *teach); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(shared, own, vectors, teach string) error {
	c, err := readCorpus(shared, own)
	if err != nil {
		return err
	}
	vectorsFile := filepath.Join(own, "train/vectors.bin")
	if vectors != "" {
		return makeVectors(c, vectors, vectorsFile)
	}
	start, err := readVectors(c, vectorsFile)
	if err != nil {
		return err
	}
	teacherFile := filepath.Join(own, "train/teacher.bin")
	if teach != "" {
		return makeTeacher(c, start, teach, teacherFile)
	}
	t, err := readTeacher(c, teacherFile)
	if err != nil {
		return err
	}
	return makeWeights(c, start, t, own)
}
