// Backup name: what files of the whole library are called, so that they sort by time.

const two = (number: number) => String(number).padStart(2, '0');

/** `walkmap-backup-2026-11-22-193005.walkmap` in the time of this computer; parts end in `-1-of-3`. */
export function backupFileName(at: number, { number, of }: { number: number; of: number }): string {
  const time = new Date(at);
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join('');
  return `walkmap-backup-${day}-${clock}${of > 1 ? `-${number}-of-${of}` : ''}.walkmap`;
}
