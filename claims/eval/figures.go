package eval

import (
	"io/fs"

	"claimlight/claims/figure/cases"
)

// Figures counts the cases of the tables of package figure.
type Figures struct {
	Right, Wrong map[string]int // by table
	Known        []cases.Case   // the listed misses
	Failed       []FigureCase   // those that are not listed
}

// FigureCase is a case that is answered wrongly.
type FigureCase struct {
	File string
	cases.Case
	Got string
}

// CountFigures asks every case of the tables in a folder.
func CountFigures(folder fs.FS) (Figures, error) {
	f := Figures{Right: map[string]int{}, Wrong: map[string]int{}}
	for _, table := range cases.Tables {
		file, err := fs.ReadFile(folder, table.File)
		if err != nil {
			return f, err
		}
		for _, c := range cases.Read(string(file), false) {
			if got := table.Answer(c.Text()); got != c.Want {
				f.Wrong[table.File]++
				f.Failed = append(f.Failed, FigureCase{table.File, c, got})
			} else {
				f.Right[table.File]++
			}
		}
	}
	file, err := fs.ReadFile(folder, cases.MissesFile)
	if err != nil {
		return f, err
	}
	f.Known = cases.Read(string(file), true)
	return f, nil
}

// Counts are how many cases there are, and how many are answered rightly; the
// listed misses are cases too.
func (f Figures) Counts() (all, right int) {
	for _, table := range cases.Tables {
		right += f.Right[table.File]
		all += f.Right[table.File] + f.Wrong[table.File]
	}
	return all + len(f.Known), right
}

// Share is the share of the cases that is answered rightly.
func (f Figures) Share() float64 {
	all, right := f.Counts()
	return ratio(right, all)
}
