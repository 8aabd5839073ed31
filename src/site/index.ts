// The package's entry for the site's own server: temoin/site.

export type { Configuration } from '../consent/configuration.ts';
export { TemoinError } from '../consent/error.ts';
export { asksForOptOut } from '../consent/gpc.ts';
export { type ConsentPolicyHeaders, type ConsentPolicyOptions, consentPolicy } from './consent-policy.ts';
export type { InlineGate } from './inline-gate.ts';
export { mark } from './mark.ts';
export { type MarkMiddleware, type MarkMiddlewareOptions, markMiddleware } from './mark-middleware.ts';
export type { MarkOptions } from './mark-options.ts';
export type { InlinedGate, MarkChange, Marked, MarkFinding, MarkReport } from './mark-report.ts';
export { type MarkStreamOptions, markStream } from './mark-stream.ts';
export { granted, type VisitorOptions } from './visitor-choice.ts';
