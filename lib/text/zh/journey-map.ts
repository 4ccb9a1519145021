// placeholder
export const journeyMap = {};
