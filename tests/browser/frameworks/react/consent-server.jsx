// The React page that renders by what is granted, on the server.
import { renderToString } from 'react-dom/server';
import { ConsentPage } from './consent.jsx';

export const render = () => renderToString(<ConsentPage />);
