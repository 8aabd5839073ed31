// The page's acts: what a call of the API decides. Loaded with the steps of a decision, only when it is called.
import type { Act } from '../../consent/act.ts';
import { answerAll } from '../../consent/decisions.ts';
import type { Controller } from '../controller.ts';
import { decide } from './decide.ts';
import { forget as forgetChoice } from './forget.ts';

/** What the record accepts as a locale; a page may write anything into its `lang`. */
const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i;

type Ids = string | readonly string[];

/** Grants the given purposes and services; all of them without ids. Unknown ids change nothing, and are said. */
export function grant(controller: Controller, ids?: Ids): void {
  answer(controller, true, ids);
}

/** Refuses them in the same way. */
export function refuse(controller: Controller, ids?: Ids): void {
  answer(controller, false, ids);
}

/** Withdraws everything and forgets the choice. */
export function forget(controller: Controller): void {
  void forgetChoice(controller, act());
}

function answer(controller: Controller, granted: boolean, ids: Ids | undefined): void {
  const all = answerAll(controller.config, granted);
  const named = [ids ?? Object.keys(all)].flat().filter((id) => id in all);
  if (!named.length) controller.fail('expression-unknown', ids);
  else void decide(controller, Object.fromEntries(named.map((id) => [id, granted])), act());
}

const act = (): Act => ({
  surface: 'api',
  gesture: 'none',
  locale: LANGUAGE_TAG.exec(document.documentElement.lang)?.[0] || 'und',
});
