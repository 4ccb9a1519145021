// Promise picture: the planned line on the left, what happened on the right; missed, extra and out of order in word and shape.
import { ArrowDown, ArrowUp, CircleCheck, CircleDashed, CircleSlash, CircleX, Plus } from 'lucide-preact';
import type { PromisedStep } from '@/lib/domain/promise';
import type { RunResult } from '@/lib/domain/run-result';
import { nearestEmotion } from '@/lib/domain/scale';
import { formatSigned, formatSpent } from '@/lib/text/format';
import { ChannelIcon } from '../controls/ChannelIcon';
import { Face } from '../controls/Face';
import { useSpeech } from '../controls/text-context';
import { MetTouchpoint, type MetTouchpointProps } from './MetTouchpoint';
import styles from './promise-picture.module.css';
import { promiseRows } from './promise-rows';

type Shared = Omit<MetTouchpointProps, 'touchpoint'>;

export function PromisePicture({ result, ...shared }: Shared & { result: RunResult }) {
  const { t } = useSpeech();
  const { promise, touchpoints } = result;
  if (!promise) return <Walked result={result} {...shared} />;
  return (
    <table class={styles.picture}>
      <caption class="visually-hidden">{t('review.promise')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('review.planned')}</th>
          <th scope="col">{t('review.happened')}</th>
        </tr>
      </thead>
      <tbody>
        {promiseRows(promise, touchpoints).map((row) =>
          row.is === 'step' ? (
            <StepRow key={row.step.planned.id} step={row.step} n={row.n} {...shared} />
          ) : (
            <tr key={row.touchpoint.id} class={styles.extra}>
              <td class={styles.planned}>
                <span class={styles.node} data-state="extra">
                  <Plus size={14} aria-hidden="true" />
                </span>
                <span class={styles.quiet}>{t('review.extra')}</span>
              </td>
              <td>
                <MetTouchpoint touchpoint={row.touchpoint} {...shared} />
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

/** A run without a plan: what happened, in order. */
function Walked({ result, ...shared }: Shared & { result: RunResult }) {
  const { t } = useSpeech();
  return (
    <>
      <p class={styles.quiet}>{t(result.brief ? 'review.no-steps' : 'review.no-brief')}</p>
      <ol class={styles.walked}>
        {result.touchpoints.map((touchpoint) => (
          <li key={touchpoint.id}>
            <MetTouchpoint touchpoint={touchpoint} {...shared} />
          </li>
        ))}
      </ol>
    </>
  );
}

const SHAPES = { done: CircleCheck, failed: CircleX, skipped: CircleSlash, open: CircleDashed };

function StepRow({ step, n, ...shared }: Shared & { step: PromisedStep; n: number }) {
  const { t } = useSpeech();
  const { planned, touchpoints } = step;
  return (
    <tr data-state={step.state}>
      <th scope="row" class={styles.planned}>
        <span class={styles.node} data-state={step.state}>
          {n}
        </span>
        <span class={styles.plan}>
          <span class={styles.title} dir="auto">
            {planned.title || t('untitled')}
          </span>
          <Promised step={step} />
        </span>
      </th>
      <td>
        <Fate step={step} />
        {touchpoints.map((touchpoint) => (
          <MetTouchpoint key={touchpoint.id} touchpoint={touchpoint} {...shared} />
        ))}
      </td>
    </tr>
  );
}

/** What was promised: channel, feeling and time. */
function Promised({ step: { planned } }: { step: PromisedStep }) {
  const { t, language } = useSpeech();
  const { channel, expectation, targetTime } = planned;
  return (
    <span class={styles.facts}>
      <span>
        <ChannelIcon channel={channel} size={13} /> {t(`channel.${channel}`)}
      </span>
      {targetTime !== null && <span>{t('review.target', { time: formatSpent(targetTime, language) })}</span>}
      {expectation !== null && (
        <span>
          <Face value={expectation} size={15} /> {t(`emotion.${expectation}`)}
        </span>
      )}
    </span>
  );
}

/** What became of the step, against what was promised of it. */
function Fate({ step }: { step: PromisedStep }) {
  const { t, language } = useSpeech();
  const { state, reached, said, slip, spent, overTarget, felt, gap } = step;
  const Shape = SHAPES[state];
  return (
    <div class={styles.fate}>
      <span class={styles.state} data-state={state}>
        <Shape size={15} aria-hidden="true" />
        {t(state === 'skipped' && !reached ? 'review.step.not-reached' : `review.step.${state}`)}
      </span>
      {said && <span class={styles.quiet}>{t('review.step.said')}</span>}
      {slip && (
        <span class={styles.slip}>
          {slip === 'early' ? <ArrowUp size={13} aria-hidden="true" /> : <ArrowDown size={13} aria-hidden="true" />}
          {t(`review.step.${slip}`)}
        </span>
      )}
      {spent !== null && (
        <span class={styles.time} data-over={(overTarget ?? 0) > 0 || undefined}>
          {formatSpent(spent, language)}
          {overTarget !== null &&
            ` · ${
              overTarget > 0
                ? t('review.over', { time: formatSpent(overTarget, language) })
                : t('review.within', { time: formatSpent(-overTarget, language) })
            }`}
        </span>
      )}
      {felt && (
        <span class={styles.felt}>
          <Face value={nearestEmotion(felt.mean)} size={16} />
          {felt.n === 1 ? t(`emotion.${nearestEmotion(felt.mean)}`) : formatSigned(felt.mean, 1)}
          {gap !== null && gap !== 0 && (
            <span data-worse={gap < 0 || undefined}>
              {' · '}
              {t(gap < 0 ? 'review.gap.below' : 'review.gap.above', {
                gap: formatSigned(Math.abs(gap), Number.isInteger(gap) ? 0 : 1).replace('+', ''),
              })}
            </span>
          )}
        </span>
      )}
    </div>
  );
}
