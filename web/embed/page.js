// The host page's side of the private port: what it reads out of the page, what
// it draws there, and what it believes of the frame. Every message is taken
// apart here, and nothing but numbers, known words and quotations that stand in
// the text already come out of it.

const limits = { claims: 2000, text: 1000000, quote: 10000, around: 64, height: 20000 };
const leastHeight = 80;
const settle = 300; // milliseconds without a change before the page is read again
const states = ["idle", "loading", "ready", "checking", "done", "error"];

const isCount = (n, most) => Number.isInteger(n) && n >= 0 && n <= most;
const isString = (s, most) => typeof s === "string" && s.length <= most;

const isClaim = (c) => !!c && isCount(c.id, limits.claims) && isCount(c.start, limits.text) && isCount(c.end, limits.text) &&
  c.end > c.start && isString(c.quote, limits.quote) && c.quote.length === c.end - c.start &&
  isString(c.prefix, limits.around) && isString(c.suffix, limits.around) && isString(c.bucket, 20) && Object.hasOwn(lines, c.bucket);

class Page {
  #host;
  #marks;
  #shown = true; // by the reader's choice
  #toggle;
  #scheme = hostScheme();
  #content; // the selector by which the article was found
  #root;
  #sent = ""; // the text that the frame was given
  #text; // the same as it stands in the page now; undefined where it has no place there
  #claims = [];
  #reading = 0; // number of the latest reading
  #timer;
  #unwatch = watchScheme(() => this.#schemeChanged());
  #observer = new MutationObserver((changes) => {
    if (!this.#root?.isConnected || changes.some((c) => this.#root.contains(c.target))) this.#soon();
  });

  constructor(host) {
    this.#host = host;
    this.#marks = new Marks(host.element);
    document.addEventListener("click", this.#clicked);
    this.#fit();
  }

  get scheme() {
    return this.#scheme;
  }

  // What the host may configure has changed.
  configure() {
    this.#fit();
    const { config } = this.#host.element;
    this.#send("setConfig", { config, scheme: this.#scheme });
    if (this.#text && config.content !== this.#content) this.read();
    else this.#draw();
  }

  // Finds the article and hands its text to the frame.
  async read() {
    const { config } = this.#host.element;
    if (config.mode === "paste") return;
    this.clear();
    const reading = this.#reading;
    this.#content = config.content;
    this.#root = findArticle(config.content);
    const text = this.#root && (await readText(this.#root));
    if (reading !== this.#reading) return;
    const told = text?.length ? undefined : toldArticle();
    this.#text = told ? undefined : text;
    const blocks = cut(told ? told.split(/\s*\n\s*/) : text?.blocks ?? []);
    this.#sent = blocks.join("\n\n");
    this.#send("article", {
      blocks: blocks.map((text, i) => ({ i, text })),
      lang: document.documentElement.lang.slice(0, 35),
      title: document.title.slice(0, 300),
    });
    if (this.#text) this.#observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  }

  hear(data) {
    if (data?.claimlight !== 1) return;
    const { tell } = this.#host;
    switch (data.t) {
      case "height":
        return Number.isFinite(data.px) && this.#resize(data.px);
      case "state":
        return states.includes(data.state) && tell("state", { state: data.state });
      case "error":
        return isString(data.code, 64) && isString(data.message, 500) && tell("error", { code: data.code, message: data.message });
      case "focus":
        return this.#show(data.id);
      case "result":
        if (!Array.isArray(data.claims) || data.claims.length > limits.claims || !data.claims.every(isClaim)) return;
        if (!isCount(data.counts?.marked, limits.claims) || !isCount(data.counts?.matched, limits.claims)) return;
        return this.#take(data);
    }
  }

  // Forgets the article and what was marked in it.
  clear() {
    this.#reading++;
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#claims = [];
    this.#text = this.#root = undefined;
    this.#sent = "";
    this.#marks.clear();
  }

  destroy() {
    this.clear();
    this.#marks.destroy();
    this.#toggle?.remove();
    this.#unwatch();
    document.removeEventListener("click", this.#clicked);
  }

  #send(t, fields) {
    this.#host.port.postMessage({ claimlight: 1, t, ...fields });
  }

  // The frame's canvas is painted over what is behind it unless its scheme is
  // that of the page in it.
  #fit() {
    const { element, frame, bar } = this.#host;
    const { theme, highlight } = element.config;
    frame.style.colorScheme = theme === "auto" ? "light dark" : theme === "host" ? this.#scheme : theme;
    if (highlight === "toggle" && !this.#toggle) {
      this.#toggle = Object.assign(document.createElement("button"), { type: "button", onclick: () => this.#turn() });
      bar.firstChild.after(this.#toggle);
    }
    if (this.#toggle) {
      this.#toggle.hidden = highlight !== "toggle";
      this.#toggle.ariaPressed = this.#shown;
      this.#toggle.textContent = this.#shown ? "Hide marks" : "Show marks";
    }
  }

  #turn() {
    this.#shown = !this.#shown;
    this.#fit();
    this.#draw();
  }

  #schemeChanged() {
    const scheme = hostScheme();
    if (scheme === this.#scheme) return;
    this.#scheme = scheme;
    this.configure();
  }

  // The frame grows with its content only where the publisher allows it.
  #resize(px) {
    const { height = 480, "max-height": most } = this.#host.element.config;
    const wanted = most ? Math.min(Math.max(px, leastHeight), most) : Number(height);
    this.#host.frame.style.height = Math.min(wanted, limits.height) + "px";
  }

  #take({ claims, counts, done }) {
    const { tell, say } = this.#host;
    if (claims.some((c) => this.#sent.slice(c.start, c.end) !== c.quote)) return;
    const { marked, matched } = counts;
    this.#claims = claims.map(({ id, start, end, quote, prefix, suffix, bucket }) => ({ id, start, end, quote, prefix, suffix, bucket }));
    say(`${marked} marked, ${matched} with published checks${done === true ? "." : " so far."}`);
    this.#draw();
    tell("result", { done: done === true, counts: { marked, matched }, claims: this.#claims.map((c) => ({ ...c })) });
  }

  // Draws what is there, and tells the frame what is there no longer.
  #draw() {
    if (!this.#text) return;
    const whole = this.#text.whole;
    const list = [];
    const lost = [];
    for (const claim of this.#claims) {
      const place = whole.slice(claim.start, claim.end) === claim.quote ? claim : locate(whole, claim);
      const range = place && this.#text.range(place.start, place.end);
      if (range) list.push({ id: claim.id, range, bucket: claim.bucket });
      else lost.push(claim.id);
    }
    const { highlight } = this.#host.element.config;
    if (highlight === "off" || !this.#shown) this.#marks.clear();
    else this.#marks.draw(list, this.#scheme);
    this.#send("lost", { ids: lost });
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      const reading = this.#reading;
      const root = this.#root?.isConnected ? this.#root : findArticle(this.#content);
      const text = root && (await readText(root));
      if (reading !== this.#reading || !text) return;
      this.#root = root;
      this.#text = text;
      this.#draw();
    }, settle);
  }

  #clicked = (event) => {
    const { target, button, clientX, clientY } = event;
    if (event.defaultPrevented || button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!getSelection().isCollapsed || target.closest?.("a, button, input, select, textarea, label, summary, [contenteditable], [role=button], claim-light")) return;
    const id = this.#marks.at(clientX, clientY);
    if (id === undefined) return;
    const { frame } = this.#host;
    this.#marks.choose(id);
    frame.scrollIntoView({ block: "nearest" });
    frame.focus();
    this.#send("focus", { id });
  };

  // Brings a claim of the article into view, and the focus to its paragraph, for
  // those who read on by keyboard or ear.
  #show(id) {
    const claim = this.#claims.find((c) => c.id === id);
    const place = claim && this.#text && locate(this.#text.whole, claim);
    const range = this.#marks.choose(id) ?? (place && this.#text.range(place.start, place.end));
    const around = range?.startContainer.parentElement?.closest(block);
    if (!around) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    around.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    if (!around.hasAttribute("tabindex")) {
      around.tabIndex = -1;
      around.addEventListener("blur", () => around.removeAttribute("tabindex"), { once: true });
    }
    around.focus({ preventScroll: true });
  }
}

// The blocks up to the longest text that is taken, without halves of characters.
const cut = (blocks) => {
  let length = 0;
  return blocks.filter((text) => (length += text.length + 2) <= limits.text).map((text) => text.toWellFormed?.() ?? text);
};

export const open = (host) => {
  const page = new Page(host);
  host.port.onmessage = (event) => page.hear(event.data);
  return page;
};
