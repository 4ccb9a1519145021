// Fake folder: a folder of the browser's file systems in memory, for unit tests of what is kept there.

class FakeFile {
  constructor(
    private folder: FakeFolder,
    public content = new Blob(),
  ) {}
  getFile = async () => this.content;
  createWritable = async () => {
    const parts: Blob[] = [];
    return {
      write: async (part: Blob) => {
        this.folder.meanwhile();
        if (this.folder.failure) throw new DOMException('failed', this.folder.failure);
        parts.push(part);
      },
      close: async () => {
        this.content = new Blob(parts);
      },
      abort: async () => {},
    };
  };
}

export class FakeFolder {
  files = new Map<string, FakeFile | FakeFolder>();
  /** Name of the DOMException that each write throws. */
  failure: string | null = null;
  /** Called while a file is being written. */
  meanwhile = () => {};
  getDirectoryHandle = async (name: string) => this.take(name, () => new FakeFolder()) as FakeFolder;
  getFileHandle = async (name: string, { create = false } = {}) => {
    if (!create && !this.files.has(name)) throw new DOMException('gone', 'NotFoundError');
    return this.take(name, () => new FakeFile(this)) as FakeFile;
  };
  queryPermission = async (): Promise<PermissionState> => 'granted';
  removeEntry = async (name: string) => {
    if (!this.files.delete(name)) throw new DOMException('gone', 'NotFoundError');
  };
  async *keys() {
    yield* [...this.files.keys()];
  }
  private take(name: string, make: () => FakeFile | FakeFolder) {
    const found = this.files.get(name) ?? make();
    this.files.set(name, found);
    return found;
  }
}

/** A new one as the platform types it. */
export const newFakeFolder = () => new FakeFolder() as unknown as FileSystemDirectoryHandle;
