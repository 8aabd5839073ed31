// What is wrong with `signals.gpp` that the schema of one setting cannot see.
import type { Problem } from './configuration-problem.ts';
import { valueAt } from './configuration-relations.ts';
import { GPP_DEFAULT } from './gpp-schema.ts';
import { GPP_KEYS } from './gpp-settings.ts';

/**
 * Its problems, each with what to do.
 * @param known ids of purposes and services
 */
export function gppProblems(value: unknown, known: readonly string[]): Problem[] {
  const settings = valueAt(value, ['signals', 'gpp']);
  if (!settings || typeof settings !== 'object') return [];
  return [...silenceProblems(settings, known), ...mspaProblems(settings)];
}

/** A site that says nothing would tell vendors that it sells, shares and targets nothing. */
function silenceProblems(settings: object, known: readonly string[]): Problem[] {
  const unsaid = GPP_KEYS.filter((key) => valueAt(settings, ['keys', key]) === undefined);
  if (!unsaid.length || known.includes(GPP_DEFAULT)) return [];
  return [
    {
      path: 'signals.gpp.keys',
      message: `has no ${unsaid.map((key) => `"${key}"`).join(', ')}, and the site has no "${GPP_DEFAULT}", which ${unsaid.length > 1 ? 'they follow' : 'it follows'} by default; say what ${unsaid.length > 1 ? 'they follow' : 'it follows'}, as in "${unsaid[0]}": "${known.at(-1) ?? GPP_DEFAULT}", or false where the site does not do it`,
    },
  ];
}

/** MSPA: a covered transaction is in one of the two modes, and no other is in any. */
function mspaProblems(settings: object): Problem[] {
  const mspa = valueAt(settings, ['mspa']);
  const has = (name: string) => valueAt(mspa, [name]) === true;
  const modes = ['optOutOptionMode', 'serviceProviderMode'].filter(has);
  if (modes.length > 1)
    return [
      {
        path: 'signals.gpp.mspa',
        message:
          'has both "optOutOptionMode" and "serviceProviderMode", of which a transaction has one; remove one of them',
      },
    ];
  if (!modes.length || has('coveredTransaction')) return [];
  return [
    {
      path: `signals.gpp.mspa.${modes[0]}`,
      message:
        'is a mode of covered transactions, and "coveredTransaction" is not true; remove the one or correct the other',
    },
  ];
}
