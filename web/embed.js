// The script of the one tag on a news page. It draws a bar of fixed height and
// nothing else: no frame, no program, no cookie, no storage. What the bar opens
// is a frame of the origin that this script came from; embed-article.js, which
// reads and marks the article and listens to the frame, is loaded with it.
// PROTOCOL.md tells what the two sides say to each other, EMBED.md how the tag is
// used.
//
// Three things become a widget: a <claim-light> element; whatever carries
// data-claimlight; and this script's own tag, where it stands in the body. Each
// is configured by its data attributes, which may change at any time.
//
// Nothing here needs more of the host's security policy than script-src and
// frame-src: styles are set by script, and no string is ever parsed as markup.
// The server fills in the names in double braces, and leaves these comments out.
(() => {
  "use strict";

  const script = document.currentScript;
  if (window.Claimlight) return Claimlight.scan(script);

  const own = /^(.*\/)embed(\/v1(\.\w+)?)?\.js([?#]|$)/;
  const tag = script ?? [...document.scripts].find((s) => own.test(s.src));
  const base = own.exec(tag?.src)?.[1];
  if (!base) return console.warn("Claimlight: load embed.js by a script tag");
  const origin = new URL(base).origin;
  const patience = 5000;

  // What may be configured, with the values that are taken; the first of a list
  // is the default.
  const options = {
    lang: /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i,
    theme: ["auto", "light", "dark", "host"],
    accent: /^#([\da-f]{3}){1,2}$/i,
    mode: ["both", "article", "paste"],
    content: /./,
    highlight: ["on", "off", "toggle"],
    load: ["click", "visible", "eager"],
    height: /^[1-9]\d{2,3}$/,
    "max-height": /^[1-9]\d{2,3}$/,
    "min-match": ["related", "close", "exact"],
    dataset: /^[\w.-]{1,64}$/,
    print: ["off", "on"],
  };
  const names = Object.keys(options);

  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { display: block; min-height: 56px; color: inherit }
    div { box-sizing: border-box; display: flex; align-items: center; gap: 12px; height: 56px; padding: 0 10px;
      border: 1px solid; border-color: color-mix(in srgb, currentColor 40%, transparent); border-left: 4px solid var(--claimlight-accent, currentColor) }
    button { flex: none; min-height: 36px; padding: 0 12px; border: 1px solid; border-radius: 3px; background: none; color: inherit;
      font: inherit; font-size: 15px; font-weight: 600; cursor: pointer }
    button:focus-visible { outline: 3px solid; outline-offset: 2px }
    span { flex: 1; max-height: 34px; overflow: hidden; font-size: 13px; line-height: 17px }
    iframe { display: block; width: 100%; border: 0 }
    iframe:not(.open) { position: absolute; width: 1px; visibility: hidden }
    :host([hidden]), [hidden] { display: none }
    @media print { :host(:not([data-print=on])) { display: none } }`);

  const make = (name, properties, ...inside) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...inside);
    return element;
  };

  // The other script is fetched under the hash that this one holds.
  let module;
  const loadModule = () => (module ??= new Promise((done, failed) => {
    const href = base + "{{path}}";
    const link = make("link", { rel: "modulepreload", href, integrity: "{{integrity}}", nonce: tag.nonce, onerror: failed });
    const load = () => done(import(href));
    if (!link.relList.supports("modulepreload")) return load();
    link.onload = load;
    document.head.append(link);
  }));

  class ClaimLight extends HTMLElement {
    static observedAttributes = names.map((name) => "data-" + name);

    #open = false;
    #note = make("span", { role: "status" });
    #button = make("button", { type: "button", onclick: () => (this.#open ? this.close() : this.open()) });
    #bar = make("div", { part: "bar" }, this.#button, this.#note);
    #root = this.attachShadow({ mode: "open" });
    #frame; #id; #port; #page; #timer; #seen;

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [style];
      this.#root.append(this.#bar);
    }

    connectedCallback() {
      this.#say("See what has already been checked. It runs on your device; nothing is sent.");
      this.#draw();
      const { load } = this.config;
      if (load === "eager") this.#load();
      if (load === "visible") {
        this.#seen = new IntersectionObserver((e) => e.some((x) => x.isIntersecting) && this.#load());
        this.#seen.observe(this);
      }
    }

    disconnectedCallback() {
      this.destroy();
    }

    attributeChangedCallback(name, was, value) {
      if (was !== value && this.isConnected) {
        this.#draw();
        this.#page?.configure();
      }
    }

    // Read anew each time: the attributes are the only place where it is kept.
    get config() {
      const config = {};
      for (const name of names) {
        const rule = options[name];
        const value = this.getAttribute("data-" + name);
        if (value && (rule.test ? rule.test(value) : rule.includes(value))) config[name] = value;
        else if (value) console.warn(`Claimlight: data-${name}="${value}" is not understood`);
        if (rule[0]) config[name] ??= rule[0];
      }
      return config;
    }

    setConfig(changes) {
      for (const name of names) if (name in changes) this.setAttribute("data-" + name, changes[name]);
    }

    open() {
      if (this.#open) return;
      this.#open = true;
      this.#load();
      this.#draw();
      if (this.#port) this.#page?.read();
    }

    close() {
      this.#open = false;
      this.#draw();
      this.#page?.clear();
    }

    destroy() {
      this.#seen?.disconnect();
      clearTimeout(this.#timer);
      removeEventListener("message", this.#greet);
      this.#port?.close();
      this.#page?.destroy();
      this.#frame?.remove();
      this.#frame = this.#port = this.#page = undefined;
      this.close();
    }

    #say(words) {
      this.#note.textContent = words;
    }

    #draw() {
      const { mode, accent } = this.config;
      this.#button.textContent = this.#open ? "Close" : mode === "paste" ? "Check a text" : "Check this article";
      this.#button.ariaExpanded = this.#open;
      this.#bar.style.setProperty("--claimlight-accent", accent ?? "");
      if (this.#frame) this.#frame.className = this.#open ? "open" : "";
    }

    #load() {
      this.#seen?.disconnect();
      if (this.#frame) return;
      const config = this.config;
      this.#id = crypto.getRandomValues(new Uint32Array(4)).join("");
      const query = new URLSearchParams({ ...config, id: this.#id });
      query.delete("content");
      const frame = this.#frame = make("iframe", {
        part: "frame",
        title: "Claimlight: the checked claims in this article",
        allow: "clipboard-write",
        referrerPolicy: "no-referrer",
        src: base + "embed?" + query,
      });
      frame.style.height = (config.height ?? 480) + "px";
      frame.style.opacity = 0;
      if (origin !== location.origin) {
        frame.sandbox = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
      }
      let loads = 0;
      frame.onload = () => {
        // A frame that is loaded once more has forgotten its port.
        if (loads++) this.#port = undefined;
        frame.style.opacity = 1;
      };
      let refused;
      addEventListener("securitypolicyviolation", (e) => (refused ??= e.blockedURI.startsWith(origin) ? e.effectiveDirective : refused));
      this.#timer = setTimeout(() => this.#fail(
        refused ? `the security policy of this page lacks ${origin} in ${refused}`
        : loads ? "scripts may not run in its frame, or its address is wrong"
        : navigator.onLine ? origin + " is slow or cannot be reached"
        : "this device is offline"), patience);
      addEventListener("message", this.#greet);
      this.#root.append(frame);
    }

    #fail(cause) {
      const message = `Claimlight did not answer: ${cause}.`;
      console.info(message);
      this.#say(message);
      this.#tell("error", { code: "silent", message });
    }

    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent("claimlight:" + name, { bubbles: true, detail }));
    }

    // The first word of the frame is checked for where it comes from; all others
    // come by the port that answers it.
    #greet = async ({ source, origin: from, data }) => {
      const frame = this.#frame;
      if (source !== frame.contentWindow || from !== origin) return;
      if (data?.claimlight !== 1 || data.t !== "ready" || data.id !== this.#id || this.#port) return;
      clearTimeout(this.#timer);
      if (!data.versions?.includes?.(1)) return this.#fail("it speaks another version");
      const { port1, port2 } = new MessageChannel();
      const port = this.#port = port1;
      const { open } = await loadModule().catch(() => ({}));
      if (this.#port !== port) return;
      this.#page?.destroy();
      this.#page = open?.({
        element: this, frame, port, bar: this.#bar,
        say: (words) => this.#say(words),
        tell: (name, detail) => this.#tell(name, detail),
      });
      const { config } = this;
      frame.contentWindow.postMessage({ claimlight: 1, t: "init", v: 1, config, caps: { article: !!open }, scheme: this.#page?.scheme }, origin, [port2]);
      this.#tell("ready", { version: 1 });
      if (this.#open) this.#page?.read();
    };
  }

  const known = new Set();

  // Makes a widget beside or in a node that stands for one, unless it has one.
  const place = (node, into) => {
    const key = into === node ? node : node.outerHTML;
    if (known.has(key)) return;
    known.add(key);
    const widget = make("claim-light");
    for (const { name, value } of node.attributes) if (name.startsWith("data-")) widget.setAttribute(name, value);
    into ? into.append(widget) : node.after(widget);
  };

  const scan = (node) => {
    for (const found of document.querySelectorAll("[data-claimlight]:not(claim-light, script)")) place(found, found);
    if (!node?.isConnected) return;
    const { target, ...data } = node.dataset;
    const into = target && document.querySelector(target);
    const alone = !document.querySelector("claim-light") || Object.keys(data)[0];
    if (into || (!target && document.body?.contains(node) && alone)) place(node, into);
  };

  window.Claimlight = Object.freeze({ version: 1, scan });
  customElements.define("claim-light", ClaimLight);
  const start = () => scan(script);
  document.readyState === "loading" ? addEventListener("DOMContentLoaded", start) : start();
})();
