// c15t's own banner and dialog, as its documentation puts them into a React application.
import { ConsentBanner, ConsentDialog, ConsentManagerProvider } from '@c15t/react';
import { createRoot } from 'react-dom/client';

const { heldScripts, heldCode } = globalThis;

const options = {
  mode: 'offline',
  consentCategories: ['necessary', 'functionality', 'measurement', 'marketing'],
  overrides: { country: 'DE', language: 'en' },
  scripts: Array.from({ length: heldScripts }, (_, index) => ({
    id: `stats${index}`,
    textContent: heldCode,
    category: 'measurement',
  })),
};

createRoot(document.body.appendChild(document.createElement('div'))).render(
  <ConsentManagerProvider options={options}>
    <ConsentBanner />
    <ConsentDialog />
  </ConsentManagerProvider>,
);
