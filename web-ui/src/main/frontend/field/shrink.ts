const LONGEST_SIDE = 1600;
const QUALITY = 0.82;

/**
 * Draws a photo anew, the right way up and no larger than is kept: a poor connection carries it sooner, and what the
 * camera wrote along stays behind. Undefined for what the browser cannot read.
 */
export async function shrink(file: Blob): Promise<Blob | undefined> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise((resolve) =>
      canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', QUALITY),
    );
  } catch {
    return undefined;
  }
}
