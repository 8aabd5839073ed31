// The example of README.md for Vue, in the browser.
import { createApp } from 'vue';
import Readme from './Readme.vue';

const app = createApp(Readme);
app.mount('#root');
document.getElementById('stop').addEventListener('click', () => app.unmount());
