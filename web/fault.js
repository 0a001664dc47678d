// Tells the reader what is wrong where the program itself cannot: when it cannot
// start, or has stopped. Runs on every page before go-app's scripts.
//
// The words are set as text, and what the reader wrote stays where it is: it can
// be copied before the page is loaded again.
(() => {
  "use strict";

  const faults = {
    blocked: {
      title: "Claimlight cannot start here",
      cause: "This browser blocks WebAssembly, which the program is made of. Protected modes do so, such as Lockdown Mode or the strictest security level of some browsers.",
      next: "Allow it for this site, or open the page in another browser. The library's record pages can be read without it.",
    },
    failed: {
      title: "Claimlight could not be loaded",
      cause: "The program did not arrive whole, or is no program: ",
      next: "Check the connection and load the page again: the program is then fetched anew. Your texts stay.",
    },
    stopped: {
      title: "Claimlight has stopped",
      cause: "The program ended unexpectedly. It may have run out of memory: ",
      next: "Copy your text if it is not kept yet, then load the page again. If it was very long, check it in parts.",
    },
  };

  const base = new URL("../", document.currentScript.src).pathname; // where the site lies

  // What is kept of the app may be as damaged as what came: the service worker would
  // give the same again for ever. The reader's texts are kept elsewhere.
  const dropKept = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(`claimlight ${base} `)) {
        await caches.delete(name);
      }
    }
    await (await navigator.serviceWorker.getRegistration(base))?.unregister();
  };

  let shown = false;

  const tell = (name, detail) => {
    if (shown) {
      return;
    }
    shown = true;
    if (name === "failed") {
      dropKept().catch(() => {}); // where nothing is kept, nothing needs to be dropped
    }
    const fault = faults[name];
    const section = document.createElement("section");
    section.className = "fault fault-page";
    section.setAttribute("role", "alert");
    const add = (tag, text) => {
      const element = document.createElement(tag);
      element.textContent = text;
      section.append(element);
      return element;
    };
    add("h2", fault.title);
    add("p", fault.cause + (detail ?? ""));
    add("p", fault.next);
    const field = document.querySelector("textarea");
    if (field?.value) {
      button(section, "Select my text", () => {
        field.focus();
        field.select();
      });
    }
    button(section, "Load the page again", () => location.reload());
    document.body.prepend(section);
    document.documentElement.dataset.claimlightState = "stopped";
  };

  const button = (section, words, action) => {
    const element = document.createElement("button");
    element.type = "button";
    element.className = "button";
    element.textContent = words;
    element.addEventListener("click", action);
    section.append(element, " ");
  };

  const runsWasm = () => {
    try {
      return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) instanceof WebAssembly.Module;
    } catch {
      return false;
    }
  };

  // A script of the page that did not arrive: without it nothing starts, and
  // nothing else says so. What is wrong with the style sheet the reader sees.
  const missing = (target) => {
    if (target instanceof HTMLScriptElement) {
      tell("failed", `${new URL(target.src).pathname} is missing.`);
      document.getElementById("app-wasm-loader")?.remove();
    }
  };

  // go-app says in its loading label why the program could not be loaded.
  const watchLabel = () => {
    const label = document.getElementById("app-wasm-loader-label");
    if (!label) {
      return;
    }
    const read = () => {
      if (label.textContent && !label.textContent.startsWith("Loading")) {
        tell("failed", label.textContent);
        label.parentElement.remove();
      }
    };
    new MutationObserver(read).observe(label, { childList: true, characterData: true, subtree: true });
    read();
  };

  const look = (reason) => {
    const text = String(reason?.message ?? reason ?? "");
    if (reason instanceof WebAssembly.RuntimeError || text.includes("Go program has already exited")) {
      tell("stopped", text);
    }
  };

  document.addEventListener("DOMContentLoaded", () => {
    if (!runsWasm()) {
      tell("blocked");
      document.getElementById("app-wasm-loader")?.remove();
      return;
    }
    watchLabel();
  });
  window.addEventListener("error", (event) => {
    if (event.target !== window) {
      missing(event.target);
    } else if (event.error instanceof SyntaxError) { // what came in the place of a script
      tell("failed", `${new URL(event.filename).pathname} is no script.`);
      document.getElementById("app-wasm-loader")?.remove();
    } else {
      look(event.error);
    }
  }, true);
  window.addEventListener("unhandledrejection", (event) => look(event.reason));
})();
