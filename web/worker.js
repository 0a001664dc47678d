// The service worker: keeps one whole version of the app on the device.
//
// Installing is all or nothing: one missing file and the version that is there
// stays. A new version waits until no page of the old one is open, or until the
// reader asks for it: the page posts "skip-waiting". Only caches of this app, at
// this path, are ever deleted.
//
// What has its hash in its name, the records, the tables and the importer, is kept
// apart from the rest: a new version of the app does not fetch the same records
// again. The importer is large and few use it: it is kept once it has been asked for, and from
// then on each version brings its own, where that is to be had.
//
// A page is found whatever its query string; one that is not kept comes from the
// network, and offline from the shell, where the app routes by itself. The pages of
// the records come from the shell at once: the records are on the device, and which
// of them is read is nobody's business. With a query string they are asked of the
// server, which may have newer ones. Of what is no GET of this site only one thing
// is answered: what is shared with the app (share).
//
// The names in double braces are filled in by the server; where the site lies, the
// address of this script tells.
"use strict";

const base = new URL("./", self.location.href).pathname;
const prefix = "claimlight " + base + " ";
const shellName = prefix + "{{.Version}}";
const hashedName = prefix + "hashed";
const sharedName = "shared with claimlight " + base; // read by app/arrivals.go
const kept = {{.ResourcesToCache}};
const shell = base;
const records = base + "claim/";
const importer = "{{importer}}";
const anyImporter = /\/import\.[0-9a-f]+\.wasm$/;
const anyData = /\/(data\.[0-9a-f]+\.clm|tables\.[0-9a-f]+\.clt)$/;

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOlder().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  if (event.data === "skip-waiting") {
    self.skipWaiting();
  }
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin || !url.pathname.startsWith(base)) {
    return;
  }
  if (request.method === "POST" && url.pathname === base + "share") {
    event.respondWith(share(request));
  } else if (request.method === "GET") {
    event.respondWith(request.mode === "navigate" ? page(request) : asset(request));
  }
});

// keepAll keeps every file of this version, or none. A cache that was there before,
// as when the server went back to the version in use, is no worse for a failure.
async function keepAll() {
  const there = await caches.has(shellName);
  const files = await caches.open(shellName);
  const hashed = await caches.open(hashedName);
  try {
    await Promise.all(kept.map((url) => (anyData.test(url) ? keepOnce(hashed, url) : keep(files, url))));
  } catch (missing) {
    if (!there) {
      await caches.delete(shellName);
    }
    throw missing;
  }
  if (importer && (await hashed.keys()).some(({ url }) => anyImporter.test(url))) {
    await keepOnce(hashed, importer).catch(() => {});
  }
}

async function keepOnce(cache, url) {
  if (!(await cache.match(url, { ignoreVary: true }))) {
    await keep(cache, url);
  }
}

// keep fetches a file anew. A host may lead from one address of a page to another;
// a browser does not take an answer that was led there for a page.
async function keep(cache, url) {
  const answer = await fetch(new Request(url, { cache: "no-cache" }));
  if (answer.status !== 200) {
    throw new Error(`${url} answered ${answer.status}`);
  }
  const { status, statusText, headers } = answer;
  await cache.put(url, answer.redirected ? new Response(answer.body, { status, statusText, headers }) : answer);
}

async function dropOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(prefix) && name !== shellName && name !== hashedName);
  await Promise.all(older.map((name) => caches.delete(name)));
  const hashed = await caches.open(hashedName);
  for (const request of await hashed.keys()) {
    const path = new URL(request.url).pathname;
    if (path !== importer && !kept.includes(path)) {
      await hashed.delete(request);
    }
  }
}

// asset passes by what is kept, and replaces it, where that turned out to be damaged.
async function asset(request) {
  const hashed = await caches.open(hashedName);
  let cache;
  let found;
  for (cache of [await caches.open(shellName), hashed]) {
    found = await cache.match(request, { ignoreVary: true });
    if (found) {
      break;
    }
  }
  if (found && request.cache !== "reload") {
    return found;
  }
  const answer = await fetch(request);
  const path = new URL(request.url).pathname;
  if (answer.status === 200 && (found || path === importer || (anyData.test(path) && kept.includes(path)))) {
    await cache.put(request, answer.clone()).catch(() => {}); // no room: it works all the same
  }
  return answer;
}

async function page(request) {
  const cache = await caches.open(shellName);
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

// share keeps what another app gives to this one until the page takes it. It never
// leaves the device: the page is asked for with a plain address.
async function share(request) {
  let outcome = "given";
  try {
    const form = await request.formData();
    const file = form.getAll("file").find((part) => part instanceof File && part.size > 0);
    const words = ["title", "text", "url"].map((name) => form.get(name)).filter((part) => typeof part === "string" && part.trim());
    const distinct = words.filter((part, i) => !words.some((other, j) => j > i && other.includes(part)));
    const cache = await caches.open(sharedName);
    const headers = { "X-Name": encodeURIComponent(file ? file.name : ""), "Content-Type": file ? file.type : "text/plain" };
    await cache.put(base + "shared", new Response(file ?? distinct.join("\n\n"), { headers }));
  } catch {
    outcome = "failed";
  }
  return Response.redirect(base + "?share=" + outcome, 303);
}
