// Start briefs: on the start screen, the briefs that somebody planned, each to be walked by one press.
import { ChevronRight } from 'lucide-preact';
import { Disclosure } from '@/components/controls/Disclosure';
import { useSpeech } from '@/components/controls/text-context';
import type { Panel } from '@/lib/state/panel';
import type { BriefOffer } from '@/lib/state/panel-plan';
import { formatSpent } from '@/lib/text/format';
import look from './start-briefs.module.css';

/** Offered without opening anything. */
const AT_ONCE = 3;

export function StartBriefs({ panel }: { panel: Panel }) {
  const { t } = useSpeech();
  const offers = panel.plan.offers.value;
  const several = new Set(offers.map(({ project }) => project.id)).size > 1;
  const list = (shown: readonly BriefOffer[]) => (
    <ul class={look.offers}>
      {shown.map((offer) => (
        <Offer key={offer.brief.id} offer={offer} several={several} onStart={() => panel.start(offer.brief)} />
      ))}
    </ul>
  );
  const more = offers.slice(AT_ONCE);
  return (
    <section aria-labelledby="start-briefs" class={look.section}>
      <h2 id="start-briefs">{t('start.briefs')}</h2>
      {list(offers.slice(0, AT_ONCE))}
      {more.length > 0 && (
        <Disclosure label={t('start.more-briefs', { n: more.length })} holds={false}>
          {list(more)}
        </Disclosure>
      )}
    </section>
  );
}

interface OfferProps {
  offer: BriefOffer;
  /** Whether there are briefs of several projects, so that each says of which. */
  several: boolean;
  onStart: () => void;
}

function Offer({ offer: { brief, persona, project }, several, onStart }: OfferProps) {
  const { t, language } = useSpeech();
  const title = brief.title || t('untitled');
  const target = brief.plannedSteps.reduce((sum, { targetTime }) => sum + (targetTime ?? 0), 0);
  const facts = [
    persona && t('run.as', { persona: persona.name }),
    t('guide.steps', { n: brief.plannedSteps.length }),
    target > 0 && t('guide.about', { time: formatSpent(target, language) }),
    several && project.name,
  ];
  return (
    <li>
      <button type="button" class={look.offer} onClick={onStart}>
        <span class={look.words} dir="auto">
          <b aria-hidden="true">{title}</b>
          <span class="visually-hidden">{t('start.brief', { title })}</span>
          <small>{facts.filter(Boolean).join(' · ')}</small>
        </span>
        <ChevronRight size={17} class={look.arrow} aria-hidden="true" />
      </button>
    </li>
  );
}
