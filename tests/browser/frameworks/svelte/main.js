// The Svelte page in the browser.
import { hydrate, mount, unmount } from 'svelte';
import { start } from '../start.js';
import App from './App.svelte';

const into = (begin) => (target, props) => {
  const app = begin(App, { target, props });
  return () => void unmount(app);
};
start({ mount: into(mount), hydrate: into(hydrate) });
