// The service worker: keeps one whole version of the app on the device.
//
// Installing is all or nothing: one missing file and the version that is there
// stays. A new version waits until no page of the old one is open. Only caches
// of this app are ever deleted. A page is found whatever its query string; one
// that is not kept comes from the network, and offline from the shell, where
// the app routes by itself. The pages of the records come from the shell at once:
// the records are on the device, and which of them is read is nobody's business.
// With a query string they are asked of the server, which may have newer ones.
// Anything but a GET of this origin is left alone.
//
// The importer is large and few use it: it is kept once it has been asked for,
// and from then on each version brings its own, where that is to be had.
//
// The names in double braces are filled in by the server.
"use strict";

const prefix = "claimlight-";
const cacheName = prefix + "{{.Version}}";
const kept = {{.ResourcesToCache}};
const shell = "/";
const records = "/claim/";
const importer = "{{importer}}";
const anyImporter = /\/import\.[0-9a-f]+\.wasm$/;

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOlder().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) {
    return;
  }
  event.respondWith(request.mode === "navigate" ? page(request) : asset(request));
});

async function keepAll() {
  const cache = await caches.open(cacheName);
  await cache.addAll(kept.map((url) => new Request(url, { cache: "no-cache" })));
  if (await importerInUse()) {
    await cache.add(importer).catch(() => {});
  }
}

async function importerInUse() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return importer && requests.flat().some(({ url }) => anyImporter.test(url));
}

async function dropOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function asset(request) {
  const cache = await caches.open(cacheName);
  const found = await cache.match(request, { ignoreVary: true });
  if (found) {
    return found;
  }
  const answer = await fetch(request);
  if (answer.ok && new URL(request.url).pathname === importer) {
    await cache.put(request, answer.clone()).catch(() => {}); // no room: it works all the same
  }
  return answer;
}

async function page(request) {
  const cache = await caches.open(cacheName);
  const url = new URL(request.url);
  const name = url.pathname.startsWith(records) && !url.search ? shell : request;
  const found = await cache.match(name, { ignoreSearch: true, ignoreVary: true });
  if (found) {
    return found;
  }
  try {
    return await fetch(request);
  } catch (offline) {
    const fallback = await cache.match(shell, { ignoreVary: true });
    if (fallback) {
      return fallback;
    }
    throw offline;
  }
}
