
// Loads and runs the program, in place of go-app's loader, which this is appended
// to. That one reads the program through a stream of its own to count its bytes:
// the browser then keeps no compiled code for the next visit, and each piece that
// arrives is work for the page.
//
//	fetch ──▶ compile, beside the page ──▶ instantiate ──▶ run
//	   └────▶ records, tables ──▶ claimlightFetched, where the program finds them
//
// The answer goes to the compiler untouched, straight from the network or from the
// service worker: that is what the browser asks for to keep the code. Between the
// steps the page has its turn.
(() => {
  "use strict";

  const program = "{{program}}";
  const loader = document.getElementById("app-wasm-loader");
  const label = document.getElementById("app-wasm-loader-label");

  if (!goappCanLoadWebAssembly()) {
    loader.remove();
    return;
  }

  const turn = () => new Promise((resolve) => setTimeout(resolve));

  // What the program will ask for first, on its way while the program is compiled.
  const fetched = new Map();
  Object.defineProperty(window, "claimlightFetched", {
    value: (url) => {
      const answer = fetched.get(url);
      fetched.delete(url);
      return answer;
    },
  });

  const fetchEarly = () => {
    for (const url of [goappEnv.CLAIMLIGHT_DATA, goappEnv.CLAIMLIGHT_TABLES]) {
      const answer = fetch(url, { credentials: "same-origin" });
      answer.catch(() => {}); // the program hears of it when it asks
      fetched.set(url, answer);
    }
  };

  const compile = async () => {
    const answer = await fetch(program);
    fetchEarly();
    if (!answer.ok) {
      throw new Error(`the server answered ${answer.status}`);
    }
    if (WebAssembly.compileStreaming && answer.headers.get("Content-Type") === "application/wasm") {
      return WebAssembly.compileStreaming(answer);
    }
    return WebAssembly.compile(await answer.arrayBuffer());
  };

  const start = async () => {
    label.textContent = goappLoadingLabel;
    const module = await compile();
    await turn();
    const go = new Go();
    const instance = await WebAssembly.instantiate(module, go.importObject);
    await turn();
    go.run(instance);
    loader.remove();
  };

  start().catch((reason) => {
    label.textContent = String(reason);
    console.error("loading wasm failed: ", reason);
  });
})();
