// Reads which cookies and storage keys this site has on the device: their names, never what they hold.

/** @typedef {{where: string, name: string}} Trace */

/**
 * Every cookie and storage key of this host, by name.
 * @returns {Trace[]}
 */
export function readTraces() {
  const cookies = document.cookie.split('; ').flatMap((pair) => pair.split('=')[0] || []);
  return [
    ...cookies.map((name) => ({ where: 'cookie', name })),
    ...keysOf('localStorage').map((name) => ({ where: 'stockage local', name })),
    ...keysOf('sessionStorage').map((name) => ({ where: 'stockage de session', name })),
  ];
}

/** @param {'localStorage' | 'sessionStorage'} storage */
function keysOf(storage) {
  try {
    return Object.keys(window[storage]).sort();
  } catch {
    // A browser that blocks storage keeps nothing there.
    return [];
  }
}

/**
 * Whose it is, ready to follow the place where it was found; empty for a stranger.
 * @param {Trace} trace
 */
export function ownerOf(trace) {
  if (/^temoin:(outbox|owed):/.test(trace.name)) return ', choix en attente d’envoi';
  if (trace.name.startsWith('temoin:receipt:')) return ', reçu de votre choix';
  if (trace.name === 'temoin:sweep') return ', nettoyage à refaire à la page suivante';
  if (isChoice(trace)) return ', votre choix';
  return trace.name.startsWith('ph_') ? ', PostHog' : '';
}

/**
 * Whether it only keeps the choice itself.
 * @param {Trace} trace
 */
export function isChoice({ name }) {
  return /^(eu-consent|eu-consent-server|temoin:.*)$/.test(name);
}
