// Runs before go-app's scripts, on every page.
//
// Storage: in a sandboxed frame, and where the reader blocks site data, merely
// reading window.localStorage throws, and that ends the Go program before any
// of its code can answer. Where it throws, an object in memory takes its place.
//
// Service worker: an embedded page registers none; every news site would keep
// its own partitioned copy. go-app awaits the registration and does nothing
// else with it, so a promise that never settles keeps it quiet.
//
// The class "js" shows the loading label (loader.css): without scripts it would
// stay for ever.
(() => {
  "use strict";

  document.documentElement.classList.add("js");

  const memoryStorage = () => {
    const items = new Map();
    return {
      get length() { return items.size; },
      key: (i) => [...items.keys()][i] ?? null,
      getItem: (k) => items.get(String(k)) ?? null,
      setItem: (k, v) => { items.set(String(k), String(v)); },
      removeItem: (k) => { items.delete(String(k)); },
      clear: () => { items.clear(); },
    };
  };

  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      void window[name].length;
    } catch {
      Object.defineProperty(window, name, { value: memoryStorage() });
    }
  }

  // The theme and the size of the text that the reader chose, before the first
  // paint. app/settings.go writes and checks what is kept; here whatever is no
  // theme and no size fits no rule of the style sheet.
  const show = (theme, size) => {
    const root = document.documentElement;
    root.dataset.theme = String(theme || "");
    root.dataset.textSize = String(size || "");
  };
  Object.defineProperty(window, "claimlightShow", { value: show });
  if (!location.pathname.endsWith("/embed")) {
    try {
      const kept = JSON.parse(localStorage.getItem("claimlight-settings")) ?? {};
      show(kept.theme, kept.text_size);
    } catch {
      // What is kept cannot be read: as if nothing were.
    }
  }

  if (location.pathname.endsWith("/embed") && "ServiceWorkerContainer" in window) {
    ServiceWorkerContainer.prototype.register = () => new Promise(() => {});
  }
})();
