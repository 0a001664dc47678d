// Runs the scripts that hear what others say, outside a browser, and tries them with
// values of every shape: the worker's share intake, the frame's handshake, the host
// page's side of the port. It reads one case a line, {"script": name, "recipe": bytes
// in base64}, and answers each with {} or with what went wrong. The same recipe makes
// the same values.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const web = (name) => readFileSync(fileURLToPath(new URL("../../" + name, import.meta.url)), "utf8");
const origin = "https://claimlight.example";

const must = (is, what) => {
  if (!is) throw new Error(what);
};

// ---- Values ----

class Recipe {
  constructor(bytes, more) {
    this.bytes = bytes;
    this.at = 0;
    this.state = 2166136261 + more;
    for (const b of bytes) this.state = Math.imul(this.state ^ b, 16777619) >>> 0;
  }

  // What the bytes say, and after them what their sum makes.
  below(n) {
    if (this.at < this.bytes.length) return this.bytes[this.at++] % n;
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return (this.state >>> 8) % n;
  }

  pick(list) {
    return list[this.below(list.length)];
  }
}

const words = ["", " ", "\n", "One. Two.", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "\ud800", "\u202e\u200b\0", "é\u{1F600}", "null", "__proto__",
  "../../etc/passwd", "%", "%zz", "a\r\nSet-Cookie: b=c", "x".repeat(3000), "article", "dark", "light", "host", "#abc", "#12345678", "false", "none", "toString",
  "idle", "One.", "Two.", "skip-waiting", "text/html", "https://evil.example/"];
const names = ["claimlight", "t", "v", "id", "ids", "px", "state", "config", "caps", "blocks", "text", "claims", "counts", "marked", "matched", "start", "end", "quote",
  "prefix", "suffix", "bucket", "lang", "title", "theme", "accent", "mode", "code", "message", "scheme", "versions", "done", "__proto__", "constructor", "toString", "length"];
const kinds = ["ready", "init", "article", "setConfig", "focus", "lost", "ping", "height", "state", "result", "error", "dance"];

const object = (r, depth) => Object.fromEntries(Array.from({ length: r.below(6) }, () => [r.pick(names), value(r, depth)]));

const value = (r, depth = 0) => r.pick([
  () => r.pick(words), () => r.below(9), () => r.below(200) - 100, () => NaN, () => -Infinity, () => 1e300, () => 0.5, () => null, () => undefined,
  () => true, () => 12345678901234567890n, () => new Date(r.below(9)), () => new Map([[1, 2]]), () => new Uint8Array(3), () => /x/,
  () => (depth > 3 ? [] : Array.from({ length: r.below(5) }, () => value(r, depth + 1))),
  () => (depth > 3 ? {} : object(r, depth + 1)),
  () => { const ring = {}; ring.ring = ring; return ring; },
])();

const message = (r) => r.pick([
  () => value(r),
  () => ({ ...object(r, 0), claimlight: 1, t: r.pick(kinds) }),
  () => ({ claimlight: 1, t: "init", v: 1, config: value(r), caps: value(r), scheme: r.pick(words) }),
  () => ({ claimlight: 1, t: "setConfig", config: object(r, 1), scheme: value(r) }),
  () => ({ claimlight: 1, t: "height", px: value(r) }),
  () => ({ claimlight: 1, t: "result", done: value(r), counts: { marked: r.below(9), matched: r.below(9) }, claims: Array.from({ length: r.below(3) }, () => r.pick([
    { id: 1, start: 0, end: 4, quote: "One.", prefix: "", suffix: "", bucket: r.pick(["false", "none", ["false"], "toString", value(r)]) },
    { id: value(r), start: r.below(9), end: r.below(9), quote: r.pick(words), prefix: value(r), suffix: "", bucket: "true" },
  ])) }),
])();

// ---- The worker ----

const workerScript = new vm.Script(web("worker.js").replace("{{.Version}}", "v1").replace("{{.ResourcesToCache}}", '["/x/", "/x/web/app.css"]')
  .replace("{{importer}}", "/x/web/import.0.wasm"));

