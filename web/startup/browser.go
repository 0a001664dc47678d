//go:build !js

package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

const (
	visits   = 2               // from the service worker; the last is measured
	settling = 4 * time.Second // after which the browser has kept the compiled code
	patience = 3 * time.Minute // for one run
	warming  = 3               // articles before the memory of a page counts as warm
)

// memoryAfter are the numbers of articles after which the memory is read.
var memoryAfter = []int{10, 50}

//go:embed probe.js
var probe string

// browser is a Chromium that has never been used.
type browser struct {
	ctx    context.Context
	cancel []func()
}

func start() (*browser, error) {
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		return nil, errors.New("there is no Chromium: .ci/need chromium")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.Flag("disable-gpu", true))
	if os.Getuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	b := &browser{}
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	b.cancel = append(b.cancel, cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	b.cancel = append(b.cancel, cancel)
	if err := chromedp.Do(ctx); err != nil {
		b.stop()
		return nil, fmt.Errorf("chromium: %w", err)
	}
	b.ctx, cancel = context.WithTimeout(ctx, patience)
	b.cancel = append(b.cancel, cancel)
	_, err := chromedp.Call(b.ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: probe})
	return b, err
}

func (b *browser) stop() {
	for i := len(b.cancel) - 1; i >= 0; i-- {
		b.cancel[i]()
	}
}

// eval is the value of a JavaScript expression; promises are waited for.
func eval[T any](b *browser, expression string) (T, error) {
	return chromedp.Run(b.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
}

// open opens the page and returns when each step of its start was over.
func (b *browser) open(url string) (map[string]float64, error) {
	if err := chromedp.Do(b.ctx, chromedp.Navigate(url)); err != nil {
		return nil, err
	}
	return eval[map[string]float64](b, `(async () => {
		const steps = startupProbe.steps;
		while (!steps.answers || !steps.records) await new Promise((resolve) => setTimeout(resolve, 20));
		return steps;
	})()`)
}

// settle waits until the service worker has all it keeps and the compiled code is
// kept too.
func (b *browser) settle() error {
	if _, err := eval[bool](b, `navigator.serviceWorker.ready.then(() => true)`); err != nil {
		return err
	}
	time.Sleep(settling)
	return nil
}

// checked are the results of the articles of one page.
type checked struct {
	pastes []pasted
	memory []used
}

func articleCount(all bool) int {
	if all {
		return memoryAfter[len(memoryAfter)-1]
	}
	return warming + 1
}

// check pastes one article after the other. Those that warm the page do not count.
func (b *browser) check(texts *articles, n int) (list checked, err error) {
	for i := range n {
		text, _ := json.Marshal(texts.article(i))
		p, err := eval[pasted](b, "startupProbe.paste("+string(text)+")")
		if err != nil {
			return list, fmt.Errorf("article %d: %w", i+1, err)
		}
		if i == warming {
			list.pastes = append(list.pastes, p)
		}
		for _, after := range memoryAfter {
			if i+1 == after {
				m, err := b.memory()
				if err != nil {
					return list, err
				}
				list.memory = append(list.memory, m)
			}
		}
		if _, err := eval[bool](b, `(document.getElementById("edit").click(), new Promise((resolve) => setTimeout(() => resolve(true), 100)))`); err != nil {
			return list, err
		}
	}
	return list, nil
}

func (b *browser) memory() (m used, err error) {
	if _, err := chromedp.Call(b.ctx, heapprofiler.CollectGarbage, cdp.Empty{}); err != nil {
		return m, err
	}
	if m.heap, err = eval[float64](b, "performance.memory.usedJSHeapSize"); err != nil {
		return m, err
	}
	m.wasm, err = eval[float64](b, "startupProbe.memory.buffer.byteLength")
	return m, err
}
