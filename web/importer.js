// The worker that imports what a reader drops on the page. Its program is made
// from app/importer, whose head describes the messages:
//
//   const worker = new Worker("/web/importer.js");
//   worker.postMessage({ importer: addressOfTheProgram }); // before all else
//   worker.postMessage({ id, files: [file], names: ["feed.json"], from: "auto" });
//   worker.onmessage: { ready } | { id, progress } | { id, result } | { id, error }
//
// Addresses are relative to this script, so that the site may lie below any path.
//
// What ends the program (no memory left, a fault of its own) ends every request
// that is under way with an error; the page then starts another worker.
"use strict";

const spent = "The importer ran out of memory or broke down: use a smaller file, or the command line: claimlight claims import.";
const notLoaded = "The importer could not be loaded: connect, or wait a moment, and try again.";

const pending = new Set(); // ids of requests that have no answer yet
let running;

self.onmessage = ({ data }) => {
  if (data.importer) {
    running = start(data.importer);
    running.catch(() => failAll(notLoaded));
    return;
  }
  request(data);
};

async function request(data) {
  pending.add(data.id);
  try {
    await running;
    self.claimlightImport(data);
  } catch {
    failAll(self.claimlightImport ? spent : notLoaded);
  }
}

// claimlightPost is how the program speaks.
self.claimlightPost = (message, transfer) => {
  if (message.result || message.error) {
    pending.delete(message.id);
  }
  self.postMessage(message, transfer);
};

// failAll answers every request, or tells the page where there is none.
function failAll(error) {
  if (pending.size === 0) {
    self.postMessage({ error });
  }
  for (const id of pending) {
    self.postMessage({ id, error });
  }
  pending.clear();
}

// start ends when the program is ready for requests.
async function start(address) {
  self.importScripts(new URL("../wasm_exec.js", self.location.href).href);
  const go = new self.Go();
  const instance = await load(new URL(address, self.location.href), go.importObject);
  go.run(instance).finally(() => failAll(spent));
}

async function load(url, imports) {
  const answer = await fetch(url);
  if (!answer.ok) {
    throw new Error(`${url} answered ${answer.status}`);
  }
  const copy = answer.clone();
  try {
    return (await WebAssembly.instantiateStreaming(answer, imports)).instance;
  } catch { // as when the server does not know the type of such a file
    return (await WebAssembly.instantiate(await copy.arrayBuffer(), imports)).instance;
  }
}
