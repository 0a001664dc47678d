package cli

import (
	"fmt"
	"io"
	"os"
	"strings"
)

// progress draws a bar on a terminal, and nothing elsewhere.
type progress struct {
	out  io.Writer
	on   bool
	name string
	size int64 // bytes; 0 where it is not known
}

func newProgress(out io.Writer) *progress {
	f, ok := out.(*os.File)
	return &progress{out: out, on: ok && os.Getenv("TERM") != "dumb" && isTerminal(f)}
}

// begin names the file that is read next.
func (p *progress) begin(name string, f *os.File) {
	p.name, p.size = name, 0
	if st, err := f.Stat(); err == nil && st.Mode().IsRegular() {
		p.size = st.Size()
	}
}

const barWidth = 30

// show draws the bar anew in its line.
func (p *progress) show(bytes int64) {
	if !p.on {
		return
	}
	const mega = 1e6
	if p.size == 0 {
		fmt.Fprintf(p.out, "\r\x1b[K%s  %.0f MB", p.name, float64(bytes)/mega)
		return
	}
	share := min(1, float64(bytes)/float64(p.size))
	done := int(share * barWidth)
	fmt.Fprintf(p.out, "\r\x1b[K%s  [%s%s] %3.0f %%  %.0f of %.0f MB", p.name, strings.Repeat("#", done), strings.Repeat(".", barWidth-done),
		share*100, float64(bytes)/mega, float64(p.size)/mega)
}

// count draws a bar of things that are done, the last of them by its name.
func (p *progress) count(done, all int, name string) {
	if !p.on {
		return
	}
	full := done * barWidth / all
	fmt.Fprintf(p.out, "\r\x1b[K[%s%s] %d of %d  %s", strings.Repeat("#", full), strings.Repeat(".", barWidth-full), done, all, lastPart(name))
}

// lastPart is the end of a name, for which a line has room.
func lastPart(name string) string {
	const most = 30
	if runes := []rune(name); len(runes) > most {
		return "…" + string(runes[len(runes)-most:])
	}
	return name
}

// end wipes the bar away.
func (p *progress) end() {
	if p.on {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}
