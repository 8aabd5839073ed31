// The auditor's page starts here.
import './strict-csp.ts';
import { render } from 'preact';
import { takeTokenFromAddress } from './address.ts';
import { App } from './app.tsx';

const linkToken = takeTokenFromAddress();
const page = document.getElementById('page');
if (page) render(<App linkToken={linkToken} />, page);
