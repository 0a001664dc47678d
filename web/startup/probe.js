// Runs in every page before its own scripts: notes when each step of the start is
// over, in milliseconds since navigation began, and what happens after a paste.
(() => {
  const probe = { steps: {}, tasks: [] };
  Object.defineProperty(window, "startupProbe", { value: probe });
  const note = (name) => {
    probe.steps[name] ??= performance.now();
  };
  new PerformanceObserver((list) => probe.tasks.push(...list.getEntries().map((e) => e.duration))).observe({ type: "longtask" });

  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...args) => {
    note("compiled");
    const instance = await instantiate(...args);
    note("instantiated");
    probe.memory = instance.exports.mem;
    setTimeout(() => setTimeout(() => note("begun"))); // after the call that runs the packages' beginnings
    return instance;
  };

  // Interactive is when a key press in the text is answered: a button appears that
  // clears the text.
  const look = () => {
    const field = document.querySelector("#article-input:enabled");
    if (field && !probe.steps.drawn) {
      note("drawn");
      setTimeout(() => {
        field.value = "a";
        field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
      });
    }
    if (document.getElementById("wipe")) note("answers");
    if (document.documentElement.dataset.claimlightState === "ready") note("records");
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });

  // paste resolves to what the page did with a text until it was checked.
  probe.paste = (text) =>
    new Promise((resolve) => {
      const field = document.getElementById("article-input");
      probe.tasks.length = 0;
      const marks = () => document.querySelector(".article-text mark");
      let frames = 0;
      const began = performance.now();
      let marked = 0;
      let framesToMarks = 0;
      const frame = () => {
        frames++;
        if (!marked && marks()) {
          marked = performance.now() - began;
          framesToMarks = frames;
        }
        if (document.documentElement.dataset.claimlightState === "checked" && marks()) {
          setTimeout(() => resolve({ marked, framesToMarks, done: performance.now() - began, frames, longest: Math.max(0, ...probe.tasks) }), 100);
          return;
        }
        requestAnimationFrame(frame);
      };
      field.focus();
      field.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: new DataTransfer() }));
      field.value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
      requestAnimationFrame(frame);
    });
})();
