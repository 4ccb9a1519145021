// Doing: what auto-capture says that the customer did; apart, so that the worker need not carry all texts.
export const doing = {
  clicks: 'Clicks “{name}”.',
  clicksNameless: 'Clicks.',
  fills: 'Fills in {names}.',
  quoted: '“{name}”',
  between: ', ',
  sentences: ' ',
};
