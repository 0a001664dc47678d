// Which part of the page is the article, and its text with the place of every
// character. Nothing here runs before the reader asks for it, and nothing of it
// changes the page.

// What is never text of the article.
const skipped = "script, style, noscript, template, iframe, object, svg, canvas, button, select, textarea, input, " +
  "aside, nav, footer, figure, form, dialog, [hidden], [aria-hidden=true], claim-light";
const unlikely = /(^|[-_\s])(ads?|advert\w*|authors?|breadcrumbs?|bylines?|captions?|comments?|cookies?|credits?|datelines?|newsletter|paywall|promo\w*|recommend\w*|related|share|sharing|sidebar|social|sponsor\w*|subscri\w*|teasers?|timestamps?)([-_\s]|$)/i;
const block = "address, article, blockquote, body, dd, div, dl, dt, h1, h2, h3, h4, h5, h6, header, hr, li, main, ol, p, pre, section, table, td, th, tr, ul";

const enoughText = 20; // score below which a page has no article
const shortLine = 40; // characters that are no paragraph
const manyParagraphs = 500;
const mostNodes = 20000;
const slice = 8; // milliseconds of work before the page gets its turn

const pause = () => window.scheduler?.yield?.() ?? new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done));

// How much running text is in a node: long paragraphs count, lists of links do
// not.
const score = (node) => [...node.querySelectorAll("p, pre")].slice(0, manyParagraphs).reduce((sum, p) =>
  sum + (p.closest("li, " + skipped) ? 0 : Math.sqrt(Math.max(0, p.textContent.length - shortLine))), 0);

// The smallest of the nodes that hold nearly as much text as the best.
const fullest = (nodes) => {
  const scored = [...nodes].map((node) => ({ node, score: score(node) }));
  const best = Math.max(enoughText, ...scored.map((s) => s.score));
  const full = scored.filter((s) => s.score >= 0.8 * best && s.score >= enoughText);
  return full.findLast(({ node }) => !full.some((other) => other.node !== node && node.contains(other.node)))?.node;
};

const ancestors = () => new Set([...document.querySelectorAll("p")].slice(0, manyParagraphs)
  .flatMap((p) => [p.parentElement, p.parentElement?.parentElement]).filter(Boolean));

const named = (selector) => {
  try {
    return document.querySelector(selector);
  } catch {
    console.warn(`Claimlight: data-content="${selector}" is no CSS selector`);
  }
};

// A selector of the publisher's always wins.
const findArticle = (selector) => (selector ? named(selector)
  : document.querySelector('[itemprop="articleBody"]')
    ?? fullest(document.querySelectorAll("article, main, [role=main]"))
    ?? fullest(ancestors()));

// The text of a page that is drawn in a way which cannot be read: what it tells
// search engines. It has no place in the page, so nothing can be marked.
const toldArticle = () => {
  const all = [];
  for (const told of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      all.push(JSON.parse(told.textContent));
    } catch {
      // Not ours to report.
    }
  }
  for (let i = 0; i < all.length && i < 1000; i++) {
    const thing = all[i];
    if (typeof thing?.articleBody === "string") return thing.articleBody;
    if (Array.isArray(thing)) all.push(...thing);
    else if (Array.isArray(thing?.["@graph"])) all.push(...thing["@graph"]);
  }
};

// Text is what is sent: blocks, which are joined by two line feeds, with white
// space made single. Pieces say where it stands in the page: length characters
// from at on are those of node from offset on.
class Text {
  blocks = [];
  pieces = [];
  length = 0;
  #space; // seen since the last word

  get whole() {
    return this.blocks.join("\n\n");
  }

  begin() {
    this.#space = undefined;
    if (this.blocks.at(-1) === "") return;
    if (this.blocks.length) this.length += 2;
    this.blocks.push("");
  }

  add(node) {
    for (const { 0: part, index } of node.data.matchAll(/[\u00ad\u200b]+|\s+|[^\s\u00ad\u200b]+/g)) {
      if (/[\u00ad\u200b]/.test(part)) continue;
      if (/\s/.test(part)) {
        this.#space ??= { node, offset: index };
        continue;
      }
      if (this.#space && this.blocks.at(-1)) this.#push(" ", this.#space.node, this.#space.offset);
      this.#space = undefined;
      this.#push(part, node, index);
    }
  }

  #push(part, node, offset) {
    this.blocks[this.blocks.length - 1] += part;
    const last = this.pieces.at(-1);
    if (last?.node === node && last.offset + last.length === offset && last.at + last.length === this.length) {
      last.length += part.length;
    } else {
      this.pieces.push({ at: this.length, node, offset, length: part.length });
    }
    this.length += part.length;
  }

  // The range of the page that shows these characters.
  range(start, end) {
    const first = this.#holding(start);
    const last = this.#holding(end - 1);
    if (!first || !last || !first.node.isConnected || !last.node.isConnected) return;
    const range = document.createRange();
    try {
      range.setStart(first.node, first.offset + start - first.at);
      range.setEnd(last.node, last.offset + end - last.at);
    } catch {
      return; // the page has changed under us; the next reading finds it
    }
    return range;
  }

  #holding(at) {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pieces[middle].at <= at) low = middle + 1;
      else high = middle;
    }
    const piece = this.pieces[low - 1];
    return piece && at < piece.at + piece.length ? piece : undefined;
  }
}

// Names lie: what holds half of the text is text, whatever it is called.
const textOf = (root) => {
  const half = root.textContent.length / 2;
  const unlike = (node) => (unlikely.test(node.className) || unlikely.test(node.id)) && node.textContent.length < half;
  return (node) => (node.nodeType === Node.ELEMENT_NODE && (node.matches(skipped) || unlike(node) || node.checkVisibility?.() === false)
    ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
};

// Reads a node in slices. A page that is larger than any article is read as far
// as it goes.
const readText = async (root) => {
  const text = new Text();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, textOf(root));
  let begun = performance.now();
  let within;
  for (let count = 0; count < mostNodes && walker.nextNode(); count++) {
    const node = walker.currentNode;
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (node.matches("br, hr")) within = undefined;
    } else if (node.data.trim()) {
      const around = node.parentElement.closest(block);
      if (around !== within) text.begin();
      within = around;
      text.add(node);
    } else {
      text.add(node);
    }
    if (performance.now() - begun > slice) {
      await pause();
      begun = performance.now();
    }
  }
  return text;
};
