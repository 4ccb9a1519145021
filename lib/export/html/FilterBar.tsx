// Filter bar: whose journey and which channel a reader wants to see; plain radio buttons, which work without a script.
import type { ComponentChildren } from 'preact';
import { ChannelIcon } from '@/components/controls/ChannelIcon';
import { useSpeech } from '@/components/controls/text-context';
import { channelId, whoseId } from './filter-css';
import { ALL, type ReportViews, type Whose } from './report-views';

export function FilterBar({ views }: { views: ReportViews }) {
  const { t } = useSpeech();
  const { whose, channels } = views;
  const all = views.views[0]?.summary.touchpoints ?? 0;
  if (views.views.length < 2) return null;
  return (
    <section class="r-filter" aria-label={t('report.filter')}>
      {whose.length > 1 && (
        <fieldset>
          <legend>{t('report.whose')}</legend>
          {whose.map((one) => (
            <Choice key={one.key} group="whose" id={whoseId(one.key)} checked={one.is === 'all'}>
              <WhoseName whose={one} />
            </Choice>
          ))}
        </fieldset>
      )}
      {channels.length > 0 && (
        <fieldset>
          <legend>{t('report.channel')}</legend>
          <Choice group="channel" id={channelId(ALL)} checked>
            {t('report.channel.all')}
          </Choice>
          {channels.map(({ channel, count }) => (
            <Choice key={channel} group="channel" id={channelId(channel)}>
              <ChannelIcon channel={channel} /> {t(`channel.${channel}`)} <small>{count}</small>
            </Choice>
          ))}
        </fieldset>
      )}
      <p class="r-shown" role="status">
        {views.views.map(({ key, summary: { touchpoints: n } }) => (
          <span key={key} data-view={key}>
            {t(n === 0 ? 'report.shown.none' : 'report.shown', { n, all })}
          </span>
        ))}
      </p>
    </section>
  );
}

interface ChoiceProps {
  group: string;
  id: string;
  checked?: boolean;
  children: ComponentChildren;
}

export function Choice({ group, id, checked = false, children }: ChoiceProps) {
  return (
    <label class="r-choice">
      <input type="radio" name={group} id={id} checked={checked} autocomplete="off" />
      <span>{children}</span>
    </label>
  );
}

function WhoseName({ whose }: { whose: Whose }) {
  const { t } = useSpeech();
  if (whose.is === 'all') return <>{t('report.whose.all')}</>;
  if (whose.is === 'persona') return <bdi>{whose.name || t('untitled')}</bdi>;
  return (
    <>
      {t('report.whose.run', { n: whose.n })} {whose.shopper && <bdi>{whose.shopper}</bdi>}
    </>
  );
}
