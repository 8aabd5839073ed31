// Stands in for the script that Vercel serves, which its npm package does not contain: it sends the page view to the
// endpoint that the real loader has put on its tag.
(() => {
  const { endpoint, sdkn } = document.currentScript.dataset;
  fetch(`${endpoint}/view`, {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ o: location.href, sdkn, ts: Date.now() }),
  });
})();
