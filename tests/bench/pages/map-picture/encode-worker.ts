// Encode worker: a bitmap as PNG, off the page.

self.addEventListener('message', async ({ data: bitmap }: MessageEvent<ImageBitmap>) => {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  self.postMessage(await canvas.convertToBlob({ type: 'image/png' }));
});
