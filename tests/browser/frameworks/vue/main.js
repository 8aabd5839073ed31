// The Vue page in the browser.
import { createApp, createSSRApp } from 'vue';
import { start } from '../start.js';
import App from './App.vue';

const into = (create) => (root, props) => {
  const app = create(App, props);
  app.mount(root);
  return () => app.unmount();
};
start({ mount: into(createApp), hydrate: into(createSSRApp) });
