// placeholder
export const panel = {};
