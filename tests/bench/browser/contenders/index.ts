// All contenders, in the order of the tables.
import type { Contender } from '../contender.ts';
import { blank } from './blank.ts';
import { c15tHeadless, c15tReact } from './c15t.ts';
import { floor } from './floor.ts';
import { klaro } from './klaro.ts';
import { osano } from './osano.ts';
import { tarteaucitron, tarteaucitronLean } from './tarteaucitron.ts';
import { temoinInlined, temoinTag } from './temoin.ts';
import { vanillaCookieconsent } from './vanilla-cookieconsent.ts';

export const contenders: readonly Contender[] = [
  blank,
  floor,
  temoinInlined,
  temoinTag,
  vanillaCookieconsent,
  klaro,
  tarteaucitron,
  tarteaucitronLean,
  c15tReact,
  osano,
  c15tHeadless,
];
