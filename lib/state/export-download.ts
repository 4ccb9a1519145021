// Export download: hands a file to the browser's downloads by an anchor, which needs no permission.

/** Milliseconds that a file stays readable after it was handed over; a large one is copied while the page goes on. */
const READABLE_FOR = 120_000;

export type SaveFile = (name: string, blob: Blob) => void;

export const downloadFile: SaveFile = (name, blob) => {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), READABLE_FOR);
};
