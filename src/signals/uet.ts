// Microsoft UET: `ad_storage` by default before the tag, and an update at every choice.
import type { Signal } from './signal.ts';

/**
 * `consent default` when the page starts, `consent update` for every choice (SIG-4; help.ads.microsoft.com/apex/index/3/en/60119).
 * At a choice that is made on this page, events that Microsoft's script has not read yet are dropped (SIG-6). Until then the
 * queue is flat: the words of a command are items of their own, and an object by itself is an event of the older form.
 */
export const uet: Signal<'ad_storage'> = ({ ad_storage }, before) => {
  // The reason for the cast: a page's own global.
  const globals = window as unknown as { uetq?: unknown[] };
  // biome-ignore lint/suspicious/noAssignInExpressions: shorter, in the first bytes, than to name it once more
  const uetq = (globals.uetq ||= []);
  if (before && before.ad_storage !== ad_storage && uetq.push === [].push) {
    let isEvent = true;
    let previous: unknown;
    const kept = uetq.splice(0).filter((item) => {
      // What an event is called may be one of these words.
      if (previous !== 'event' && /^(consent|set|config|event)$/.test(`${item}`)) isEvent = item === 'event';
      if (typeof item === 'object' && typeof previous === 'object') isEvent = true;
      previous = item;
      return !isEvent;
    });
    uetq.push(...kept);
  }
  uetq.push('consent', before ? 'update' : 'default', { ad_storage: ad_storage ? 'granted' : 'denied' });
};
