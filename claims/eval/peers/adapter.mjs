// Our engine for the peers' harness: the index that readers get, compiled to
// js/wasm, in node and in a browser alike. It is copied beside wasm_exec.js and
// engine.wasm; the harness runs in the folder above.
import './wasm_exec.js';

const text = new TextEncoder(), back = new TextDecoder();
let compiled; // the module; every instance has a memory of its own

async function start() {
  const go = new globalThis.Go();
  const instance = await WebAssembly.instantiate(compiled, go.importObject);
  go.run(instance);
  return instance.exports;
}

// The views are made anew at each use: memory that grew is another buffer.
const bytes = (engine, at, n) => new Uint8Array(engine.mem.buffer, at, n);
const taken = (engine, n) => bytes(engine, engine.place(), n);
const put = (engine, data) => bytes(engine, engine.room(data.length), data.length).set(data);

function check(engine, n) {
  if (n < 0) throw new Error(back.decode(taken(engine, -n)));
  return n;
}

let engine; // what searches; records are compiled in another, as they are in the product

function load(data) {
  engine.drop();
  put(engine, data);
  check(engine, engine.open());
  return engine;
}

const roomForText = 1 << 16; // of a query; more is cut off

export default {
  name: 'claimlight', pkg: [], ext: 'clm',
  async init(env) {
    compiled = await WebAssembly.compile(await env.asset('claimlight/engine.wasm'));
    engine = await start();
  },
  async build(docs) {
    const compiler = await start();
    put(compiler, text.encode(docs.map(d => JSON.stringify(d)).join('\n')));
    const n = check(compiler, compiler.compile());
    return load(taken(compiler, n).slice());
  },
  search(engine, query, k) {
    const { written } = text.encodeInto(query, bytes(engine, engine.room(roomForText), roomForText));
    engine.room(written);
    const n = engine.search(k);
    return n ? back.decode(taken(engine, n)).split('\n') : [];
  },
  serialize: engine => bytes(engine, engine.fileAt(), engine.fileLength()).slice(),
  load,
  memoryBytes: () => engine.mem.buffer.byteLength,
};
