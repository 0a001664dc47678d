package eval

import (
	"fmt"
	"strconv"
	"strings"
)

// The trainers of the stages measure what they made on folds that it did not
// see, and write that beside the weights. Those files are read here, since what
// is measured on the rows of a training set flatters.

// TrainedDebates is how many check-worthy debate sentences, the first of their
// file, the gate's trainer takes; those behind them are held out.
const TrainedDebates = 900

// FoldsOfDetection are the held-out figures of one set in detect/weights.txt.
type FoldsOfDetection struct {
	AP      float64
	F1      float64 // at the shipped threshold, the rows as they are
	EvenF1  float64 // the same, with classes of equal weight
	Checked int     // rows
}

// ReadFoldsOfDetection reads the line "NAME: n 7974, AP 0.8716; at the threshold
// F1 0.7571, with classes of equal weight 0.8688 ...".
func ReadFoldsOfDetection(file, name string) (f FoldsOfDetection, err error) {
	for line := range strings.Lines(file) {
		rest, ok := strings.CutPrefix(line, name+": ")
		if !ok {
			continue
		}
		var n float64
		for label, to := range map[string]*float64{"n ": &n, ", AP ": &f.AP, "threshold F1 ": &f.F1, "equal weight ": &f.EvenF1} {
			if *to, ok = numberAfter(rest, label); !ok {
				return f, fmt.Errorf("%s: no figure after %q", name, label)
			}
		}
		f.Checked = int(n)
		return f, nil
	}
	return f, fmt.Errorf("no line of %q", name)
}

// FoldsOfRetrieval are the held-out figures of the order of hits in
// index/weights.go.
type FoldsOfRetrieval struct {
	MAP5    float64
	Queries int
}

// ReadFoldsOfRetrieval reads the line "// 997 queries. BM25: MAP@5 0.8736;
// reranked, in 5 folds: 0.8824; on all: 0.8817".
func ReadFoldsOfRetrieval(file string) (f FoldsOfRetrieval, err error) {
	for line := range strings.Lines(file) {
		before, _, ok := strings.Cut(line, " queries. BM25: ")
		if !ok {
			continue
		}
		queries, counted := numberAfter(before, "// ")
		if f.MAP5, ok = numberAfter(line, "; reranked, in 5 folds: "); !ok || !counted {
			break
		}
		f.Queries = int(queries)
		return f, nil
	}
	return f, fmt.Errorf("no line of the trainer")
}

// FoldsOfGate are the held-out figures of one kind of query in match/trees.txt,
// at one strength, before the vetoes.
type FoldsOfGate struct {
	From              float64 // strength from which a record was taken to be shown
	Precision, Recall float64
	Without           float64 // share coloured of the queries that no record answers
}

// ReadFoldsOfGate reads the threshold and, of one kind, the lines
// "  from 0.5: precision 0.959, recall 0.809; coloured without a right record
// 0.067, ..." on either side of it: one where the threshold itself is listed.
func ReadFoldsOfGate(file, kind string) (around []FoldsOfGate, err error) {
	threshold, ok := numberAfter(file, "\nThreshold ")
	if !ok {
		return nil, fmt.Errorf("no threshold")
	}
	_, section, ok := strings.Cut(file, "\n"+kind+"\n")
	if !ok {
		return nil, fmt.Errorf("no lines of %q", kind)
	}
	for line := range strings.Lines(section) {
		if !strings.HasPrefix(line, "  from ") {
			break
		}
		var f FoldsOfGate
		for label, to := range map[string]*float64{"  from ": &f.From, ": precision ": &f.Precision, ", recall ": &f.Recall, "without a right record ": &f.Without} {
			if *to, ok = numberAfter(line, label); !ok {
				return nil, fmt.Errorf("%s: no figure after %q", kind, label)
			}
		}
		switch {
		case f.From == threshold:
			return []FoldsOfGate{f}, nil
		case f.From > threshold:
			return append(around, f), nil
		}
		around = []FoldsOfGate{f}
	}
	return nil, fmt.Errorf("no line of %q above the threshold", kind)
}

// numberAfter is the number that follows the first label in the text.
func numberAfter(text, label string) (float64, bool) {
	_, rest, ok := strings.Cut(text, label)
	if !ok {
		return 0, false
	}
	end := 0
	for end < len(rest) && (rest[end] >= '0' && rest[end] <= '9' || rest[end] == '.' && end+1 < len(rest) && rest[end+1] >= '0' && rest[end+1] <= '9') {
		end++
	}
	v, err := strconv.ParseFloat(rest[:end], 64)
	return v, err == nil
}
