//go:build !js

package turn

import "time"

// Take waits as long as a turn takes at least.
func Take() { time.Sleep(time.Millisecond) }
