// Error sentences: what happened, and what to do.
export const errors = {
  'error.page-browser':
    'This is a page of the browser itself; browsers do not let extensions see it. Go to your site, or add a picture by hand.',
  'error.page-store':
    'Browsers protect their extension store from all extensions. Go to another page, or add a picture by hand.',
  'error.page-pdf': 'This is a PDF; its pages cannot be masked, so no snapshot is taken. Add a picture of it by hand.',
  'error.page-file':
    'This is a file on your computer; extensions see it only with a special permission. Add a picture of it by hand.',
  'error.page-other-extension': 'This page belongs to another extension; it cannot be captured. Add a picture by hand.',
  'error.page-view-source':
    'This is a source view; it cannot be captured. Go to the page itself, or add a picture by hand.',
  'error.page-error':
    'The page did not load, so there is nothing to measure here. Note it as a touchpoint and add a picture by hand.',
  'error.page-private': 'Private windows are never captured. Walk in a normal window.',
  'error.permission-needed':
    'A new site: press {shortcut} here (or click the Walkmap button in the toolbar) to allow snapshots on it.',
  'error.tab-changed':
    'Another tab came to the front while the snapshot was taken, so the picture was thrown away unseen. Go back to your page and press Snapshot again.',
  'error.page-moved':
    'The page kept moving while the snapshot was taken, so nothing was kept. Wait a moment and press Snapshot again.',
  'error.page-busy':
    'The page is too busy to answer, so no snapshot was taken. Wait until it has settled, then press Snapshot again.',
  'error.mask-failed':
    'The personal data on this page could not be covered, so the picture was thrown away. Press Snapshot again, or add a picture by hand.',
  'error.picker-lost':
    'This page does not let anything be laid over it, so nothing can be picked here. Take a snapshot of the whole view and crop it afterwards.',
  'error.site-rule-full':
    'Fifty places are covered on this site already. Take some out under Settings, Rules of single sites.',
  'error.capture-timeout':
    'The browser did not give a picture in time. Bring the page to the front and press Snapshot again.',
  'error.capture-blocked':
    'A rule of your organisation forbids pictures of this page. Ask your administrator, or describe the touchpoint in words.',
  'error.capture-failed': 'The browser could not make a picture of this page. Try again, or add a picture by hand.',
  'error.window-hidden': 'The window is minimised. Bring it to the front and press Snapshot again.',
  'error.no-walkthrough': 'No walkthrough is being recorded. Start one in the panel first.',
  'error.walkthrough-final':
    'This walkthrough is final: nothing in it changes any more. To change it, reopen it in the results of its project.',
  'error.walkthrough-turned': 'This walkthrough has come into another state meanwhile. Look at it again first.',
  'error.walkthrough-paused': 'The walkthrough is paused. Press Resume to go on.',
  'error.storage-low':
    'There is too little free space left on this computer. Free some disk space; what you have recorded is safe.',
  'error.storage-full':
    'The disk is full, so this could not be saved. Free some space, then try again; what was saved before is safe.',
  'error.store-write-failed':
    'This could not be saved. What was saved before is safe: export it now, then restart the browser and try again.',
  'error.store-timeout': 'Saving took too long. Export what you have, restart the browser, then try again.',
  'error.store-read-only':
    'Nothing is saved at the moment, so this was not kept. The bar at the top of every Walkmap page says why and what to do.',
  'error.store-newer':
    'Your journeys were written by a newer version of Walkmap. Update Walkmap to open them; nothing was changed.',
  'error.store-damaged':
    'A part of what you recorded is missing from this browser. Open Walkmap to see what it is and to bring it back.',
  'error.backup-failed':
    'The backup could not be written. Your journeys are safe here; save a backup file, or free some disk space and try again.',
  'error.backup-damaged': 'This backup is damaged and was not used. Choose an older one.',
  'error.migration-failed':
    'Your journeys could not be brought to this version. Nothing was changed: save the raw data, then ask for help with it.',
  'error.raw-empty':
    'Nothing can be read from the store any more, so there is no file to save. Bring back a backup, or a file that you saved before.',
  'error.row-missing': 'This was deleted meanwhile. Close it and go on with another one.',
  'error.invalid-input': 'This could not be understood. Check it and try again.',
  'error.picture-unreadable': 'This picture cannot be read. Save it as PNG or JPEG and add it again.',
  'error.picture-type': 'Only PNG, JPEG and WebP pictures can be added. Save it as one of these and add it again.',
  'error.picture-heic':
    'This is a HEIC photo, which browsers cannot read. On the phone, share it as JPEG (Settings, Camera, Formats: Most Compatible), or take a screenshot of it.',
  'error.picture-gif': 'This is a GIF, which may move. Save the picture that counts as PNG and add that.',
  'error.picture-vector':
    'This is a drawing (SVG), which can hold more than a picture. Take a screenshot of it and add that.',
  'error.picture-document':
    'This is a document, not a picture. Open it, take a screenshot of the page that counts, and add that.',
  'error.picture-tiff': 'This is a TIFF, which browsers cannot read. Save it as PNG or JPEG and add it again.',
  'error.picture-too-large':
    'This picture is too large: 40 megapixels and 30 MB at most. Make it smaller and add it again.',
  'error.attachment-type':
    'This kind of file is not kept. Add a picture, a PDF, a mail (.eml) or a sound; save anything else as PDF first.',
  'error.attachment-too-large': 'This file is too large: 25 MB at most. Make it smaller and add it again.',
  'error.attachment-too-many': 'A touchpoint holds 20 files at most. Remove one first, or add another touchpoint.',
  'error.attachment-missing': 'The browser no longer has this file. Bring back a backup, or add it again.',
  'error.picture-changed':
    'This picture was changed meanwhile, so nothing was redacted. Look at it as it is now and redact again.',
  'error.picture-missing':
    'The browser no longer has this picture, so it cannot be redacted. Delete it, or put it back from a backup first.',
  'error.redaction-failed':
    'The picture could not be redacted and is as it was. Reload the page and try again, or delete the picture.',
  'error.recording-failed': 'The recording stopped. What was spoken until then is kept; record the rest anew.',
  'error.recording-elsewhere': 'A voice note is being recorded in another window. Stop that one first.',
  'error.microphone-refused':
    'The microphone is blocked for Walkmap. Click the sign beside the address of the page that opens, allow it there, and record again.',
  'error.microphone-missing': 'No microphone was found. Connect one and record again.',
  'error.pack-foreign':
    'This is not a shop pack: it holds more or less than one brief to walk. Open the library and import it there.',
  'error.version-unreadable':
    'This version was kept by a newer Walkmap or is damaged, so nothing was changed. Update Walkmap and try again.',
  'error.bundle-foreign': 'This is not a Walkmap file. Choose one that ends in .walkmap.',
  'error.bundle-newer':
    'This file was made by a newer version of Walkmap. Update Walkmap, then open it again; nothing was changed.',
  'error.bundle-damaged':
    'This file is damaged: it was changed or cut short on its way. Ask for it again; nothing was changed.',
  'error.bundle-too-large':
    'This file is larger than Walkmap can check: 500 MB at most. Ask for fewer walkthroughs; nothing was changed.',
  'error.table-too-large':
    'This table is too large: 20 MB and 1 million cells at most. Split the file and import the parts.',
  'error.table-workbook':
    'This is a workbook. Open it, save the sheet with the touchpoints as CSV (UTF-8), and import that; or copy its cells and paste them here.',
  'error.table-empty': 'There is nothing in this table. Choose a file with a row for each touchpoint.',
  'error.figures-homeless': 'Figures belong to a project. Create a project first, then import them.',
  'error.recording-foreign':
    'This is no recording of Chrome’s Recorder. There, choose Export and “JSON”, and import that file.',
  'error.recording-too-large': 'This recording is too large: 20 MB and 5,000 steps at most. Record the walk in parts.',
  'error.mail-unreadable': 'This mail cannot be read. Save it again as .eml in your mail program, and import that.',
  'error.files-too-many': 'That is too much at once: 200 pictures and mails and 1 GB at most. Import them in parts.',
  'error.bundle-locked':
    'This file is locked with a passphrase. Open the library, import it there, and type the passphrase when you are asked.',
  'error.passphrase-short':
    'This passphrase is too short: 12 letters at least, best a few words that do not belong together.',
  'error.passphrase-wrong':
    'This passphrase does not open the file. Mind capitals, spaces and the keyboard; if you are sure of it, ask for the file again.',
  'error.import-outdated':
    'Something was changed here meanwhile. Look once more at what would change, then press Import.',
  'error.import-stopped': 'Stopped; nothing of this file was taken in.',
  'error.export-empty': 'There is no touchpoint to export yet. Take a snapshot first.',
  'error.export-no-issues':
    'There is nothing for Jira on this map yet. Note an opportunity, an action, or a pain of severity 3 or 4.',
  'error.export-failed':
    'The file could not be made. Nothing of your journey is lost; try again, or choose another format.',
  'error.report-too-large':
    'The words alone make this report larger than 20 MB. Hide lanes, or put fewer walkthroughs on the map; the bundle holds everything.',
  'error.worker-unreachable': 'Walkmap was just restarted by the browser. Try again.',
  'error.unexpected':
    'Something went wrong that should not have. Your saved work is safe; close this page and open it again.',
};
