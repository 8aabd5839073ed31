// The least interface over c15t's own store: a banner, and a dialog with a box for each purpose.
import { getOrCreateConsentRuntime } from 'c15t';

const PURPOSES = ['necessary', 'functionality', 'measurement', 'marketing'];
const { heldScripts, heldCode } = globalThis;

const { consentStore } = getOrCreateConsentRuntime({
  mode: 'offline',
  consentCategories: PURPOSES,
  overrides: { country: 'DE', language: 'en' },
  scripts: Array.from({ length: heldScripts }, (_, index) => ({
    id: `stats${index}`,
    textContent: heldCode,
    category: 'measurement',
  })),
});

const buttons = (acts) => acts.map(([act, words]) => `<button data-act="${act}">${words}</button>`).join(' ');
const boxes = PURPOSES.map(
  (id, index) =>
    `<p><label><input type="checkbox" data-act="${id}"${index ? '' : ' checked disabled'}> ${id}</label></p>`,
).join('');
const layers = {
  banner: `<b>We value your privacy</b><p>We use cookies to run this site, measure its audience and personalise content. You choose what is allowed.</p>${buttons(
    [
      ['necessary', 'Reject all'],
      ['all', 'Accept all'],
      ['dialog', 'Manage preferences'],
    ],
  )}`,
  dialog: `<b>Privacy preferences</b>${boxes}${buttons([['save', 'Save']])}`,
};

function act({ target }) {
  const { act: name } = target.dataset;
  const store = consentStore.getState();
  if (name === 'dialog') store.setActiveUI('dialog');
  else if (name === 'save') store.saveConsents('custom');
  else if (name === 'all' || (name === 'necessary' && target.tagName === 'BUTTON')) store.saveConsents(name);
  else if (name) store.setSelectedConsent(name, target.checked);
}

const drawn = {};
function draw({ activeUI }) {
  for (const [name, html] of Object.entries(layers)) {
    if (activeUI === name && !drawn[name]) {
      drawn[name] = Object.assign(document.createElement('div'), {
        id: name,
        className: 'box',
        innerHTML: html,
      });
      drawn[name].addEventListener('click', act);
      document.body.append(drawn[name]);
    }
    if (drawn[name]) drawn[name].hidden = activeUI !== name;
  }
}
consentStore.subscribe(draw);
draw(consentStore.getState());
