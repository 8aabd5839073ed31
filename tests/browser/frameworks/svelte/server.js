// The Svelte page on the server.
import { render as renderApp } from 'svelte/server';
import App from './App.svelte';

export const render = (props) => renderApp(App, { props }).body;
