package segment

import "strings"

// cueOf reads the time line of a subtitle: "00:00:01,000 --> 00:00:04,000 align:start".
func cueOf(line string) (candidate, bool) {
	from, to, ok := strings.Cut(line, "-->")
	if !ok {
		return candidate{}, false
	}
	r := labelReader{line: strings.TrimSpace(strings.TrimPrefix(from, "\ufeff"))}
	time, seconds := r.time()
	r.fraction()
	if time == "" || r.at != len(r.line) {
		return candidate{}, false
	}
	end := labelReader{line: strings.TrimSpace(to)}
	if until, _ := end.time(); until == "" {
		return candidate{}, false
	}
	start := strings.IndexAny(line, "0123456789")
	return candidate{Label: Label{Start: start, End: len(line), Time: time}, cue: true, alone: true, seconds: seconds}, true
}

// longestStamp is how long a bracket with a time may be: "[12/05/2024, 10:15:22 PM]".
const longestStamp = 26

// stamp reads a time, bare or in brackets, with a date or without.
func (r *labelReader) stamp() (time string, seconds int, bracketed bool) {
	back := r.at
	closing := ""
	switch {
	case r.skip("["):
		closing = "]"
	case r.skip("("):
		closing = ")"
	default:
		if time, seconds = r.time(); time == "" || !r.ends() {
			r.at = back
			return "", 0, false
		}
		return time, seconds, false
	}
	inside, _, ok := strings.Cut(r.rest(), closing)
	if !ok || len(inside) > longestStamp || strings.Trim(inside, "0123456789:.,/- APMapm") != "" {
		r.at = back
		return "", 0, false
	}
	for i := range inside { // the date, if there is one, stands before the time
		s := labelReader{line: inside, at: i}
		if i > 0 && inside[i-1] >= '0' && inside[i-1] <= '9' {
			continue
		}
		if time, seconds = s.time(); time != "" {
			r.at += len(inside) + len(closing)
			return time, seconds, true
		}
	}
	r.at = back
	return "", 0, false
}

// ends: no letter or digit goes on behind a bare time.
func (r *labelReader) ends() bool {
	r.fraction()
	return r.at == len(r.line) || strings.HasPrefix(r.rest(), " ") || strings.HasPrefix(r.rest(), "\t") ||
		strings.HasPrefix(r.rest(), "\u00a0") || strings.HasPrefix(r.rest(), ":")
}

func (r *labelReader) fraction() {
	if rest := r.rest(); len(rest) > 1 && (rest[0] == '.' || rest[0] == ',') && rest[1] >= '0' && rest[1] <= '9' {
		r.at++
		r.digits(3)
	}
}

// time reads "1:02", "01:02" or "1:01:02".
func (r *labelReader) time() (string, int) {
	start := r.at
	seconds, parts := r.digits(3), 1
	if seconds < 0 {
		return "", 0
	}
	for parts < 3 && strings.HasPrefix(r.rest(), ":") {
		r.at++
		from := r.at
		n := r.digits(2)
		if n < 0 || n > 59 || r.at-from != 2 {
			r.at = start
			return "", 0
		}
		seconds, parts = seconds*60+n, parts+1
	}
	if parts == 1 {
		r.at = start
		return "", 0
	}
	return r.line[start:r.at], seconds
}

// digits reads up to most digits; without any, or with more, it gives -1.
func (r *labelReader) digits(most int) int {
	n, start := 0, r.at
	for r.at < len(r.line) && r.line[r.at] >= '0' && r.line[r.at] <= '9' {
		if n = n*10 + int(r.line[r.at]-'0'); r.at-start >= most {
			r.at = start
			return -1
		}
		r.at++
	}
	if r.at == start {
		return -1
	}
	return n
}
