// Redaction: what is asked before a part of a picture is destroyed, and what is said of it afterwards.
export const redaction = {
  'redaction.title': { one: 'Redact this area for good?', other: 'Redact {n} areas for good?' },
  'redaction.final': 'This cannot be undone.',
  'redaction.destroys':
    'It becomes black, with a narrow margin, in the picture, its thumbnail and every copy in this library, also in the trash and in automatic backups. Taking in an older file does not bring it back.',
  'redaction.stays': 'Marks stay, with the words in them. Files that you saved or sent before still show it.',
  'redaction.do': 'Redact',
  'redaction.working': 'Redacting…',
  'redaction.done': { one: 'Redacted for good.', other: 'Redacted for good, in {n} copies of the picture.' },
  'redaction.done.before': 'That was black already. Nothing was changed.',
  'redaction.fact': 'Redacted',
  'redaction.said': { one: '{when}: 1 area', other: '{when}: {n} areas' },
  'redaction.said.by': { one: '{when}: 1 area, by {who}', other: '{when}: {n} areas, by {who}' },
  'redaction.folder': {
    one: 'This file was written before a redaction and still shows what it destroyed:',
    other: 'These files were written before a redaction and still show what it destroyed:',
  },
  'redaction.folder.renew': 'Write a new backup and delete them',
  'redaction.folder.look': 'Look',
  'redaction.folder.left': {
    one: 'One file in your backup folder still shows the picture as it was.',
    other: '{n} files in your backup folder still show the picture as it was.',
  },
};
