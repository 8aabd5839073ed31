// The check in words, value by value: types and forms.
import { describe, it } from 'vitest';
import { expectFound, type Mistake } from './mistakes.ts';

const [YES, NO] = ['gate accepts', 'gate refuses'] as const;

const types: Mistake[] = [
  ['a revision in quotes', 'revision', '1', 'a number, but is "1"', NO],
  ['a revision with a fraction', 'revision', 1.5, 'a whole number, but is 1.5', NO],
  ['a revision of zero', 'revision', 0, 'at least 1, but is 0', NO],
  ['a negative revision', 'revision', -1, 'at least 1, but is -1', NO],
  ['a revision that no cookie can carry', 'revision', 1_000_000_000, 'at most 999999999', NO],
  ['a required that is a word', 'purposes[0].required', 'yes', 'true or false, but is "yes"', NO],
  ['a since that is null', 'purposes[1].since', null, 'a number, but is null', NO],
  ['a negative since', 'purposes[1].since', -1, 'at least 0, but is -1', NO],
  ['a purpose that is a word', 'purposes[2]', 'social', 'an object, but is "social"', NO],
  ['a service that is null', 'services[1]', null, 'an object, but is null', NO],
  ['services that are null', 'services', null, 'a list, but is null', NO],
  ['services by name', 'services', {}, 'a list, but is {}', NO],
  ['hosts that are a word', 'services[0].hosts', 'a.example', 'a list, but is "a.example"', NO],
  ['storage that is false', 'services[0].storage', false, 'a list, but is false', NO],
  ['days in quotes', 'services[0].storage[0].days', '395', 'a number, but is "395"', NO],
  ['days with a fraction', 'services[0].storage[0].days', 0.5, 'a whole number, but is 0.5', NO],
  ['days below zero', 'services[0].storage[0].days', -1, 'at least 0, but is -1', NO],
  ['a retention in quotes', 'services[0].retentionDays', '750', 'a number, but is "750"', YES],
  ['a retention with a fraction', 'services[0].retentionDays', 0.5, 'a whole number, but is 0.5', YES],
  ['a retention of no day', 'services[0].retentionDays', 0, 'at least 1, but is 0', YES],
  ['a retention of more than a century', 'services[0].retentionDays', 36_501, 'at most 36500', YES],
  ['an unknown kind of storage', 'services[0].storage[0].kind', 'cokie', 'one of cookie, local-storage', YES],
  ['an empty name', 'controller.name', '', 'at least 1 character long, but is ""', NO],
  ['notices counted by a text', 'countShown', 'true', 'must be true or false, but is "true"', YES],
  ['a log that is switched on', 'log', true, 'a text, but is true', NO],
  ['texts in no list of languages', 'purposes[1].texts', [], 'an object, but is []', NO],
  [
    'a title that is missing',
    'purposes[1].texts',
    { fr: { description: 'x' } },
    'is missing',
    NO,
    'purposes[1].texts.fr.title',
  ],
  ['a controller that is missing', 'controller', undefined, 'is missing', NO],
];

const forms: Mistake[] = [
  ['an id in upper case', 'services[0].id', 'Matomo', 'a lower-case letter', NO],
  ['an id that is too long', 'services[0].id', 'm'.repeat(33), 'a lower-case letter', NO],
  ['an id that is empty', 'services[0].id', '', 'a lower-case letter', NO],
  ['the id __proto__', 'services[0].id', '__proto__', 'a lower-case letter', NO],
  ['a policy that is a script (SEC-4)', 'policy', 'javascript:alert(1)', 'https://', NO],
  ['a policy that is a script in disguise (SEC-4)', 'policy', ' \tJava\nScript:alert(1)', 'https://', NO],
  ['a policy that is data (SEC-4)', 'policy', 'data:text/html,x', 'https://', NO],
  ['a policy on plain http', 'policy', 'http://a.example/', 'https://', NO],
  ['a policy without a scheme', 'policy', 'a.example/privacy', 'https://', NO],
  ['a policy on another host without a scheme', 'policy', '//a.example/', 'https://', YES],
  ['a service’s policy that is a script (SEC-4)', 'services[0].policy', 'javascript:x', 'https://', NO],
  ['a host with a scheme', 'services[0].hosts[0]', 'https://a.example', 'without scheme', YES],
  ['a host with a port', 'services[0].hosts[1]', 'a.example:8080', 'without scheme, port', YES],
  ['a host in upper case', 'services[0].hosts[0]', 'A.example', 'lower case', YES],
  ['a site with a path', 'site', 'a.example/blog', 'without scheme, port or path', YES],
  ['a cookie name that ends the cookie', 'cookie', { name: 'a;b' }, 'letters, digits', YES, 'cookie.name'],
  [
    'a cookie domain with a port',
    'cookie',
    { domain: 'lettre-cyber.example:80' },
    'without a dot',
    YES,
    'cookie.domain',
  ],
  [
    'a cookie domain that is not the site’s',
    'cookie',
    { domain: 'other.example' },
    'above it',
    YES,
    'cookie.domain',
  ],
  [
    'a language that is no tag',
    'purposes[1].texts',
    { FR: { title: 'x', description: 'x' } },
    'a language tag such as "fr"',
    YES,
    'purposes[1].texts.FR',
  ],
];

describe('the check of a configuration', () => {
  it.each([...types, ...forms])('finds %s at %s', expectFound);
});
