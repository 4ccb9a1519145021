// Fake folder: the browser's private file system in memory, for unit tests of what is kept there.

class FakeFile {
  constructor(public content = new Blob()) {}
  getFile = async () => this.content;
  createWritable = async () => {
    const parts: Blob[] = [];
    return {
      write: async (part: Blob) => void parts.push(part),
      close: async () => {
        this.content = new Blob(parts);
      },
    };
  };
}

export class FakeFolder {
  files = new Map<string, FakeFile | FakeFolder>();
  getDirectoryHandle = async (name: string) => this.take(name, () => new FakeFolder()) as FakeFolder;
  getFileHandle = async (name: string, { create = false } = {}) => {
    if (!create && !this.files.has(name)) throw new DOMException('gone', 'NotFoundError');
    return this.take(name, () => new FakeFile()) as FakeFile;
  };
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
