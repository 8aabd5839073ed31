// src/consent/locale.ts
/**
* The folder of a language's files, and what a wish for it begins with: its tag in lower case. Chinese is shipped in
* simplified characters alone, so whoever wishes for Chinese gets those.
*/
var folderOf = (tag) => tag.toLowerCase().replace("-hans", "");
export { folderOf as t };
