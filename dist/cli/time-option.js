import { InvalidArgumentError } from "commander";
// src/cli/time-option.ts
/** @returns as records spell times; a day is its beginning @throws InvalidArgumentError for anything else */
function parseTime(text) {
	const time = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00.000Z` : text;
	const instant = new Date(time);
	if (Number.isNaN(instant.getTime()) || instant.toISOString() !== time) throw new InvalidArgumentError("It must be a day such as 2026-01-01, or a time such as 2026-01-01T08:00:00.000Z, in UTC.");
	return time;
}
export { parseTime as t };
