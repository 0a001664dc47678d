// Marks in the host page, drawn without touching it: by the CSS Custom Highlight
// API, one name for each bucket, or where there is none by boxes in the widget's
// own shadow tree, which take no clicks.

// The line of each bucket, and its colours on light and on dark ground; the same
// as in the app's style sheet. No line is told by its colour alone.
const red = ["#d53a09", "#ff8a66"];
const brown = ["#6b4100", "#f4cd97"];
const violet = ["#9514a5", "#e59bf0"];
const blue = ["#01496b", "#d4f0ff"];
const grey = ["#5f666b", "#9aa2a7"];
const lines = {
  false: ["double 2px", red],
  misleading: ["dashed 2px", brown],
  mixed: ["wavy 1.5px", violet],
  figure: ["wavy 1.5px", violet],
  opposite: ["wavy 1.5px", violet],
  disputed: ["wavy 1.5px", violet],
  true: ["solid 2px", blue],
  stated: ["solid 2px", blue],
  unrated: ["dotted 2px", grey],
  none: ["dotted 1.5px", grey],
};
const chosen = "chosen"; // the mark that was asked for last

const highlightName = (bucket) => "claimlight-" + bucket;
const native = typeof Highlight === "function" && !!CSS.highlights;
const sheet = new CSSStyleSheet();
let drawnScheme;

// All widgets of a page share the names, and each takes out only what it put in.
const highlightOf = (bucket) => {
  const name = highlightName(bucket);
  if (!CSS.highlights.has(name)) {
    const made = new Highlight();
    if (bucket === chosen) made.priority = 1;
    CSS.highlights.set(name, made);
  }
  return CSS.highlights.get(name);
};

const styleFor = (scheme) => {
  if (drawnScheme === scheme) return;
  drawnScheme = scheme;
  const dark = scheme === "dark" ? 1 : 0;
  const rules = Object.entries(lines).map(([bucket, [line, colours]]) => `::highlight(${highlightName(bucket)}) {
    text-decoration: underline ${line} ${colours[dark]}; background-color: ${bucket === "none" || bucket === "unrated" ? "transparent" : colours[dark] + "14"} }`);
  rules.push(`::highlight(${highlightName(chosen)}) { background-color: ${dark ? "#8ab4f855" : "#0b57d026"} }`);
  sheet.replaceSync(rules.join("\n"));
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
};

const boxStyle = new CSSStyleSheet();
boxStyle.replaceSync(`
  .boxes { position: fixed; inset: 0 auto auto 0; z-index: 2147483000; pointer-events: none; forced-color-adjust: none }
  .boxes i { position: fixed; box-sizing: border-box; border-bottom: 2px }
  .boxes .chosen { background: #0b57d033 }`);

class Marks {
  #drawn = new Map(); // id of a claim -> { range, bucket }
  #boxes;
  #frame; // the number of the next redrawing

  constructor(element) {
    if (!native) {
      const root = element.shadowRoot;
      root.adoptedStyleSheets.push(boxStyle);
      this.#boxes = document.createElement("div");
      this.#boxes.className = "boxes";
      this.#boxes.ariaHidden = true;
      root.append(this.#boxes);
      addEventListener("scroll", this.#again, { capture: true, passive: true });
      addEventListener("resize", this.#again);
    }
  }

  draw(list, scheme) {
    this.clear();
    styleFor(scheme);
    for (const { id, range, bucket } of list) {
      this.#drawn.set(id, { range, bucket });
      if (native) highlightOf(bucket).add(range);
    }
    this.#again();
  }

  clear() {
    if (native) {
      for (const { range, bucket } of this.#drawn.values()) {
        highlightOf(bucket).delete(range);
        highlightOf(chosen).delete(range);
      }
    }
    this.#drawn.clear();
    this.#again();
  }

  // Marks one as the chosen one and gives its range.
  choose(id) {
    if (native) highlightOf(chosen).clear();
    for (const [other, mark] of this.#drawn) mark.chosen = other === id;
    const range = this.#drawn.get(id)?.range;
    if (range && native) highlightOf(chosen).add(range);
    this.#again();
    return range;
  }

  // The id of the claim that is drawn at a point of the window.
  at(x, y) {
    const inside = (r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom;
    for (const [id, { range }] of this.#drawn) {
      if (inside(range.getBoundingClientRect()) && [...range.getClientRects()].some(inside)) return id;
    }
  }

  destroy() {
    this.clear();
    this.#boxes?.remove();
    removeEventListener("scroll", this.#again, { capture: true });
    removeEventListener("resize", this.#again);
  }

  #again = () => {
    if (!this.#boxes) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#boxes.replaceChildren(...[...this.#drawn.values()].flatMap(boxesOf)));
  };
}

const boxesOf = ({ range, bucket, chosen: is }) => [...range.getClientRects()].map((r) => {
  const box = document.createElement("i");
  const [line, colours] = lines[bucket];
  if (is) box.className = chosen;
  Object.assign(box.style, {
    left: r.left + "px", top: r.top + "px", width: r.width + "px", height: r.height + 2 + "px",
    borderBottomStyle: line.split(" ")[0].replace("wavy", "groove"), borderBottomColor: colours[drawnScheme === "dark" ? 1 : 0],
  });
  return box;
});
