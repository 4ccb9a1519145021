// Contents: what goes out with an export, and who people are where their names do not.
export const contents = {
  'contents.shopper': 'Shopper {n}',
  'contents.person': 'Person {n}',
};
