// Picture: a snapshot as it is to be seen, with its crop and its marks; a plain image where it has neither.
import { type Marked, viewOf } from '@/lib/domain/mark-shape';
import type { Text } from '@/lib/text/text';
import { useSpeech } from '../controls/text-context';
import { MarkLayer } from './MarkLayer';
import { markName } from './mark-name';

interface Props {
  src: string;
  /** What is on it; empty where the words beside it say so. */
  alt: string;
  marked?: Marked | undefined;
  /** A box that is filled from the top shows a part of it; else the box takes the picture's shape. */
  fill?: boolean;
  /** For boxes of a few hundred pixels: bolder marks, without their words. */
  small?: boolean;
  class?: string | undefined;
  /** CSS pixels of the whole picture, where it is not as large as its box. */
  width?: number | undefined;
  height?: number | undefined;
  /** How an image without marks is loaded. */
  image?: { loading?: 'lazy'; decoding?: 'async'; draggable?: boolean };
}

export function Picture({ src, alt, marked, fill = false, small = false, width, height, image, ...rest }: Props) {
  const { t } = useSpeech();
  if (!marked) return <img src={src} alt={alt} width={width} height={height} {...image} {...rest} />;
  const view = viewOf(marked);
  const scale = width === undefined ? 1 : width / marked.width;
  const named =
    alt === '' ? { 'aria-hidden': true as const } : { role: 'img' as const, 'aria-label': altOf(t, alt, marked) };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named or hidden above; a title would show as a tip over the picture
    <svg
      {...rest}
      {...named}
      data-picture=""
      viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
      preserveAspectRatio={fill ? 'xMidYMin slice' : undefined}
      width={Math.round(view.width * scale)}
      height={Math.round(view.height * scale)}
    >
      <image href={src} width={marked.width} height={marked.height} preserveAspectRatio="none" />
      <MarkLayer marked={marked} small={small} />
    </svg>
  );
}

/** What is on the picture, then what is marked on it. */
function altOf(t: Text, alt: string, { marks }: Marked): string {
  if (marks.length === 0) return alt;
  const names = marks.map((mark) => markName(t, mark, marks));
  return t('mark.picture', { picture: alt, marks: names.join('; ') });
}
