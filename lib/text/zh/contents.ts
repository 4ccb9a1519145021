// Contents, in Chinese: what goes out with an export, and who people are where their names do not.
export const contents = {
  'contents.shopper': '走查者 {n}',
  'contents.person': '人员 {n}',
};
