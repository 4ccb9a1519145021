// Journey preview: a few scenes of the sample under the curve of how they felt: what a map is, at one look.
import { useEffect, useMemo } from 'preact/hooks';
import { emotionColour, FaceShape } from '@/components/controls/Face';
import { useSpeech } from '@/components/controls/text-context';
import type { WelcomeState } from '@/lib/state/welcome';
import styles from './welcome.module.css';

type Scene = WelcomeState['preview']['value'][number];

/** Units of the drawing: a column's width, the curve's height, and one step of the scale. */
const COLUMN = 170;
const HEIGHT = 132;
const STEP = 24;

export function JourneyPreview({ scenes }: { scenes: readonly Scene[] }) {
  const { t } = useSpeech();
  const points = scenes.map(({ title, emotion }) =>
    t('welcome.preview.point', { title, rating: t(`emotion.${emotion}`) }),
  );
  return (
    <div
      class={styles.preview}
      role="img"
      aria-label={scenes.length > 0 ? t('welcome.preview', { points: points.join('; ') }) : undefined}
      aria-hidden={scenes.length === 0 || undefined}
    >
      <Curve scenes={scenes} />
      <div class={styles.scenes}>
        {scenes.map((scene) => (
          <Picture key={scene.id} scene={scene} />
        ))}
      </div>
    </div>
  );
}

function Curve({ scenes }: { scenes: readonly Scene[] }) {
  const places = scenes.map(({ emotion }, index) => ({
    x: COLUMN * (index + 0.5),
    y: HEIGHT / 2 - emotion * STEP,
    emotion,
  }));
  const path = places
    .map(({ x, y }, index) => {
      const before = places[index - 1];
      return before ? `C${x - COLUMN / 2} ${before.y} ${x - COLUMN / 2} ${y} ${x} ${y}` : `M${x} ${y}`;
    })
    .join('');
  return (
    <svg class={styles.curve} viewBox={`0 0 ${COLUMN * Math.max(1, scenes.length)} ${HEIGHT}`} aria-hidden="true">
      <path class={styles.middle} d={`M0 ${HEIGHT / 2}H${COLUMN * scenes.length}`} />
      <path class={styles.line} d={path} />
      {places.map(({ x, y, emotion }) => (
        <g key={x} transform={`translate(${x} ${y})`} style={{ color: emotionColour(emotion) }}>
          <FaceShape value={emotion} />
        </g>
      ))}
    </svg>
  );
}

function Picture({ scene }: { scene: Scene }) {
  const url = useMemo(() => URL.createObjectURL(scene.picture), [scene.picture]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <figure>
      <img src={url} alt="" />
      <figcaption>{scene.title}</figcaption>
    </figure>
  );
}
