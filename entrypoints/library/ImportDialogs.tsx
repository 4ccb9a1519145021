// Import dialogs: those of the library's imports, each while it is open; wiring only.
import { FilesImport } from '@/components/import/FilesImport';
import { RecorderImport } from '@/components/import/RecorderImport';
import { TableImport } from '@/components/import/TableImport';
import type { ImportRoom } from '@/lib/state/import-room';
import { FiguresImport } from './FiguresImport';

export function ImportDialogs({ room }: { room: ImportRoom }) {
  const { tables, figures, recordings, files, hub } = room;
  return (
    <>
      {tables.isOpen.value && <TableImport state={tables} onFigures={() => void hub.asFigures()} />}
      {figures.isOpen.value && <FiguresImport state={figures} />}
      {recordings.isOpen.value && <RecorderImport state={recordings} />}
      {files.isOpen.value && <FilesImport state={files} />}
    </>
  );
}
