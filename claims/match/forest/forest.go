// Package forest is a model of many small decision trees, whose outputs are
// added up. It is a leaf: a row of numbers in, log odds out.
//
//	row ── Bins ──▶ 0..127 each ──▶ tree ──┐
//	                            ──▶ tree ──┼─▶ sum: log odds
//	                            ──▶ tree ──┘
//
// Every tree asks depth questions, "is feature f above bin b?", and answers
// with one of its leaves. All arithmetic is in whole numbers, so that the same
// row gives the same answer on every machine. The trees are grown by
// claims/match/train, which tells the method.
package forest

import (
	"encoding/binary"
	"errors"
	"math"
)

const (
	depth  = 4
	Nodes  = 1<<depth - 1 // questions of a tree; the children of i are 2i+1 and 2i+2
	Leaves = 1 << depth

	bins = 128
	Unit = 4096 // steps of a score to one of log odds
)

// Never is the bin that no value exceeds: a question that all answer with no.
const Never = bins - 1

// Tree is one tree. Question i sends a row to the right where its feature
// Feature[i] lies in a bin above Bin[i].
type Tree struct {
	Feature, Bin [Nodes]uint8
	Leaf         [Leaves]int16 // in 1/Unit of log odds
}

// Forest is the model. Bias is the log odds before any question, in 1/Unit.
type Forest struct {
	Bias  int32
	Trees []Tree
}

// Bin is the bin of a value in 0..1; values outside count as the nearest end.
func Bin(v float64) uint8 {
	return uint8(math.Round(min(max(v, 0), 1) * (bins - 1)))
}

// Reach is the leaf of a tree that a row of bins comes to. Rows are at least as
// long as the number of features that the tree was grown for.
func (t *Tree) Reach(row []uint8) int {
	i := 0
	for range depth {
		i = 2*i + 1
		if q := (i - 1) / 2; row[t.Feature[q]] > t.Bin[q] {
			i++
		}
	}
	return i - Nodes
}

// Score is the sum of the trees' answers, in 1/Unit of log odds.
func (f *Forest) Score(row []uint8) int32 {
	sum := f.Bias
	for i := range f.Trees {
		t := &f.Trees[i]
		sum += int32(t.Leaf[t.Reach(row)])
	}
	return sum
}

// Odds turns a score into a chance, rounded to one part in ten thousand: the
// last digits of an exponential may differ between machines.
func Odds(score int32) float64 {
	return math.Round(1e4/(1+math.Exp(-float64(score)/Unit))) / 1e4
}

// ErrSize is what Decode reports of a file that is no whole number of trees.
var ErrSize = errors.New("forest: the file has the wrong size")

const treeSize = 2*Nodes + 2*Leaves

// Encode writes the forest: the bias (4 bytes, little-endian, as all that
// follows), then tree by tree its features, its bins and its leaves (2 bytes each).
func (f *Forest) Encode() []byte {
	b := binary.LittleEndian.AppendUint32(nil, uint32(f.Bias))
	for _, t := range f.Trees {
		b = append(append(b, t.Feature[:]...), t.Bin[:]...)
		for _, v := range t.Leaf {
			b = binary.LittleEndian.AppendUint16(b, uint16(v))
		}
	}
	return b
}

// Decode reads what Encode wrote for rows of a given number of features.
func Decode(b []byte, features int) (*Forest, error) {
	if len(b) < 4 || (len(b)-4)%treeSize != 0 {
		return nil, ErrSize
	}
	f := &Forest{Bias: int32(binary.LittleEndian.Uint32(b)), Trees: make([]Tree, (len(b)-4)/treeSize)}
	b = b[4:]
	for i := range f.Trees {
		t := &f.Trees[i]
		b = b[copy(t.Feature[:], b):]
		b = b[copy(t.Bin[:], b):]
		for k := range t.Leaf {
			t.Leaf[k] = int16(binary.LittleEndian.Uint16(b[2*k:]))
		}
		b = b[2*Leaves:]
		for _, feature := range t.Feature {
			if int(feature) >= features {
				return nil, errors.New("forest: a tree asks for a feature that there is not")
			}
		}
	}
	return f, nil
}
