package wording

import "time"

// Age says how long ago an ISO 8601 date was, on the day today (YYYY-MM-DD): "3
// years ago", "5 months ago", "this month"; "" where either cannot be read or the
// date is still to come. A date without month counts as the year's last day, so
// that nothing is called older than it is.
func Age(date, today string) string {
	now, err := time.Parse(time.DateOnly, today)
	then, ok := lastDay(date)
	if err != nil || !ok {
		return ""
	}
	months := (now.Year()-then.Year())*12 + int(now.Month()) - int(then.Month())
	if now.Day() < then.Day() {
		months--
	}
	switch {
	case months >= 12:
		return Counted(months/12, "year") + " ago"
	case months >= 1:
		return Counted(months, "month") + " ago"
	case !then.After(now):
		return "less than a month ago"
	}
	return ""
}

// lastDay is the last day of a year, of a month, or the day itself.
func lastDay(date string) (time.Time, bool) {
	if t, err := time.Parse(time.DateOnly, date); err == nil {
		return t, true
	}
	if t, err := time.Parse("2006-01", date); err == nil {
		return t.AddDate(0, 1, -1), true
	}
	t, err := time.Parse("2006", date)
	return t.AddDate(1, 0, -1), err == nil
}
