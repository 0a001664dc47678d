// Runs in every page that other sites frame, before anything is painted: the
// appearance that the host asks for, the handshake, the height. It does not wait
// for the program, which takes a while to come: what the host says until then is
// kept for it.
//
// The first word goes to whoever frames the page and holds nothing; what is said
// after the answer goes by the answer's private port. Messages reach the program
// as JSON, so that nothing but plain data can. A host that does not answer is
// told the height in the words of those that are known; a height is no secret.
(() => {
  "use strict";

  const patience = [0, 250, 1000, 3000]; // milliseconds: when the first word is said
  const silence = 1200; // milliseconds until a host is taken not to answer
  const largest = 8000000; // characters of a message
  const mostKept = 32;

  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const child = /^[\w-]{1,64}$/.exec(query.get("childId"))?.[0];
  const id = query.get("id") ?? "";

  // WordPress may give its secret before or after the page is loaded.
  const secretOf = () => /^#\?secret=([\w-]{1,64})$/.exec(location.hash)?.[1];

  let port;
  let receive;
  let kept = [];

  // ---- Appearance ----

  const tokens = { theme: /^(auto|light|dark|host)$/, accent: /^#([\da-f]{3}){1,2}$/i };
  const fits = (token, value) => typeof value === "string" && token.test(value);

  const dress = ({ theme, accent }, scheme) => {
    if (fits(tokens.theme, theme)) {
      const chosen = theme === "host" ? scheme : theme;
      if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
      else delete root.dataset.theme;
      root.classList.toggle("bare", theme === "host" && !!scheme);
    }
    if (fits(tokens.accent, accent)) root.style.setProperty("--accent", accent);
  };

  root.classList.add("embedded");
  root.classList.toggle("handed", !!id && query.get("mode") !== "paste"); // the host will hand over its article
  dress(Object.fromEntries(query));

  // ---- Handshake ----

  const plain = (data) => {
    if (typeof data !== "object" || !data || data.claimlight !== 1 || typeof data.t !== "string") return undefined;
    try {
      const json = JSON.stringify(data);
      return json.length <= largest ? json : undefined;
    } catch {
      return undefined; // a ring, or a number that JSON has no words for
    }
  };

  const take = ({ data }) => {
    const json = plain(data);
    if (!json) return;
    if (data.t === "setConfig" && data.config) dress(data.config, data.scheme);
    if (receive) receive(json);
    else if (kept.length < mostKept) kept.push(json);
  };

  const send = (message) => port?.postMessage({ claimlight: 1, ...message });

  const answer = (event) => {
    const { source, data, ports } = event;
    if (port || source !== parent || source === window) return;
    if (!plain(data) || data.t !== "init" || data.v !== 1 || ports.length !== 1) return;
    port = ports[0];
    port.onmessage = take;
    removeEventListener("message", answer);
    dress(data.config ?? {}, data.scheme);
    take({ data });
    tellState();
    tellHeight(true);
  };

  if (parent !== window) {
    addEventListener("message", answer);
    for (const wait of patience) {
      setTimeout(() => port || parent.postMessage({ claimlight: 1, t: "ready", versions: [1], id }, "*"), wait);
    }
  }

  // ---- State ----

  const states = { loading: "loading", ready: "ready", checking: "checking", checked: "done", failed: "error", stopped: "error" };
  const tellState = () => {
    const state = states[root.dataset.claimlightState];
    if (state) send({ t: "state", state });
    calm();
  };
  new MutationObserver(tellState).observe(root, { attributeFilter: ["data-claimlight-state"] });

  // ---- Height ----
  //
  // What is measured is the body, whose height does not depend on that of the
  // frame. Should some style make it depend, it would grow with every answer: a
  // height that only grows is told a few dozen times and no more, until the reader
  // or the program does something.

  const tolerance = 2; // pixels that are no change
  const mostGrowths = 30;
  const pace = 60; // milliseconds between two heights

  let told = 0;
  let growths = 0;
  let waiting;

  const calm = () => {
    growths = 0;
  };

  const tellHeight = (always) => {
    waiting = undefined;
    const px = Math.ceil(document.body?.getBoundingClientRect().height ?? 0);
    if (!px) {
      reveal();
      return;
    }
    if (!always && Math.abs(px - told) < tolerance) return;
    growths = px > told ? growths + 1 : 0;
    if (growths > mostGrowths) return;
    told = px;
    if (port) send({ t: "height", px });
    else speak(px);
  };

  // What WordPress hides until it hears a height, the browser may not lay out until
  // it is shown: a guess comes first, and the height itself as soon as there is one.
  const guess = 400;
  const reveal = () => {
    const secret = secretOf();
    if (secret && !port) parent.postMessage({ message: "height", value: guess, secret }, "*");
  };

  // WordPress hides a frame until it hears its secret; the others wait for the
  // answer that may still come.
  const speak = (px) => {
    if (parent === window) return;
    const secret = secretOf();
    if (secret) parent.postMessage({ message: "height", value: px, secret }, "*");
    if (performance.now() < silence) return;
    if (child) parent.postMessage(`pymxPYMx${child}xPYMxheightxPYMx${px}`, "*");
    parent.postMessage({ sentinel: "amp", type: "embed-size", height: px }, "*");
    parent.postMessage(JSON.stringify({ src: location.href, context: "iframe.resize", height: px }), "*");
  };

  const measure = () => {
    waiting ??= setTimeout(tellHeight, pace);
  };

  addEventListener("DOMContentLoaded", () => {
    new ResizeObserver(measure).observe(document.body);
    measure();
    setTimeout(() => port || tellHeight(true), silence);
    addEventListener("hashchange", () => port || tellHeight(true));
    for (const act of ["pointerdown", "keydown"]) addEventListener(act, calm, { passive: true });
  });

  // ---- Links ----
  //
  // A frame without an origin may open nothing. WordPress follows a link for it,
  // where it leads to the frame's own host: to the record's page, which has the
  // link to the publisher's.
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const secret = secretOf();
    if (!secret || self.origin !== "null" || !link || link.pathname === location.pathname) return;
    const own = (a) => a && new URL(a.href).host === location.host && a;
    const review = link.closest(".review");
    const page = review?.dataset.record && new URL(review.dataset.record, location);
    const target = own(link) || page || own(link.closest(".source")?.querySelector(".record-link")) || own(document.querySelector("link[rel=canonical]"));
    if (!target) return;
    event.preventDefault();
    event.stopPropagation();
    parent.postMessage({ message: "link", value: target.href, secret }, "*");
  }, true);

  // ---- The program ----

  window.claimlightHost = Object.freeze({
    // Start hands over what the host has said so far, and what it will say.
    start(take) {
      receive = take;
      for (const json of kept.splice(0)) take(json);
    },
    send(json) {
      send(JSON.parse(json));
    },
  });
})();
