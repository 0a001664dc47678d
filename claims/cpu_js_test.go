package claims

import (
	"syscall/js"
	"time"
)

// cpuTime is how long Node has had a processor, its compilers and collectors
// included.
func cpuTime() time.Duration {
	usage := js.Global().Get("process").Call("cpuUsage")
	return time.Duration(usage.Get("user").Int()+usage.Get("system").Int()) * time.Microsecond
}
