// Picture editor: marking a picture up, and the question that is asked before a part of it is destroyed.
import type { OpenPicture } from '@/lib/state/mark-up';
import { Annotator } from './Annotator';
import { RedactDialog } from './RedactDialog';

export function PictureEditor({ open, onClose }: { open: OpenPicture; onClose: () => void }) {
  const { annotation, title, redact } = open;
  return (
    <>
      <Annotator annotation={annotation} title={title} onRedact={redact.ask} onClose={onClose} />
      <RedactDialog state={redact} />
    </>
  );
}
