// Busy picture: a page of a shop with dark, light and coloured places, on which a mark must be seen.

/** The same for the same size; JPEG. */
export async function busyPicture(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const fill = (colour: string, x: number, y: number, w: number, h: number) => {
    context.fillStyle = colour;
    context.fillRect(x, y, w, h);
  };
  fill('#ffffff', 0, 0, width, height);
  fill('#14161a', 0, 0, width, 72);
  fill('#d92c20', width - 220, 16, 180, 40);
  context.fillStyle = '#ffffff';
  context.font = '600 22px sans-serif';
  context.fillText('Brewhaus', 40, 44);
  context.fillText('Basket (2)', width - 190, 43);
  const colours = ['#f3e2c7', '#20321f', '#2160e8', '#f5a70a', '#7a8b99', '#0f3d3e', '#efefef', '#b33951'];
  const columns = Math.floor(width / 300);
  for (let i = 0; i < columns * Math.floor((height - 120) / 320); i += 1) {
    const [x, y] = [40 + (i % columns) * 300, 110 + Math.floor(i / columns) * 320];
    fill(colours[i % colours.length] ?? '#000', x, y, 260, 190);
    fill('#2b2f36', x + 80, y + 40, 100, 120);
    context.fillStyle = '#1d2025';
    context.font = '600 17px sans-serif';
    context.fillText(`Espresso machine ${i + 1}`, x, y + 220);
    context.font = '14px sans-serif';
    context.fillText('Fifteen bars, milk foam, two cups at once', x, y + 244);
    fill('#14803c', x, y + 258, 120, 34);
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}
