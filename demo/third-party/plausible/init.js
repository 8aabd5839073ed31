// Starts Plausible's tracker with this origin as its endpoint, as a site owner's snippet would.
import { init } from './plausible.js';

const endpoint = new URL('/api/event', import.meta.url).href;

// It keeps nothing on the device. When a page is left it reports the time spent, and has no off switch: after a
// withdrawal that report is for the site's guard to stop.
init({
  domain: 'lettre-cyber.example',
  endpoint,
  // The demo runs on localhost, where the tracker keeps silent unless told otherwise.
  captureOnLocalhost: true,
});
