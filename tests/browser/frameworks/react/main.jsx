// The React page in the browser.
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { start } from '../start.js';
import { App } from './app.jsx';

const strict = (props) => (
  <StrictMode>
    <App {...props} />
  </StrictMode>
);

start({
  mount(root, props) {
    const app = createRoot(root);
    app.render(strict(props));
    return () => app.unmount();
  },
  hydrate(root, props) {
    const app = hydrateRoot(root, strict(props));
    return () => app.unmount();
  },
});
