// Telling: has every protocol that the site speaks hear of the choice, before anything is released by it.
import { bare } from '../consent/bare.ts';
import type { SignalName, SignalSettings } from '../consent/signals.ts';
import { clarity } from '../signals/clarity.ts';
import { google } from '../signals/google.ts';
import { hubspot } from '../signals/hubspot.ts';
import { matomo } from '../signals/matomo.ts';
import { meta } from '../signals/meta.ts';
import { pinterest } from '../signals/pinterest.ts';
import type { Granted, Signal } from '../signals/signal.ts';
import { tiktok } from '../signals/tiktok.ts';
import { uet } from '../signals/uet.ts';
import type { Controller } from './controller.ts';
import {
  tellsClarity,
  tellsGoogle,
  tellsHubSpot,
  tellsMatomo,
  tellsMeta,
  tellsPinterest,
  tellsTikTok,
  tellsUet,
} from './spoken.ts';

/**
 * Tells the defaults, and has the controller tell from now on: the stored choice at its first release, then each choice
 * that comes into force, and that there is none any more. To be called once, before a choice is in force.
 */
export const beginTelling = (controller: Controller): void => {
  const { release } = controller;
  const before = bare<Granted>();
  let told: unknown = 0;
  let calls = 0;
  const one = <Key extends string, Settings extends SignalSettings>(
    name: SignalName,
    signal: Signal<Key, Settings>,
  ) => {
    const settings = controller.config.signals?.[name];
    if (!settings) return;
    const granted = bare<boolean>();
    for (const key in settings.keys) granted[key] = !!controller.verdict(settings.keys[key] || '');
    try {
      // The reason for the casts: it is the very signal of these settings, and they have all of its keys.
      signal(
        granted as Granted<Key>,
        (calls === 2 ? granted : before[name]) as Granted<Key>,
        settings as Settings,
      );
    } catch (error) {
      controller.fail('signal-failed', error);
    }
    before[name] = granted;
  };
  const tell = () => {
    calls++;
    if (controller.choice === told) return;
    told = controller.choice;
    if (tellsClarity) one('clarity', clarity);
    if (tellsGoogle) one('google', google);
    if (tellsHubSpot) one('hubspot', hubspot);
    if (tellsMatomo) one('matomo', matomo);
    if (tellsMeta) one('meta', meta);
    if (tellsPinterest) one('pinterest', pinterest);
    if (tellsTikTok) one('tiktok', tiktok);
    if (tellsUet) one('uet', uet);
  };
  tell();
  controller.release = () => {
    tell();
    release();
  };
  // Under the server's policy a choice may let nothing go on this page, and one that was forgotten never does.
  addEventListener('temoin:choice', tell);
};
