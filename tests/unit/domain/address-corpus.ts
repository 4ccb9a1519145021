// Address corpus: addresses with a seeded token in every place where sites put them, and addresses without any.

/** Made up; none opens anything. */
const TOKENS = {
  jwt: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5NXgL0n3I9PlFUP0THsR8U',
  'jwt without signature': 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJpbmVzIn0.',
  'hex of 20': '5f4dcc3b5aa765d61d83',
  'hex of 64': '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
  'upper hex': 'A94A8FE5CCB19BA61C4C0873D391E987982FBBD3',
  uuid: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  'upper uuid': '6BA7B810-9DAD-11D1-80B4-00C04FD430C8',
  'e-mail': 'ines.muster@shop.example',
  'e-mail with a tag': 'ines+walk@shop.example',
  'encoded e-mail': 'ines.muster%40shop.example',
  'twice encoded e-mail': 'ines.muster%2540shop.example',
  'order number': '302948571',
  'phone number': '+491701234567',
  base64url: 'q7Xc2Lr_9vTz-4KpWb8NsE1u',
  base62: '3kTMd9xQvPz7LbN2hRfYc8',
  base36: 'a8f3k2l9q0z7x5c1v3b6n4m2',
  base32: 'JB5WY3DPEH7K3PXP6J4SW2DQ',
  'base64 with its padding': 'Zm9v2YmFyQmF6UXV4MTIzNA%3D%3D',
  'base64 with a slash': 'Zm9vYmFyL2%2FmF6UXV4MTIzNA',
  'signed value': 'IjE3Ig:1tQx8D:kq0Vn2sW7mR4pLz9XyHc3uJbT5eFaGd6oIwPvNqKsYr',
} as const;

type Place = (token: string) => string;

const PLACES: Record<string, Place> = {
  'a segment': (token) => `https://shop.example/reset/${token}`,
  'a segment in the middle': (token) => `https://shop.example/account/${token}/orders`,
  'a path parameter': (token) => `https://shop.example/basket;jsessionid=${token}`,
  'a segment with an ending': (token) => `https://shop.example/invoice/${token}/bill.pdf`,
  'a query': (token) => `https://shop.example/search?session=${token}&q=coffee`,
  'a kept query': (token) => `https://shop.example/search?q=${token}&page=2`,
  'a fragment': (token) => `https://shop.example/return#access_token=${token}`,
  'a route': (token) => `https://app.shop.example/#/orders/${token}`,
  'a route with a bang': (token) => `https://app.shop.example/#!/orders/${token}/edit`,
  'the query of a route': (token) => `https://app.shop.example/#/orders?token=${token}`,
  'a password': (token) => `https://${encodeURIComponent(token)}:${encodeURIComponent(token)}@shop.example/home`,
};

export interface Seeded {
  kind: string;
  place: string;
  token: string;
  address: string;
}

export const SEEDED: readonly Seeded[] = Object.entries(TOKENS).flatMap(([kind, token]) =>
  Object.entries(PLACES).map(([place, at]) => ({ kind, place, token, address: at(token) })),
);

/** Keys that a site's rules allow in these tests. */
export const KEPT_KEYS = ['q', 'page'] as const;

/** Addresses that come out as they went in. */
export const HARMLESS: readonly string[] = [
  'https://shop.example/',
  'https://shop.example/machines',
  'https://shop.example/machines/',
  'https://shop.example/machines/alto-2000-xl-espresso-maschine',
  'https://shop.example/machines/alto-s-15-bar-1-8-l-mit-milchschaumer',
  'https://shop.example/iphone15promax256gb',
  'https://shop.example/dp/B08N5WRWNW',
  'https://shop.example/p/12345678',
  'https://shop.example/kaffee%20und%20tee',
  'https://shop.example/%E5%92%96%E5%95%A1%E6%9C%BA/%E8%AF%84%E4%BB%B7',
  'https://shop.example/de-DE/hilfe/rueckgabe-und-umtausch',
  'https://shop.example/checkout/address',
  'https://shop.example/checkout/step_2_of_4',
  'https://shop.example/internationalization-and-localization-guidelines',
  'https://news.example/2026/11/12/why-the-post-code-was-wrong',
  'https://news.example/wirtschaft/warum-der-kaffee-teurer-wird-1234567890.html',
  'https://news.example/20261112-summary',
  'https://docs.example/api/v2/users/me',
  'https://docs.example/en/latest/index.html',
  'https://wiki.example/wiki/Kaffee_(Begriffskl%C3%A4rung)',
  'https://social.example/@roaster',
  'https://files.example/reports/q3-2026.final.v12.xlsx',
  'https://shop.example:8443/machines',
  'http://shop.example/machines',
  'http://localhost:3000/basket',
  'https://app.shop.example/#/machines/alto',
  'https://app.shop.example/#!/checkout/2',
  'https://shop.example/search?q=coffee',
  'https://shop.example/search?q=coffee%20machine&page=2',
];
