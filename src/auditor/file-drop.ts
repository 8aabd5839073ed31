// Files dropped on the page, wherever that is: without it the browser would leave the page for the file.

/**
 * @param take called with the files that were dropped, never with none
 * @param hover called with true when files come above the page, and with false when they leave it or are dropped
 * @returns a function that stops it
 */
export function onFilesDropped(
  take: (files: readonly File[]) => void,
  hover: (isAbove: boolean) => void,
): () => void {
  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    hover(true);
  };
  const leave = ({ relatedTarget }: DragEvent) => {
    // From one element to the next the page is not left.
    if (relatedTarget === null) hover(false);
  };
  const drop = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    hover(false);
    if (!files.length) return;
    event.preventDefault();
    take(files);
  };
  addEventListener('dragover', over);
  addEventListener('dragleave', leave);
  addEventListener('drop', drop);
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('dragleave', leave);
    removeEventListener('drop', drop);
  };
}
