// The auditor's page starts here.
import './strict-csp.ts';
import { render } from 'preact';
import { tokenInAddress } from './address.ts';
import { App } from './app.tsx';

const page = document.getElementById('page');
if (page) render(<App linkToken={tokenInAddress()} />, page);
