// Where the configuration comes from: what the build baked in; else the page, then the address on the gate's tag.
import { writtenDays } from '../consent/ask-again.ts';
import { type Configuration, parseJson, readConfiguration } from '../consent/configuration.ts';
import { isParsed, isScript } from './carriers.ts';
import { fail } from './events.ts';
import { readsConfiguration } from './features.ts';
import { configAddress, nonce } from './own-script.ts';

/**
 * Hands the configuration on as soon as it is known: at once if it stands in the page or is baked in. Where it is
 * missing, unreachable or invalid, says so and hands on nothing, so that nothing optional runs.
 */
export const withConfiguration = (use: (config: Configuration) => unknown): void => {
  if (!readsConfiguration) {
    // `temoin build` and `temoin serve` put the configuration in this place; until then it is an unknown name. The reason
    // for the cast: they have checked it.
    use(Reflect.get(self, '@temoin-configuration@') as Configuration);
    return;
  }
  const accept = (text: string) => {
    const config = readConfiguration(parseJson(text));
    // As in a configuration that is baked in, the number alone: what is loaded later reads no other.
    if (config) use(Object.assign(config, { askAgainDays: writtenDays(config) }));
    else fail('configuration-invalid', 'run temoin check');
  };
  const inPage = document.getElementById('temoin-config');
  // Where the page uses nonces, markup that somebody injected must not configure anything: data is not checked by the
  // page's policy.
  const isTrusted = isScript(inPage) && (!nonce || inPage.nonce === nonce);
  if (isTrusted && isParsed(inPage)) accept(inPage.text);
  else if (!isTrusted && configAddress) {
    fetch(configAddress)
      .then((response) => {
        if (!response.ok) throw response.status;
        return response.text();
      })
      .then(accept, (reason) => fail('configuration-unreachable', reason));
  } else if (document.readyState !== 'loading') accept('');
  // An `async` gate may run before the parser has come to the configuration in the page, or has read all of it.
  else document.addEventListener('DOMContentLoaded', () => withConfiguration(use));
};
