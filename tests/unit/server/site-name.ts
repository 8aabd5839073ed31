// The name of the tests' site, for processes that need no server for it: to load one takes longer than what they do.

export const SITE = 'lettre-cyber.example';
