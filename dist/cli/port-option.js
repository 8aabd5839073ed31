import { InvalidArgumentError } from "commander";
// src/cli/close-on-signal.ts
/**
* Closes on SIGINT or SIGTERM. The first signal lets everything that has begun end well; a second one does not wait.
* @param onClosing called with the first signal
* @param serving where its closing fails, the error is printed and the process exits with 1
*/
function closeOnSignal(serving, onClosing) {
	let isClosing = false;
	const close = () => {
		if (isClosing) process.exit(1);
		isClosing = true;
		onClosing?.();
		serving.close().catch((error) => {
			console.error(error);
			process.exitCode = 1;
		});
	};
	process.on("SIGINT", close);
	process.on("SIGTERM", close);
}
// src/cli/port-option.ts
/** @throws InvalidArgumentError unless the text is a whole number from 0 to 65535 */
function parsePort(text) {
	const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
	if (!(port <= 65535)) throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
	return port;
}
export { closeOnSignal as n, parsePort as t };
