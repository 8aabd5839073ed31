// Points in time in words, by the name that they have on this page.
export { instantWords, momentWords, secondsBetween } from '../consent/instant-words.ts';
