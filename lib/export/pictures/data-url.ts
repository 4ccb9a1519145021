// Data URL: bytes written into a file, so that it needs nothing from elsewhere.

/** `data:<type>;base64,…` of a blob; its type is one of ours or JPEG. */
export async function dataUrl(blob: Blob): Promise<string> {
  const type = /^image\/(jpeg|png|webp)$/.test(blob.type) ? blob.type : 'image/jpeg';
  const reader = new FileReader();
  await new Promise((resolve, reject) => {
    reader.onload = resolve;
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
  const url = String(reader.result);
  return `data:${type};base64,${url.slice(url.indexOf(',') + 1)}`;
}

/** Characters that `bytes` take as a data URL, without its head. */
export function dataUrlLength(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}
