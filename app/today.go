package app

import "time"

// today is the day by the clock of the device.
func today() string { return time.Now().Format(time.DateOnly) }

// Today is the day against which ages are told. A clock that is behind the newest
// record is wrong: it would make every check a young one.
func (s *State) Today() string { return latestDay(today(), s.Coverage.Newest) }

// latestDay is the later of two days, the first where the second is no whole date.
func latestDay(day, other string) string {
	if len(other) == len(time.DateOnly) {
		return max(day, other)
	}
	return day
}
