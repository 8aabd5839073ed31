// The example of README.md for React, in the browser.
import { createRoot } from 'react-dom/client';
import { Article } from './readme.jsx';

const root = createRoot(document.getElementById('root'));
root.render(<Article />);
document.getElementById('stop').addEventListener('click', () => root.unmount());
