// No product: the least that a person would write by hand for this one page. Without languages, services, records, focus
// handling, a way back, or a guard against anything: what the job itself costs.
import { type Contender, PURPOSES, WORDS } from '../contender.ts';

const ALL = PURPOSES.map(({ id }) => id);

/** Runs in the page; its arguments are put in as JSON. */
function widget(words: typeof WORDS, all: readonly string[]): void {
  const letGo = (granted: readonly string[]) => {
    for (const held of document.querySelectorAll<HTMLScriptElement>('script[type="text/plain"]')) {
      if (!granted.includes(held.dataset.purpose ?? '')) continue;
      const script = document.createElement('script');
      script.text = held.text;
      held.replaceWith(script);
    }
  };
  const stored = /(?:^|; )floor=([^;]*)/.exec(document.cookie)?.[1];
  if (stored !== undefined) {
    letGo(stored.split('.'));
    return;
  }
  const host = document.createElement('by-hand');
  const root = host.attachShadow({ mode: 'open' });
  const style =
    'div{position:fixed;right:16px;bottom:16px;width:360px;padding:16px;background:#fff;color:#222;border:1px solid #ccc;border-radius:8px;font:15px/1.5 sans-serif;box-shadow:0 2px 16px #0003}';
  root.innerHTML = `<style>${style}</style><div role="dialog" aria-label="${words.title}" class="banner"><b>${words.title}</b><p>${words.body}</p><button id="reject">${words.rejectAll}</button> <button id="accept">${words.acceptAll}</button> <button id="choose">${words.preferences}</button></div>`;
  const decide = (granted: readonly string[]) => {
    // biome-ignore lint/suspicious/noDocumentCookie: by hand is what this is
    document.cookie = `floor=${granted.join('.')};path=/;max-age=15552000;samesite=lax`;
    host.remove();
    letGo(granted);
  };
  const onClick = (id: string, act: () => void) => root.getElementById(id)?.addEventListener('click', act);
  onClick('accept', () => decide(all));
  onClick('reject', () => decide(all.slice(0, 1)));
  onClick('choose', () => {
    const banner = root.querySelector('div');
    if (!banner) return;
    banner.className = 'dialog';
    banner.innerHTML = `<b>${words.dialog}</b>${all.map((id) => `<p><label><input type="checkbox" value="${id}"> ${id}</label></p>`).join('')}<button id="save">${words.save}</button>`;
    onClick('save', () =>
      decide([...root.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)),
    );
  });
  document.body.append(host);
}

export const floor: Contender = {
  name: 'floor',
  label: 'written by hand for this page',
  kind: 'floor',
  remark: 'no product: no languages, no services, no records, no way back',
  places: {
    banner: 'by-hand >>> .banner',
    accept: 'by-hand >>> #accept',
    reject: 'by-hand >>> #reject',
    preferences: 'by-hand >>> #choose',
    dialog: 'by-hand >>> .dialog',
  },
  async files() {
    const { minify } = await import('terser');
    const { code } = await minify(`(${widget})(${JSON.stringify(WORDS)},${JSON.stringify(ALL)})`);
    return new Map([['/floor.js', { body: Buffer.from(code ?? ''), type: 'text/javascript' }]]);
  },
  head: () => '<script defer src="/floor.js"></script>',
  body: () => '',
  heldScript: ({ code }) => `<script type="text/plain" data-purpose="analytics">${code}</script>`,
};
