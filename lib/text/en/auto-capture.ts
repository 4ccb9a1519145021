// Auto-capture: its switches in the panel, and what it says that the customer did.
export const autoCapture = {
  'auto.heading': 'Auto-capture',
  'auto.off': 'off',
  'auto.on': 'on',
  'auto.paused': 'paused',
  'auto.on-navigation': 'When a page has opened',
  'auto.on-click': 'Before each click',
  'auto.across-sites': 'Follow me across sites',
  'auto.across-sites-why':
    'The browser will ask for access to all sites, because a picture of a new site needs it. Only the tab you walk in is captured, and the access is handed back when this walkthrough ends.',
  'auto.across-sites-refused': 'The browser gave no access to other sites. On a new site, press {shortcut} once.',
  'auto.hint':
    'A click waits for its picture, a second at most. Of what you type, only the name of the field is noted.',
  'auto.pause': 'Pause auto-capture',
  'auto.resume': 'Go on with auto-capture',
  'auto.last-new': 'Captured: {title}',
  'auto.last-added': 'Added to {title}',
  'auto.undo': 'Undo',
  'auto.undone': 'Taken back',
};
