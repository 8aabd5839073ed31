// Ending a server that a command runs.

/**
 * Closes on SIGINT or SIGTERM. The first signal lets everything that has begun end well; a second one does not wait.
 * @param onClosing called with the first signal
 * @param serving where its closing fails, the error is printed and the process exits with 1
 */
export function closeOnSignal(serving: { close(): Promise<void> }, onClosing?: () => void): void {
  let isClosing = false;
  const close = () => {
    if (isClosing) process.exit(1);
    isClosing = true;
    onClosing?.();
    serving.close().catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
}
