// Pictures of the map, in Chinese: PNG and SVG, and how the tiles of a large one lie.
export const mapPictures = {
  'export.format.svg': '矢量图',
  'export.format.svg.for':
    '适合设计师：整张旅程图由图形和文字组成，任意放大都清晰，可在 Inkscape、Illustrator 或 Figma 中编辑。',
  'export.scale.tiles': '一张图片放不下：将分成 {n} 块，保存在一个 zip 文件中。矢量图（SVG）不限尺寸，只需一个文件。',
  'export.note.tiles':
    '图片超出单个文件的上限，因此 zip 中有 {n} 块：横向 {columns} 块，纵向 {rows} 块。打开其中的 index.html 可看到拼好的整图。',
  'export.tiles.one': '第 {row} 行，第 {column} 列',
  'export.tiles.lie': '一张大图的各块：横向 {columns} 块，纵向 {rows} 块。',
};