const worker = async (r) => {
  const listeners = {};
  const puts = [];
  const asked = [];
  let skipped = 0;
  const full = r.below(6) === 0;
  const cache = {
    put: async (name, response) => {
      if (full) throw new DOMException("full", "QuotaExceededError");
      puts.push({ name, response });
    },
    match: async () => (r.below(2) ? new Response("kept") : undefined), keys: async () => [], delete: async () => true,
  };
  const opened = [];
  const self = {
    location: { href: origin + "/x/app-worker.js", origin }, clients: { claim() {} }, skipWaiting: () => skipped++,
    addEventListener: (name, heard) => (listeners[name] = heard),
  };
  class Answer extends Response {
    static redirect = (url, status) => ({ redirect: url, status });
  }
  workerScript.runInNewContext({
    self, URL, File, Blob, Request, Response: Answer, encodeURIComponent, Promise, Set, Error,
    caches: { open: async (name) => (opened.push(name), cache), keys: async () => [], has: async () => false, delete: async () => true },
    fetch: async (request) => (asked.push(request.url ?? request), new Response("fetched")),
  });

  listeners.message({ data: value(r) });
  must(skipped <= 1, "skipped twice");

  const hear = async (request) => {
    let answer;
    listeners.fetch({ request, respondWith: (a) => (answer = a) });
    return answer && { answer: await answer };
  };
  const fields = [];
  const form = new FormData();
  for (let i = r.below(7); i >= 0; i--) {
    const name = r.pick(["title", "text", "url", "file", "other", "__proto__", ""]);
    const part = r.below(4) ? r.pick(words) : new File([r.pick(words)], r.pick(words), { type: r.pick(["text/plain", "text/html", "", "a\u0000b", "x/y; z=\"é\""]) });
    form.append(name, part);
    fields.push([name, part]);
  }
  const broken = r.below(9) === 0;
  const shared = await hear({
    url: origin + "/x/share" + r.pick(["", "?text=One", "#x"]), method: "POST", mode: "navigate",
    formData: async () => { if (broken) throw new TypeError("no form"); return form; },
  });
  must(shared, "a share is not answered");
  must(shared.answer.status === 303 && /^\/x\/\?share=(given|failed)$/.test(shared.answer.redirect), "the page is asked for with " + shared.answer.redirect);
  must(asked.length === 0, "something left the device: " + asked);
  if (shared.answer.redirect.endsWith("given")) {
    must(!broken && !full && puts.length === 1 && puts[0].name === "/x/shared" && opened.at(-1) === "shared with claimlight /x/", "not kept where it is looked for");
    const file = form.getAll("file").find((part) => part instanceof File && part.size > 0);
    const { headers } = puts[0].response;
    must(decodeURIComponent(headers.get("X-Name")) === (file ? file.name : ""), "the name of the file is not what it was");
    const bytes = Buffer.from(await puts[0].response.arrayBuffer());
    if (file) must(bytes.equals(Buffer.from(await file.arrayBuffer())), "the file is not what it was");
    else for (const name of ["title", "text", "url"]) {
      const part = form.get(name);
      must(typeof part !== "string" || !part.trim() || bytes.toString().includes(part.toWellFormed()), "of what was shared something is missing: " + name);
    }
  } else must(broken || full, "refused without a reason");

  const url = r.pick([origin, "https://evil.example", "http://claimlight.example"]) + r.pick(["/", "/x/", "/x/share", "/x/claim/a", "/y", "/x/../y", "/x/web/data.0.clm"]) + r.pick(["", "?q=1"]);
  const method = r.pick(["GET", "POST", "PUT", "HEAD"]);
  const heard = await hear({ url, method, mode: r.pick(["navigate", "cors"]), formData: async () => new FormData() });
  const own = new URL(url).origin === origin && new URL(url).pathname.startsWith("/x/");
  must(!heard || own, "what is another's was answered");
  must(!heard || method === "GET" || (method === "POST" && new URL(url).pathname === "/x/share"), "a " + method + " was answered");
};

// ---- The frame ----

const frameScript = new vm.Script(web("frame.js"));

