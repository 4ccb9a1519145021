// Accepted files: what the browser's own chooser offers; what a file is, is told by its bytes.
export const ACCEPTED = 'image/png,image/jpeg,image/webp,application/pdf,.eml,message/rfc822,audio/*';
