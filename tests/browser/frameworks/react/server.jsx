// The React page on the server.
import { renderToString } from 'react-dom/server';
import { App } from './app.jsx';

export const render = (props) => renderToString(<App {...props} />);
