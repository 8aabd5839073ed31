export type { Configuration } from '../consent/configuration.js';
export { TemoinError } from '../consent/error.js';
export { type ConsentPolicyHeaders, type ConsentPolicyOptions, consentPolicy } from './consent-policy.js';
export type { InlineGate } from './inline-gate.js';
export { mark } from './mark.js';
export { type MarkMiddleware, type MarkMiddlewareOptions, markMiddleware } from './mark-middleware.js';
export type { MarkOptions } from './mark-options.js';
export type { InlinedGate, MarkChange, Marked, MarkFinding, MarkReport } from './mark-report.js';
export { type MarkStreamOptions, markStream } from './mark-stream.js';
