// Masking in the panel: what is covered in the pictures of this walkthrough.
export const masking = {
  'masking.mask': 'Mask data',
  'masking.some': '{n} of {of}',
  'masking.hint': 'Personal data is covered before the picture is taken.',
  'masking.kinds': 'What is masked',
  'masking.always': 'Passwords, cards, one-time codes and payment frames are always covered.',
  'masking.in-this-walkthrough': 'Covered in this walkthrough',
  'masking.fields': 'What stands in fields',
  'masking.frames': 'Frames of other sites',
  'masking.emails': 'E-mail addresses',
  'masking.phones': 'Phone numbers',
  'masking.accounts': 'Bank account numbers',
  'masking.names': 'Names from my list',
  'masking.as-in-settings': 'As in the settings',
  'masking.settings': 'Settings and names…',
  'masking.off': 'Personal data will be visible in snapshots; only passwords, cards and one-time codes stay covered.',
};
