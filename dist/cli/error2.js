// src/consent/error.ts
/**
* Says what failed, where, with which value and what to do, in `message`; which failure it is, in `code`; and the
* error underneath, if any, in `cause`.
*/
var TemoinError = class extends Error {
	name = "TemoinError";
	code;
	constructor(code, message, options) {
		super(message, options);
		this.code = code;
	}
};
export { TemoinError as t };
