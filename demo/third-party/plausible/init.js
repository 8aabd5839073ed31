// Starts Plausible's tracker with this origin as its endpoint, as a site owner's snippet would.
import { init } from './plausible.js';

const endpoint = new URL('/api/event', import.meta.url).href;

// The tracker has no off switch, and reports the time spent when a page is left, even after a withdrawal.
const send = window.fetch;
window.fetch = (input, options) =>
  input === endpoint && !window.temoin.granted('plausible')
    ? Promise.reject(new Error('consent was withdrawn'))
    : send(input, options);

init({
  domain: 'lettre-cyber.example',
  endpoint,
  // The demo runs on localhost, where the tracker keeps silent unless told otherwise.
  captureOnLocalhost: true,
});
