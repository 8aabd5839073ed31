// The React page that renders by what is granted, in the browser.
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { start } from '../start.js';
import { ConsentPage } from './consent.jsx';

const isStrict = location.search === '?strict';
const app = isStrict ? (
  <StrictMode>
    <ConsentPage />
  </StrictMode>
) : (
  <ConsentPage />
);

start({
  mount(element) {
    const root = createRoot(element);
    root.render(app);
    return () => root.unmount();
  },
  hydrate(element) {
    const root = hydrateRoot(element, app);
    return () => root.unmount();
  },
});
