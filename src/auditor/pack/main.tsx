// The verifier page of evidence packs starts here: one file without a server, with its script and style inside.
import '../strict-csp.ts';
import { render } from 'preact';
import { PackPage } from './pack-page.tsx';

const page = document.getElementById('page');
if (page) render(<PackPage />, page);
