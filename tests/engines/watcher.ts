// The watcher: first on a page, notes what went wrong on it, in every engine alike.

/** To stand first in the head: notes errors, rejections and violations of the page's policy. */
export const WATCHER = `<script nonce="n0nce">window.ran = []; window.troubles = [];
addEventListener('error', ({ message }) => message && troubles.push(message));
addEventListener('unhandledrejection', ({ reason }) => troubles.push(String(reason)));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => troubles.push(violatedDirective + ' ' + blockedURI));</script>`;

declare global {
  interface Window {
    /** Scripts of the other server say here that they ran. */
    ran: string[];
    troubles: string[];
  }
}
