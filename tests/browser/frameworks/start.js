// The two buttons outside the framework's part of each page: one that starts it, one that takes it away.

/**
 * @param page how the framework mounts into an empty root, and takes over one that the server has filled; both give
 *   what takes it away again
 */
export function start({ mount, hydrate }) {
  const root = document.getElementById('root');
  // The first time only: React leaves its `async` scripts behind where it has gone.
  let isFilled = root.hasChildNodes();
  let stop;
  const begin = () => {
    if (stop) return;
    // Under this policy a page must vouch for the scripts that its framework makes. Only now, so that what the gate
    // does to server-rendered tags is judged without it.
    if (window.trustedTypes && !window.trustedTypes.defaultPolicy)
      window.trustedTypes.createPolicy('default', {
        createHTML: (text) => text,
        createScript: (text) => text,
        createScriptURL: (text) => text,
      });
    stop = (isFilled ? hydrate : mount)(root, { other: root.dataset.other, path: location.pathname });
    isFilled = false;
  };
  document.getElementById('start').addEventListener('click', begin);
  document.getElementById('stop').addEventListener('click', () => {
    stop();
    stop = undefined;
  });
  // A page that its server has rendered is taken over as soon as it is there; later only where a test looks at what
  // the gate has let go before.
  if (isFilled && !document.cookie) begin();
}