const frame = async (r) => {
  const listeners = {};
  const sent = [];
  const style = new Map();
  const classes = new Map();
  const root = { dataset: {}, style: { setProperty: (k, v) => style.set(k, String(v)) }, classList: { add: (k) => classes.set(k, true), toggle: (k, on) => classes.set(k, !!on) } };
  const parent = { postMessage: (m) => sent.push(m) };
  const window = { };
  const query = new URLSearchParams(Array.from({ length: r.below(5) }, () => [r.pick(["theme", "accent", "mode", "id", "childId", "x"]), r.pick(words)])).toString();
  const timers = [];
  frameScript.runInNewContext({
    window, parent, self: { origin }, document: { documentElement: root, body: { getBoundingClientRect: () => ({ height: r.below(5000) }) } },
    location: { search: "?" + query, hash: r.pick(["", "#?secret=abc", "#?secret=<x>", "#" + "y".repeat(99)]), href: origin, host: "claimlight.example", pathname: "/embed" },
    URL, URLSearchParams, RegExp, JSON, Object, Math, performance: { now: () => 9999 }, MutationObserver: class { observe() {} }, ResizeObserver: class { observe() {} },
    setTimeout: (f) => timers.push(f), addEventListener: (name, heard) => (listeners[name] ??= []).push(heard),
    removeEventListener: (name, heard) => (listeners[name] = (listeners[name] ?? []).filter((l) => l !== heard)),
  });
  const told = [];
  const port = { postMessage: (m) => told.push(m), onmessage: null };
  const other = { postMessage: (m) => must(false, "spoke to another port") };
  const heardBy = (m, source, ports) => { for (const l of listeners.message ?? []) l({ data: m, source, ports }); };
  for (let i = r.below(4); i >= 0; i--) heardBy(message(r), r.pick([parent, window, {}, null]), r.pick([[], [other, other]]));
  must(told.length === 0 && port.onmessage === null, "met the host without its answer");
  heardBy({ claimlight: 1, t: "init", v: 1, config: value(r), scheme: value(r) }, {}, [other]);
  heardBy({ claimlight: 1, t: "init", v: 1, config: r.pick([undefined, object(r, 1)]), scheme: r.pick(words) }, parent, [port]);
  const received = [];
  const early = r.below(2);
  if (early) window.claimlightHost.start((json) => received.push(json));
  for (let i = r.below(60); i >= 0; i--) port.onmessage?.({ data: message(r) });
  if (!early) {
    window.claimlightHost.start((json) => received.push(json));
    must(received.length <= 32, "kept without bound");
  }
  for (const f of timers) f();
  for (const json of received) must(typeof json === "string" && JSON.parse(json).claimlight === 1, "no message was passed on");
  for (const m of told) must(m.claimlight === 1 && (m.t !== "height" || Number.isInteger(m.px)), "said something odd");
  must([undefined, "light", "dark"].includes(root.dataset.theme), "theme " + root.dataset.theme);
  must(!style.has("--accent") || /^#([\da-f]{3}){1,2}$/i.test(style.get("--accent")), "accent " + style.get("--accent"));
  for (const m of sent) must(m.t === "ready" || m.message === "height" || m.sentinel === "amp" || typeof m === "string", "told everybody " + JSON.stringify(m));
};

// ---- The host page ----

const pageScript = new vm.Script("const lines = { false: 1, misleading: 1, mixed: 1, figure: 1, opposite: 1, disputed: 1, true: 1, stated: 1, unrated: 1, none: 1 };\n" +
  web("embed/anchor.js") + web("embed/page.js").replace("export const open", "globalThis.open"));

const host = async (r) => {
  const heard = [];
  const posted = [];
  const drawn = [];
  const blocks = ["One. Two.", "Two. é\u{1F600}"];
  const config = { mode: r.pick(["both", "article"]), theme: r.pick(["auto", "host"]), highlight: r.pick(["on", "off", "toggle"]), height: "480", ...(r.below(2) ? { "max-height": "900" } : {}) };
  const sandbox = {
    Object, Number, Math, Array, JSON, setTimeout: () => 0, clearTimeout() {}, getSelection: () => ({ isCollapsed: true }),
    MutationObserver: class { observe() {} disconnect() {} }, matchMedia: () => ({ matches: true }), watchScheme: () => () => {}, hostScheme: () => "light", block: "p",
    findArticle: () => ({ isConnected: true, contains: () => true }), toldArticle: () => undefined,
    readText: async () => ({ length: 99, blocks, whole: blocks.join("\n\n"), range: (start, end) => ({ start, end, startContainer: {} }) }),
    Marks: class { draw(list) { drawn.push(...list); } clear() {} choose() {} destroy() {} at() {} },
    document: { addEventListener() {}, removeEventListener() {}, createElement: () => ({}), documentElement: { lang: "en" }, title: "T", body: {} },
  };
  pageScript.runInNewContext(sandbox);
  const said = [];
  const page = sandbox.open({
    element: { config }, frame: { style: {} }, bar: { firstChild: { after() {} } }, port: { postMessage: (m) => posted.push(m) },
    say: (w) => said.push(w), tell: (name, detail) => heard.push({ name, detail }),
  });
  if (r.below(4)) await page.read();
  for (let i = r.below(40); i >= 0; i--) page.hear(message(r));
  for (const w of said) must(/^\d+ marked, \d+ with published checks( so far)?\.?$/.test(w), "said " + w);
  for (const { name, detail } of heard) {
    if (name === "state") must(["idle", "loading", "ready", "checking", "done", "error"].includes(detail.state), "state " + detail.state);
    else if (name === "error") must(typeof detail.code === "string" && typeof detail.message === "string", "an error without words");
    else {
      must(name === "result" && typeof detail.done === "boolean", "told " + name);
      for (const c of detail.claims) {
        must(typeof c.bucket === "string" && typeof c.quote === "string" && Number.isInteger(c.id), "a claim of another shape: " + JSON.stringify(c));
        must(blocks.join("\n\n").slice(c.start, c.end) === c.quote, "a quotation that does not stand there");
      }
    }
  }
  for (const d of drawn) must(typeof d.bucket === "string", "drew " + typeof d.bucket);
  for (const m of posted) must(m.claimlight === 1, "posted something odd");
};

const scripts = { worker, frame, host };
const variants = 8; // that begin alike

for await (const line of createInterface({ input: process.stdin })) {
  const { script, recipe } = JSON.parse(line);
  let answer = {};
  try {
    for (let more = 0; more < variants; more++) await scripts[script](new Recipe(Buffer.from(recipe, "base64"), more));
  } catch (fault) {
    answer = { fault: String(fault?.stack ?? fault) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
