// Package turn lets the browser have its turn: to paint, and to take what the
// reader does. Long work shares its thread with the page.
//
// A sleeping goroutine alone does not see to that: whatever else is due by then, a
// frame to draw or the next slice, Go runs at once, and the page waits for all of it
// together. Hence a timer of the browser, not of Go.
//
// The packages of a program begin one after the other, before main, which takes
// longer than a frame. This one is among the first of them, as Go begins those that
// need few others in the order of their paths, and takes a turn there.
package turn
