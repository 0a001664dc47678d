# What can be made here; `make` alone lists it.

EVAL     ?= ../shared/eval
FUZZTIME ?= 10s
BENCHTIME ?= 0.5s
PATIENCE ?= 24m
LISTEN   ?= 127.0.0.1:8080
PEERS    ?= ../shared/peers
PEERS_SCALE ?=

# Budgets of what a reader loads, in bytes.
WASM_RAW    := 11000000
WASM_BROTLI := 1540000
DATA_RAW    := 4000000
DATA_BROTLI := 1000000
TABLES_RAW    := 400000
TABLES_BROTLI := 230000

# What the tests take from npm; .ci/package-lock.json pins it.
axe   := out/node_modules/axe-core/axe.min.js
react := out/node_modules/react-dom/umd/react-dom.production.min.js

# What is loaded only where a reader imports records.
IMPORT_RAW    := 6100000
IMPORT_BROTLI := 1020000

JS          := GOOS=js GOARCH=wasm
STATICCHECK := bin/staticcheck-v0.8.2
GOVULNCHECK := bin/govulncheck-v1.9.0

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
trim   := $(call sources,web/trim)
worker := $(engine) $(call sources,app/importer)
native := $(engine) $(call sources,app cli web) main.go

# The built files that are served, each with its compressed forms.
served := app.wasm import.wasm data.clm tables.clt

.PHONY: help run build packed release test test-native test-wasm test-browser pictures fuzz faults soak bench bench-parts bench-peers bench-load bench-page bench-start lighthouse eval misses size figures reproduce lint audit licences icons screenshots sure clean

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 14

run: build ## Build everything and serve it on http://127.0.0.1:8080
	bin/claimlight serve --listen $(LISTEN)

build: bin/claimlight ## Build bin/claimlight quickly, with the site and the records inside

bin/claimlight: $(served:%=web/%.gz) $(native)
	go build -ldflags="-s -w" -o $@ .

# The compressed forms that are served: made in a second by build, and in half a
# minute by packed, which takes them from out.
web/%.gz: web/%
	go run ./web/build -fast $< $<.br $<.gz

out/%.gz: web/%
	@mkdir -p out
	go run ./web/build $< out/$*.br out/$*.gz

packed: $(served:%=out/%.gz) ## Build bin/claimlight with all that is served as small as can be
	cp $(foreach f,$(served),out/$f.br out/$f.gz) web
	@$(MAKE) --no-print-directory build

# What a release is, for all systems: out/release. The gate does without.
release: audit packed ## Build out/release: programs for all systems, the site, the bill of materials, checksums
	go run ./web/dist -o out/release

# The browser's program is built with a go-app that lacks the server's half, and
# without the tables of the engine, which are fetched beside it. What only the linker
# and a printed stack need is taken out afterwards.
web/app.wasm: $(client) $(slim) $(trim)
	$(JS) go build -tags thin $(lean) -modfile=$(slim) -ldflags="-s -w" -buildvcs=false -o out/app.linked.wasm .
	go run ./web/trim out/app.linked.wasm $@

$(slim): $(call sources,web/slim)
	go run ./web/slim -o $(@D)

# The program that imports records in the browser; it has no go-app in it.
web/import.wasm: $(worker) $(trim)
	@mkdir -p out
	$(JS) go build -ldflags="-s -w" -buildvcs=false -o out/import.linked.wasm ./app/importer
	go run ./web/trim out/import.linked.wasm $@

web/tables.clt: $(engine)
	go run ./claims/tables/join -o $@

web/data.clm: $(engine)
	go run . claims compile -o $@

test: test-native test-wasm ## Run every test: native, in the browser, the engine under js/wasm

test-native: build $(axe) $(react)
	@.ci/need chromium node nginx caddy
	go test -timeout $(PATIENCE) -tags browser ./...

# The rules of accessibility that every screen is held to, and what draws pages of
# news that must bear being marked. One install, as npm drops what it is not asked for.
$(axe) $(react) &: .ci/package-lock.json
	@.ci/need npm
	@mkdir -p out
	cp .ci/package.json .ci/package-lock.json out
	npm ci --silent --prefix out
	@touch $(axe) $(react)

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

# Less time than usual is spent on making what it finds small.
fuzz: build ## Run each fuzz test for FUZZTIME (10s)
	@.ci/need node
	@for p in $$(go list ./...); do for f in $$(go test -list '^Fuzz' $$p | grep '^Fuzz'); do echo "$$p $$f"; \
		go test -run='^$$' -fuzz="^$$f\$$" -fuzztime=$(FUZZTIME) -fuzzminimizetime=2s $$p || exit 1; done; done

# Natively and under js/wasm, in Node; out/bench-*.txt is for benchstat. What happens
# once in the life of a program is measured in processes of its own.
bench: ## Measure start-up, stages, articles of 100 to 100,000 words and the worst cases, each for BENCHTIME (0.5s)
	@.ci/need node
	@mkdir -p out
	.ci/bench $(BENCHTIME) >out/bench-native.txt
	$(JS) .ci/bench $(BENCHTIME) >out/bench-wasm.txt
	@go run ./claims/eval/speed -o out/figures out/bench-native.txt out/bench-wasm.txt; code=$$?; \
	.ci/stamp bench node && .ci/stamp worst node && exit $$code

