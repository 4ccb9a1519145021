// AppError: what can be expected to go wrong, as a closed list; its sentences are written by `error-text` alone.

export const ERROR_CODES = [
  'page-browser',
  'page-store',
  'page-pdf',
  'page-file',
  'page-other-extension',
  'page-view-source',
  'page-error',
  'page-private',
  'permission-needed',
  'tab-changed',
  'page-moved',
  'page-busy',
  'mask-failed',
  'picker-lost',
  'site-rule-full',
  'capture-timeout',
  'capture-blocked',
  'capture-failed',
  'window-hidden',
  'no-walkthrough',
  'walkthrough-paused',
  'walkthrough-final',
  'walkthrough-turned',
  'storage-low',
  'storage-full',
  'store-write-failed',
  'store-timeout',
  'store-read-only',
  'store-newer',
  'store-damaged',
  'backup-failed',
  'backup-damaged',
  'migration-failed',
  'raw-empty',
  'row-missing',
  'invalid-input',
  'picture-unreadable',
  'picture-type',
  'picture-heic',
  'picture-gif',
  'picture-vector',
  'picture-document',
  'picture-tiff',
  'picture-too-large',
  'attachment-type',
  'attachment-too-large',
  'attachment-too-many',
  'attachment-missing',
  'recording-failed',
  'recording-elsewhere',
  'microphone-refused',
  'microphone-missing',
  'picture-changed',
  'picture-missing',
  'redaction-failed',
  'version-unreadable',
  'bundle-foreign',
  'pack-foreign',
  'bundle-newer',
  'bundle-damaged',
  'bundle-too-large',
  'table-too-large',
  'table-workbook',
  'table-empty',
  'figures-homeless',
  'recording-foreign',
  'recording-too-large',
  'mail-unreadable',
  'files-too-many',
  'bundle-locked',
  'passphrase-short',
  'passphrase-wrong',
  'import-outdated',
  'import-stopped',
  'export-empty',
  'export-no-issues',
  'export-failed',
  'report-too-large',
  'worker-unreachable',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An expected failure. `detail` is for the console only and never holds addresses, titles or text of a page. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, options: { detail?: string; cause?: unknown } = {}) {
    super(code, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.detail = options.detail;
  }
}

/** Whether `error` is a cancellation: silent, nothing to say. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
