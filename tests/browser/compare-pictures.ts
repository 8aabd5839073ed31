// Compares two screenshots: which part of their pixels differs, as a browser decodes them.
import type { Browser } from '@playwright/test';

/** A difference in one channel that an eye could see; less is how a glyph's edge was smoothed. */
const VISIBLE_STEP = 24;

/** Compares pictures until it is closed. */
export interface PictureComparer {
  /** The share of pixels that differ, from 0 to 1; 1 where the pictures differ in size. */
  differingShare(one: Buffer, other: Buffer): Promise<number>;
  close(): Promise<void>;
}

/** Opens a blank page of its own for the work, so that nothing of the page under test takes part. */
export async function openPictureComparer(browser: Browser): Promise<PictureComparer> {
  const blank = await browser.newPage();
  return {
    differingShare: (one, other) =>
      blank.evaluate(
        async ({ pictures, visibleStep }) => {
          const pixels = async (base64: string) => {
            const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
            const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
            const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
            if (!context) throw new Error('this browser has no canvas to decode a picture with');
            context.drawImage(bitmap, 0, 0);
            return context.getImageData(0, 0, bitmap.width, bitmap.height);
          };
          const [a, b] = await Promise.all(pictures.map(pixels));
          if (!a || !b || a.width !== b.width || a.height !== b.height) return 1;
          let differing = 0;
          for (let at = 0; at < a.data.length; at += 4) {
            const differs = [0, 1, 2].some(
              (channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) > visibleStep,
            );
            if (differs) differing++;
          }
          return differing / (a.width * a.height);
        },
        { pictures: [one.toString('base64'), other.toString('base64')], visibleStep: VISIBLE_STEP },
      ),
    close: () => blank.close(),
  };
}
