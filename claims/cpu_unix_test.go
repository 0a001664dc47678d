//go:build unix

package claims

import (
	"syscall"
	"time"
)

// cpuTime is how long the program has had a processor, its collector included.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
