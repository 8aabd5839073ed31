// What follows from a choice made elsewhere: it is let go, told, carried out and asked about as one made here. Loaded only then.
import type { Choice } from '../../consent/choice.ts';
import { askIfDue } from '../ask.ts';
import type { Controller } from '../controller.ts';
import { grantsMore, settle } from './withdrawal.ts';

/** Brings this page in line with a choice that another page of the site has made, or forgotten. */
export function followed(controller: Controller, previous: Choice | undefined): void {
  const { choice, config } = controller;
  // The policy that came with this page allows no more than it did (see withdrawal.ts); the next page will.
  if (config.guard !== 'server') controller.release();
  // What a grant would load only the next page can, and a page that someone may be using is not reloaded for that.
  if (grantsMore(config, choice, previous)) void settle(controller, previous, choice, Promise.resolve());
  controller.emit('choice', { choice });
  askIfDue(controller);
}
