// src/server/thread/joined-texts.ts
/** Joins texts; {@link splitTexts} gives them back. */
var joinTexts = (texts) => ({
	text: texts.join(""),
	lengths: texts.map(({ length }) => length)
});
/** The texts that were joined. */
function splitTexts({ text, lengths }) {
	let end = 0;
	return lengths.map((length) => {
		end += length;
		return text.slice(end - length, end);
	});
}
export { splitTexts as n, joinTexts as t };
