// Picture editor: marking a picture up, part by part where it has several, and the question before something is destroyed.
import { ChevronDown, ChevronUp } from 'lucide-preact';
import type { MarkUp, OpenPicture } from '@/lib/state/mark-up';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { Annotator } from './Annotator';
import { RedactDialog } from './RedactDialog';

interface Props {
  open: OpenPicture;
  onOpen: MarkUp['start'];
  onClose: () => void;
}

export function PictureEditor({ open, onOpen, onClose }: Props) {
  const { t } = useSpeech();
  const { annotation, title, redact, part, parts } = open;
  const several = parts.length > 1;
  return (
    <>
      <Annotator
        annotation={annotation}
        title={several ? t('full-page.part', { title, n: part + 1, of: parts.length }) : title}
        tools={several && ([-1, 1] as const).map((by) => <Go key={by} by={by} open={open} onOpen={onOpen} />)}
        onRedact={redact.ask}
        onClose={onClose}
      />
      <RedactDialog state={redact} />
    </>
  );
}

/** To the part above or below. */
function Go({ by, open, onOpen }: Pick<Props, 'open' | 'onOpen'> & { by: -1 | 1 }) {
  const { t } = useSpeech();
  const id = open.parts[open.part + by];
  const name = t(by === -1 ? 'mark.part.above' : 'mark.part.below');
  return (
    <button
      type="button"
      class={`${controls.button} ${controls.icon}`}
      aria-label={name}
      title={name}
      aria-disabled={id === undefined || undefined}
      onClick={() => void (id !== undefined && onOpen(id, open.title))}
    >
      {by === -1 ? <ChevronUp size={17} /> : <ChevronDown size={17} />}
    </button>
  );
}