bench-parts: ## Run every benchmark of the engine; those of growth take the public sets in EVAL and half an hour
	go test -timeout 2h -run='^$$' -bench=. -benchmem ./claims/...

bench-peers: ## Measure our engine beside other engines for the browser (PEERS_SCALE=10k: at that scale alone)
	@if [ -d $(PEERS) ]; then .ci/need node npm chromium && go run ./claims/eval/peers -scale "$(PEERS_SCALE)" $(PEERS) $(EVAL) && .ci/stamp peers node chromium; \
	else echo "bench-peers: skipped, as the harness of the peers is not in $(PEERS)"; fi

eval: ## Measure the engine, each measure beside its goal, on our sets and those in EVAL (../shared/eval)
	@rm -f out/figures/quality.md
	@go run ./claims/eval/table -sets $(EVAL) -figures out/figures/quality.md
	@[ ! -e out/figures/quality.md ] || .ci/stamp quality

misses: ## The same, and write down what the engine gets wrong: claims/testdata/misses.txt
	@go run ./claims/eval/table -sets $(EVAL) -update

reproduce: ## Build this commit twice, from clean checkouts, and compare the bytes
	@.ci/reproduce

size: $(served:%=out/%.gz) ## Print what a reader loads, raw and compressed as well as can be; fail over budget
	@.ci/size "the program" app.wasm $(WASM_RAW) $(WASM_BROTLI) "the records" data.clm $(DATA_RAW) $(DATA_BROTLI) \
		"the tables of the engine" tables.clt $(TABLES_RAW) $(TABLES_BROTLI) \
		"once, to import records of their own" import.wasm $(IMPORT_RAW) $(IMPORT_BROTLI)

figures: ## Write what the runs measured into the documents, each table with the line of its run
	go run ./claims/eval/figures README.md claims/eval/FIGURES.md

lint: $(STATICCHECK) ## Check formatting, vet and staticcheck, native and js/wasm, and that no arithmetic is fused
	@test -z "$$(gofmt -l .)" || { gofmt -d .; exit 1; }
	go vet -tags browser ./... && $(STATICCHECK) -tags browser ./...
	$(JS) go vet . ./app/... ./claims/... && $(JS) $(STATICCHECK) . ./app/... ./claims/...
	for os in windows darwin; do GOOS=$$os go vet . ./cli ./web || exit 1; done
	.ci/fused

$(STATICCHECK):
	GOBIN=$(CURDIR)/bin go install honnef.co/go/tools/cmd/staticcheck@$(patsubst bin/staticcheck-%,%,$@) && mv bin/staticcheck $@

audit: ## Check what others made of ours: that it is unchanged, its licences, known vulnerabilities
	go mod verify
	go run ./web/audit
	@[ -x $(GOVULNCHECK) ] || $(MAKE) --no-print-directory $(GOVULNCHECK) || true
	@.ci/vulnerable $(GOVULNCHECK)

$(GOVULNCHECK):
	GOBIN=$(CURDIR)/bin go install golang.org/x/vuln/cmd/govulncheck@$(patsubst bin/govulncheck-%,%,$@) && mv bin/govulncheck $@

licences: ## Write web/licences.txt anew, which goes along with every program
	go run ./web/audit -write

sure: lint packed test size ## What continuous integration runs

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
	go run ./web/load -figures out/figures/load.md bin/claimlight
	@.ci/stamp load nginx caddy

bench-page: build ## Measure the longest task of the page from the paste of 10,000 words to the last card
	@.ci/need chromium
	go test -count=1 -tags browser -run 'TestBrowserNoLongTask$$' ./app/
	@.ci/stamp page chromium

faults: build $(axe) ## Make every fault happen in a browser, and write what it came to: app/FAULTS.md
	@.ci/need chromium
	go test -count=1 -timeout $(PATIENCE) -tags browser -run BrowserFaults ./app/ -faults
	@.ci/stamp faults chromium && .ci/stamp faults-short chromium

soak: build ## Check 500 articles one after the other in one page: what grows?
	@.ci/need chromium
	CLAIMLIGHT_SOAK=500 go test -count=1 -timeout 3h -tags browser -run 'TestBrowserSoak$$' ./app/; code=$$?; \
	.ci/stamp soak chromium && exit $$code

# Lighthouse in a folder of its own: npm drops from one what an install does not name.
LIGHTHOUSE_VERSION := 12.8.2
lighthouse         := out/lighthouse/node_modules/lighthouse/package.json

$(lighthouse):
	@.ci/need node npm
	npm install --silent --no-save --no-audit --no-fund --prefix out/lighthouse lighthouse@$(LIGHTHOUSE_VERSION)

lighthouse: packed $(lighthouse) ## Hold the home page and a record's to their goals, by Lighthouse: out/figures/lighthouse.md
	@.ci/need chromium
	go run ./web/lighthouse bin/claimlight; code=$$?; .ci/stamp lighthouse node chromium && exit $$code

bench-start: packed ## Measure how the program begins in a browser, and what a pasted article takes: out/figures/start.md
	@.ci/need chromium
	go run ./web/startup bin/claimlight
	@.ci/stamp start chromium

shots := read library read-phone write-phone

screenshots: build ## Take the pictures for the manifest anew, from the browser tests
	@.ci/need chromium
	go test -tags browser -count=1 -run TestBrowserScreenshots ./app/
	cp $(shots:%=out/screenshot-%.png) web
