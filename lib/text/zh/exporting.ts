// placeholder
export const exporting = {};
