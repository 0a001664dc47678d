
// Loads and runs the program, in place of go-app's loader, which this is appended
// to. That one reads the program through a stream of its own to count its bytes:
// the browser then keeps no compiled code for the next visit, and each piece that
// arrives is work for the page.
//
//	fetch ──▶ compile, beside the page ──▶ instantiate ──▶ run
//	   └────▶ records, tables ──▶ claimlightFetched, where the program finds them
//
// Between the steps the page has its turn.
(() => {
  "use strict";

  const program = "{{program}}";
  const compiler = "{{compiler}}"; // compile.js
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

  const patience = 10000; // milliseconds until what no page has asked for is let go

  const letGo = () => {
    for (const answer of fetched.values()) {
      answer.then(({ body }) => body.cancel()).catch(() => {});
    }
    fetched.clear();
  };

  const fetchEarly = () => {
    for (const url of [goappEnv.CLAIMLIGHT_DATA, goappEnv.CLAIMLIGHT_TABLES]) {
      const answer = fetch(url, { credentials: "same-origin" });
      answer.catch(() => {}); // the program hears of it when it asks
      fetched.set(url, answer);
    }
  };

  const compileBeside = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(compiler);
      worker.onerror = worker.onmessageerror = reject;
      worker.onmessage = ({ data }) => {
        if (data.answered) {
          fetchEarly();
        } else {
          worker.terminate();
          resolve(data);
        }
      };
      worker.postMessage(program);
    });

  // compileHere is for where there is no worker, as in a frame without an origin.
  const compileHere = async () => {
    const script = document.createElement("script");
    script.src = compiler;
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${new URL(script.src).pathname} is missing.`));
      document.head.append(script);
    });
    return claimlightCompile(program, fetchEarly);
  };

  const compile = async () => {
    const done = await compileBeside().catch(() => undefined);
    if (!done) {
      return compileHere();
    }
    if (done.fault) {
      throw new Error(done.fault);
    }
    return done.module;
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
    setTimeout(letGo, patience);
  };

  start().catch((reason) => {
    label.textContent = reason.message;
    console.error("loading wasm failed: ", reason);
  });
})();
