# What can be made here; `make` alone lists it.

EVAL     ?= ../shared/eval
FUZZTIME ?= 10s
PATIENCE ?= 20m
LISTEN   ?= 127.0.0.1:8080

# Budgets of what a reader loads, in bytes.
WASM_RAW    := 9900000
WASM_BROTLI := 1750000
DATA_RAW    := 4000000
DATA_BROTLI := 1000000
TABLES_RAW    := 400000
TABLES_BROTLI := 230000

# What the tests take from npm.
AXE_VERSION   := 4.14.1
REACT_VERSION := 18.3.1
axe           := out/node_modules/axe-core/axe.min.js
react         := out/node_modules/react-dom/umd/react-dom.production.min.js

# What is loaded only where a reader imports records.
IMPORT_RAW    := 6000000
IMPORT_BROTLI := 1250000

JS          := GOOS=js GOARCH=wasm
STATICCHECK := bin/staticcheck-v0.8.2

# The browser's program is compiled without inlining, for 6 % fewer bytes; but the
# engine and what its loops stand on, without which it would take twice the time.
inlined := claimlight/claims/... runtime internal/runtime/... strings slices unicode/utf8 math/bits
lean    := -gcflags=all=-l $(inlined:%=-gcflags=%=)

# One set of flags, so that runs, builds and tests share what is compiled.
export GOFLAGS := $(strip $(shell go env GOFLAGS) -trimpath)

# What a build is made of: a target is made again when one of these changed.
sources = $(shell find $(1) -type f -not -name '*_test.go' -not -path '*/testdata/*' -not -name '*.md' -not -name '*.wasm*' -not -name 'data.clm*' -not -name 'tables.clt*') go.mod go.sum
engine := $(call sources,claims)
client := $(engine) $(call sources,app) main_js.go
slim   := out/slim/go.mod
worker := $(engine) $(call sources,app/importer)
native := $(engine) $(call sources,app cli web) main.go

# The built files that are served, each with its compressed forms.
served := app.wasm import.wasm data.clm tables.clt

.PHONY: help run build release icons screenshots bench-load test test-native test-wasm test-browser pictures faults soak fuzz bench eval misses size lint sure clean

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 14

run: build ## Build everything and serve it on http://127.0.0.1:8080
	bin/claimlight serve --listen $(LISTEN)

build: bin/claimlight ## Build bin/claimlight quickly, with the site and the records inside

bin/claimlight: $(served:%=web/%.gz) $(native)
	go build -ldflags="-s -w" -o $@ .

# The compressed forms that are served: made in a second by build, and in half a
# minute by release, which takes them from out.
web/%.gz: web/%
	go run ./web/build -fast $< $<.br $<.gz

out/%.gz: web/%
	@mkdir -p out
	go run ./web/build $< out/$*.br out/$*.gz

release: $(served:%=out/%.gz) ## Build bin/claimlight with all that is served as small as can be
	cp $(foreach f,$(served),out/$f.br out/$f.gz) web
	@$(MAKE) --no-print-directory build

# The browser's program is built with a go-app that lacks the server's half, and
# without the tables of the engine, which are fetched beside it.
web/app.wasm: $(client) $(slim)
	$(JS) go build -tags thin $(lean) -modfile=$(slim) -ldflags="-s -w" -buildvcs=false -o $@ .

$(slim): $(call sources,web/slim)
	go run ./web/slim -o $(@D)

# The program that imports records in the browser; it has no go-app in it.
web/import.wasm: $(worker)
	$(JS) go build -ldflags="-s -w" -buildvcs=false -o $@ ./app/importer

web/tables.clt: $(engine)
	go run ./claims/tables/join -o $@

web/data.clm: $(engine)
	go run . claims compile -o $@

test: test-native test-wasm ## Run every test: native, in the browser, the engine under js/wasm

test-native: build $(axe) $(react)
	@.ci/need chromium nginx caddy
	go test -timeout $(PATIENCE) -tags browser ./...

# The rules of accessibility that every screen is held to, and what draws pages of
# news that must bear being marked. One install, as npm drops what it is not asked for.
$(axe) $(react) &:
	@.ci/need npm
	npm install --silent --no-save --prefix out axe-core@$(AXE_VERSION) react@$(REACT_VERSION) react-dom@$(REACT_VERSION)

