// The example of README.md for Svelte, in the browser.
import { mount, unmount } from 'svelte';
import Readme from './Readme.svelte';

const app = mount(Readme, { target: document.getElementById('root') });
document.getElementById('stop').addEventListener('click', () => void unmount(app));
