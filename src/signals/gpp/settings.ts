// The settings of GPP as the gate has them.
import type { Configuration } from '../../consent/configuration.ts';
import type { FilledGppSettings } from '../../consent/gpp-apis.ts';

/** Of a gate that was built with them. The reason for the cast: the build has filled them in (`withGppApis`). */
export const gppOf = ({ signals }: Configuration): FilledGppSettings => signals?.gpp as FilledGppSettings;
