// Filter choice: of which channels, personas, segments and walkthroughs the map shows the touchpoints; of the screen alone.
import type { Signal } from '@preact/signals';
import { Filter } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { CHANNELS } from '@/lib/domain/channel';
import { type MapFilter, NO_FILTER } from '@/lib/domain/journey-map';
import { isFiltered } from '@/lib/domain/map-filter';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { MapRows } from '@/lib/state/map-page';
import { ChannelIcon } from '../controls/ChannelIcon';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { HeaderPopover } from './HeaderPopover';
import styles from './map-choice.module.css';

interface Props {
  rows: MapRows;
  whole: PlacedMap;
  filter: Signal<MapFilter>;
}

export function FilterChoice({ rows, whole, filter }: Props) {
  const { t } = useSpeech();
  const { walkthroughs } = rows;
  const touchpoints = whole.columns.flatMap((column) => column.touchpoints);
  const personas = rows.personas.filter(({ id }) => walkthroughs.some(({ personaId }) => personaId === id));
  const segments = [...new Set(personas.flatMap(({ segment }) => segment ?? []))];
  const personaOf = new Map(walkthroughs.map((run) => [run.id, personas.find(({ id }) => id === run.personaId)]));
  const filtered = isFiltered(filter.value);
  const count = (test: (one: (typeof touchpoints)[number]) => boolean) => touchpoints.filter(test).length;
  const present = CHANNELS.filter((channel) => touchpoints.some((one) => one.channel === channel));
  const choose = (patch: Partial<MapFilter>) => {
    filter.value = { ...filter.value, ...patch };
  };
  return (
    <HeaderPopover label={t('map.filter')} icon={<Filter size={15} />} words={t('map.filter')} pressed={filtered}>
      <div class={styles.sections}>
        <Section
          name={t('map.filter.channels')}
          options={present.map((channel) => ({
            value: channel,
            face: (
              <>
                <ChannelIcon channel={channel} />
                <span>{t(`channel.${channel}`)}</span>
              </>
            ),
            count: count((one) => one.channel === channel),
          }))}
          chosen={filter.value.channels}
          onChoose={(channels) => choose({ channels })}
        />
        {personas.length > 1 && (
          <Section
            name={t('map.filter.personas')}
            options={personas.map(({ id, name }) => ({
              value: id,
              face: <span dir="auto">{name || t('untitled')}</span>,
              count: count((one) => personaOf.get(one.walkthroughId)?.id === id),
            }))}
            chosen={filter.value.personaIds}
            onChoose={(personaIds) => choose({ personaIds })}
            hint={walkthroughs.some(({ id }) => !personaOf.get(id)) ? t('map.filter.personas.none') : undefined}
          />
        )}
        {segments.length > 1 && (
          <Section
            name={t('map.filter.segments')}
            options={segments.map((segment) => ({
              value: segment,
              face: <span dir="auto">{segment}</span>,
              count: count((one) => personaOf.get(one.walkthroughId)?.segment === segment),
            }))}
            chosen={filter.value.segments}
            onChoose={(chosen) => choose({ segments: chosen })}
          />
        )}
        {walkthroughs.length > 1 && (
          <Section
            name={t('map.filter.runs')}
            options={walkthroughs.map((run) => ({
              value: run.id,
              face: (
                <span dir="auto">
                  {run.name || t('untitled')}
                  {run.shopper && ` · ${run.shopper}`}
                </span>
              ),
              count: count((one) => one.walkthroughId === run.id),
            }))}
            chosen={filter.value.walkthroughIds}
            onChoose={(walkthroughIds) => choose({ walkthroughIds })}
          />
        )}
        <button
          type="button"
          class={controls.button}
          aria-disabled={!filtered || undefined}
          onClick={() => {
            filter.value = NO_FILTER;
          }}
        >
          {t('map.filter.all')}
        </button>
      </div>
    </HeaderPopover>
  );
}

interface SectionProps<Value extends string> {
  name: string;
  options: readonly { value: Value; face: ComponentChildren; count: number }[];
  /** `null`: all. */
  chosen: readonly Value[] | null;
  onChoose: (chosen: Value[] | null) => void;
  hint?: string | undefined;
}

function Section<Value extends string>({ name, options, chosen, onChoose, hint }: SectionProps<Value>) {
  const { t } = useSpeech();
  const isShown = (value: Value) => chosen?.includes(value) ?? true;
  const toggle = (value: Value) => {
    const next = options.map((option) => option.value).filter((other) => (other === value) !== isShown(other));
    onChoose(next.length === options.length ? null : next);
  };
  return (
    <fieldset class={styles.choice}>
      <legend>{name}</legend>
      {options.map(({ value, face, count }) => (
        <label key={value} class={styles.option}>
          <input type="checkbox" checked={isShown(value)} onChange={() => toggle(value)} />
          {face}
          <small>{t('map.touchpoints', { n: count })}</small>
        </label>
      ))}
      {hint && <small class={styles.hint}>{hint}</small>}
    </fieldset>
  );
}
