// Backup name: what files of the whole library are called, so that they sort by time and old ones are known again.

const NAME = /^walkmap-backup-(\d{4}-\d{2}-\d{2}-\d{6})(?:-\d+-of-\d+)?\.walkmap$/;

const two = (number: number) => String(number).padStart(2, '0');

/** `walkmap-backup-2026-11-22-193005.walkmap` in the time of this computer; parts end in `-1-of-3`. */
export function backupFileName(at: number, { number, of }: { number: number; of: number }): string {
  const time = new Date(at);
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join('');
  return `walkmap-backup-${day}-${clock}${of > 1 ? `-${number}-of-${of}` : ''}.walkmap`;
}

/** Files of backups before the newest `keep`; all others in the folder are somebody else's. */
export function oldBackupFiles(names: readonly string[], keep: number): string[] {
  const dated = names.flatMap((name) => {
    const when = NAME.exec(name)?.[1];
    return when === undefined ? [] : [{ name, when }];
  });
  const kept = [...new Set(dated.map(({ when }) => when))].sort().slice(-keep);
  return dated.filter(({ when }) => !kept.includes(when)).map(({ name }) => name);
}
