/* Keeps the files of the site for when there is no network; where there is one, it is asked first. */

const name = "stratogram-playground";

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && new URL(url).origin === self.location.origin) event.respondWith(answerTo(event.request));
});

async function keepAll() {
  const [cache, list] = [await caches.open(name), await fetch("files.json")];
  await cache.addAll(await list.json());
}

/** @param {Request} request */
async function answerTo(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok) (await caches.open(name)).put(request, answer.clone());
    return answer;
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}
