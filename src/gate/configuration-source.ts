// Where the configuration comes from: the page, then the address on the gate's tag, then what the build baked in.
import { type Configuration, parseJson, readConfiguration } from '../consent/configuration.ts';
import { fail } from './events.ts';
import { readsConfiguration } from './features.ts';
import { configAddress, nonce } from './own-script.ts';

/** `temoin build` and `temoin serve` put the configuration in this place; until then it is an unknown name. */
const bakedIn: unknown = Reflect.get(self, '@temoin-configuration@');

/**
 * Hands the configuration on as soon as it is known: at once if it stands in the page or is baked in. Where it is
 * missing, unreachable or invalid, says so and hands on nothing, so that nothing optional runs.
 */
export const withConfiguration = (use: (config: Configuration) => unknown): void => {
  if (!readsConfiguration) {
    // The reason for the cast: what built this gate has checked it.
    use(bakedIn as Configuration);
    return;
  }
  const accept = (value: unknown) => {
    const config = readConfiguration(value);
    if (config) use(config);
    else fail('configuration-invalid', 'nothing optional runs; `temoin check` says what is wrong');
  };
  const inPage = document.getElementById('temoin-config');
  // Where the page uses nonces, markup that somebody injected must not configure anything: data is not checked by the
  // page's policy.
  if (inPage instanceof HTMLScriptElement && (!nonce || inPage.nonce === nonce))
    accept(parseJson(inPage.text));
  else if (configAddress) {
    fetch(configAddress)
      .then((response) => (response.ok ? response.text() : Promise.reject(response.status)))
      .then(
        (text) => accept(parseJson(text)),
        (reason) => fail('configuration-unreachable', reason),
      );
  } else if (bakedIn || document.readyState !== 'loading') accept(bakedIn);
  // An `async` gate may run before the parser has come to the configuration in the page.
  else document.addEventListener('DOMContentLoaded', () => withConfiguration(use));
};
