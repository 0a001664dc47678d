package main

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
)

// teacher.bin: u32 CRC-32 of the texts of the debate and unlabeled rows, each followed by a line feed; then for
// each of these rows one i8 a fold: the log odds, in steps of teacherStep, by the teacher that has not seen the fold.
const teacherStep = 1.0 / 16

const (
	encodingSize   = 512 // numbers of a sentence encoding
	encodingScale  = 22.6
	teacherSeeds   = 3 // nets in each fold's teacher; their log odds are averaged
	teacherFilters = 32
	teacherEpochs  = 5
)

// teacher holds log odds by row, then fold; nil for our own news rows.
type teacher [][]float32

// taught lists the numbers of the rows that have a teacher's label, and the checksum of their texts.
func taught(c *corpus) (rows []int, sum uint32) {
	for i, r := range c.rows {
		if r.kind != news {
			rows = append(rows, i)
			sum = crc32.Update(sum, crc32.IEEETable, []byte(r.text+"\n"))
		}
	}
	return rows, sum
}

func readTeacher(c *corpus, path string) (teacher, error) {
	file, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	rows, sum := taught(c)
	if len(file) != 4+folds*len(rows) || binary.LittleEndian.Uint32(file) != sum {
		return nil, fmt.Errorf("%s: made for other sentences; remake it (-teach)", path)
	}
	t := make(teacher, len(c.rows))
	for at, i := range rows {
		for f := range folds {
			t[i] = append(t[i], float32(int8(file[4+at*folds+f]))*teacherStep)
		}
	}
	return t, nil
}

// makeTeacher reads encodings of the rows, 512 float32 a line of each set, trains a teacher for every fold
// and writes what they say.
func makeTeacher(c *corpus, start []float32, folder, path string) error {
	if err := readEncodings(c, folder); err != nil {
		return err
	}
	rows, sum := taught(c)
	out := binary.LittleEndian.AppendUint32(nil, sum)
	out = append(out, make([]byte, folds*len(rows))...)
	var held sync.WaitGroup
	lane := make(chan bool, 2)
	said := make([][]float32, folds)
	for fold := range folds {
		held.Go(func() {
			lane <- true
			said[fold] = teachFold(c, start, fold)
			<-lane
		})
	}
	held.Wait()
	var own []scored
	for at, i := range rows {
		for f := range folds {
			out[4+at*folds+f] = byte(int8(max(-127, min(127, math.Round(float64(said[f][i]/teacherStep))))))
			if c.rows[i].fold == f {
				own = append(own, scored{float64(said[f][i]), c.rows[i].label == 1})
			}
		}
	}
	fmt.Println("teacher, ClaimBuster, 5 folds:", measure(own))
	return os.WriteFile(path, out, 0o644)
}

// teachFold trains the teachers of a fold and returns their mean log odds for every row.
func teachFold(c *corpus, start []float32, fold int) []float32 {
	said := make([]float32, len(c.rows))
	for seed := range uint64(teacherSeeds) {
		n := newNet(start, dim, teacherFilters, len(c.features), encodingSize, seed+11)
		var lessons []lesson
		for i, r := range c.rows {
			if r.kind != unlabeled && r.fold != fold {
				l := lesson{row: &c.rows[i], target: r.label, weight: 1}
				if r.kind == debate {
					l.offset = rarity
				}
				lessons = append(lessons, l)
			}
		}
		n.study(lessons, teacherEpochs, rand.New(rand.NewPCG(seed, 2)))
		for i := range c.rows {
			said[i] += n.forward(&c.rows[i], nil) / teacherSeeds
		}
	}
	return said
}

// readEncodings gives the rows their encodings, by the text of the sentence: FOLDER/NAME.jsonl
// and FOLDER/NAME.f32 hold the sentences and their encodings.
func readEncodings(c *corpus, folder string) error {
	known := map[string][]float32{}
	names, err := filepath.Glob(filepath.Join(folder, "*.jsonl"))
	if err != nil {
		return err
	}
	for _, name := range names {
		texts := &corpus{}
		if err := texts.read(name, news); err != nil {
			return err
		}
		numbers, err := os.ReadFile(name[:len(name)-len(".jsonl")] + ".f32")
		if err != nil {
			return err
		}
		if len(numbers) != len(texts.rows)*encodingSize*4 {
			return fmt.Errorf("%s: %d bytes of encodings for %d sentences", name, len(numbers), len(texts.rows))
		}
		for i, r := range texts.rows {
			v := make([]float32, encodingSize)
			for k := range v {
				v[k] = encodingScale * math.Float32frombits(binary.LittleEndian.Uint32(numbers[(i*encodingSize+k)*4:]))
			}
			known[r.text] = v
		}
	}
	for i := range c.rows {
		if c.rows[i].encoding = known[c.rows[i].text]; c.rows[i].encoding == nil {
			return fmt.Errorf("%s: no encoding of %q", folder, c.rows[i].text)
		}
	}
	return nil
}
