// No widget: the same page without one. Costs are told as what is more than it.
import type { Contender } from '../contender.ts';

export const blank: Contender = {
  name: 'blank',
  label: 'the page without a widget',
  kind: 'blank',
  files: async () => new Map(),
  head: () => '',
  body: () => '',
  heldScript: () => '',
};
