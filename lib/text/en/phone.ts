// Walking as on a phone.
export const phone = {
  'phone.start': 'Walk as on a phone…',
  'phone.open': 'Walking in a phone-sized window',
  'phone.close': 'Close it',
  'phone.as-on': 'as on a phone',
};
