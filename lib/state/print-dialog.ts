// Print dialog: opens the browser's own, once every picture on the page can be printed.

/** A picture that cannot be shown is not waited for. */
export async function openPrintDialog(): Promise<void> {
  const coming = [...document.images].filter(({ complete }) => !complete);
  await Promise.allSettled(coming.map((image) => image.decode()));
  window.print();
}
