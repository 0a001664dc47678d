// Fetches and compiles the program, in a worker of its own where there can be one:
// compiling would hold the page up. web/start.js says when.
//
//   const worker = new Worker("/web/compile.js");
//   worker.postMessage(addressOfTheProgram);
//   worker.onmessage: { answered: true }, then { module } or { fault }
//
// As a script of the page it does no more than to define claimlightCompile.
//
// The answer goes to the compiler untouched, straight from the network or from the
// service worker: that is what the browser asks for to keep the code.

(() => {
  "use strict";

  const attempt = async (program, cache, answered) => {
    const answer = await fetch(program, { cache });
    answered();
    if (!answer.ok) {
      throw new Error(`the server answered ${answer.status}`);
    }
    if (WebAssembly.compileStreaming && answer.headers.get("Content-Type") === "application/wasm") {
      return WebAssembly.compileStreaming(answer);
    }
    return WebAssembly.compile(await answer.arrayBuffer());
  };

  // compile returns the module of the program and calls answered when it is on its
  // way. What the browser has kept may be damaged: the second attempt goes around it.
  const compile = async (program, answered) => {
    try {
      return await attempt(program, "default", answered);
    } catch {
      return attempt(program, "reload", () => {});
    }
  };

  if (!self.DedicatedWorkerGlobalScope) {
    self.claimlightCompile = compile;
    return;
  }
  self.onmessage = async ({ data }) => {
    try {
      self.postMessage({ module: await compile(data, () => self.postMessage({ answered: true })) });
    } catch (reason) {
      self.postMessage({ fault: reason.message });
    }
  };
})();