# The loader under Node takes 12 KB of arguments and environment at most.
test-wasm: ## Run the engine's tests under js/wasm, in Node
	@.ci/need node
	$(JS) go test -exec="env -i PATH=$$PATH HOME=$$HOME $$(go env GOROOT)/lib/wasm/go_js_wasm_exec" $$(go list -f '{{if ne .Name "main"}}{{.ImportPath}}{{end}}' ./claims/...)

test-browser: build $(axe) $(react) ## Run the tests in a headless Chromium
	@.ci/need chromium nginx caddy
	go test -timeout $(PATIENCE) -tags browser -run Browser ./app/... ./web/...

pictures: build $(axe) $(react) ## Take pictures of every screen, light and dark, wide and on a phone: out/screen-*.png
	@.ci/need chromium
	go test -count=1 -tags browser -run BrowserScreens ./app/

faults: build $(axe) ## Make every fault happen in a browser and write down what came of it: app/FAULTS.md
	@.ci/need chromium
	go test -count=1 -timeout $(PATIENCE) -tags browser -run BrowserFaults ./app/ -faults

soak: build ## Check 500 articles one after the other in one page: out/figures/soak.md
	@.ci/need chromium
	CLAIMLIGHT_SOAK=500 go test -count=1 -timeout 2h -v -tags browser -run BrowserSoak ./app/

fuzz: ## Run each fuzz test for FUZZTIME (10s)
	@for p in $$(go list ./claims/... ./app/importer/...); do for f in $$(go test -list '^Fuzz' $$p | grep '^Fuzz'); do \
		go test -run='^$$' -fuzz="^$$f\$$" -fuzztime=$(FUZZTIME) $$p || exit 1; done; done

bench: ## Run the benchmarks
	go test -run='^$$' -bench=. -benchmem ./claims/...

eval: ## Measure the engine, each measure beside its goal, on our sets and those in EVAL (../shared/eval)
	@go run ./claims/eval/table -sets $(EVAL)

misses: ## The same, and write down what the engine gets wrong: claims/testdata/misses.txt
	@go run ./claims/eval/table -sets $(EVAL) -update

size: $(served:%=out/%.gz) ## Print what a reader loads, raw and compressed as well as can be; fail over budget
	@.ci/size app.wasm $(WASM_RAW) $(WASM_BROTLI)
	@.ci/size data.clm $(DATA_RAW) $(DATA_BROTLI)
	@.ci/size tables.clt $(TABLES_RAW) $(TABLES_BROTLI)
	@.ci/size import.wasm $(IMPORT_RAW) $(IMPORT_BROTLI)

lint: $(STATICCHECK) ## Check formatting, vet and staticcheck, native and js/wasm
	@test -z "$$(gofmt -l .)" || { gofmt -d .; exit 1; }
	go vet -tags browser ./... && $(STATICCHECK) -tags browser ./...
	$(JS) go vet . ./app/... ./claims/... && $(JS) $(STATICCHECK) . ./app/... ./claims/...

$(STATICCHECK):
	GOBIN=$(CURDIR)/bin go install honnef.co/go/tools/cmd/staticcheck@$(patsubst bin/staticcheck-%,%,$@) && mv bin/staticcheck $@

sure: lint release test size ## What continuous integration runs

clean: ## Remove what was built
	rm -rf bin out $(served:%=web/%*)

# The pictures of the icon, from their drawings.
icons: ## Draw the icons anew from web/icon.svg and web/icons
	@.ci/need chromium
	.ci/draw web/icon.svg 192 web/icon-192.png
	.ci/draw web/icon.svg 512 web/icon-512.png
	.ci/draw web/icons/maskable.svg 512 web/icon-maskable.png
	.ci/draw web/icons/monochrome.svg 512 web/icon-monochrome.png

bench-load: build ## Measure the server beside nginx and Caddy, which serve the same site
	@.ci/need nginx caddy wrk
	go run ./web/load bin/claimlight

shots := read library read-phone write-phone

screenshots: build ## Take the pictures for the manifest anew, from the browser tests
	@.ci/need chromium
	go test -tags browser -count=1 -run TestBrowserScreenshots ./app/
	cp $(shots:%=out/screenshot-%.png) web
