// Fake store: IndexedDB for unit tests in Node.
import 'fake-indexeddb/auto';
