// The streamed React page in the browser.
import { createRoot, hydrateRoot } from 'react-dom/client';
import { start } from '../start.js';
import { Streamed } from './streamed.jsx';

start({
  mount: (root, props) => createRoot(root).render(<Streamed {...props} />),
  hydrate: (root, props) => hydrateRoot(root, <Streamed {...props} />),
});
