// What Chromium has for folders of a person and TypeScript's library does not know; Firefox has none of it.
interface FileSystemHandle {
  queryPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
  /** Needs a click of the person. */
  requestPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface Window {
  /** Needs a click of the person. Rejects with an AbortError where none was chosen. */
  showDirectoryPicker?(options: {
    id: string;
    mode: 'readwrite';
    startIn: 'documents';
  }): Promise<FileSystemDirectoryHandle>;
}
