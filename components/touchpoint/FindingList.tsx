// Finding list: pains, gains, needs and ideas of one touchpoint, each edited where it stands.
import { X } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { Select } from '@/components/controls/Select';
import { TextField } from '@/components/controls/TextField';
import { useSpeech } from '@/components/controls/text-context';
import { FINDING_CATEGORIES, FINDING_KINDS, type Finding, type FindingCategory } from '@/lib/domain/finding';
import { SEVERITIES, type Severity } from '@/lib/domain/scale';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Panel } from '@/lib/state/panel';
import look from './finding-list.module.css';
import styles from './touchpoint.module.css';

interface Props {
  panel: Panel;
  touchpoint: Touchpoint;
  findings: readonly Finding[];
}

export function FindingList({ panel, touchpoint, findings }: Props) {
  const { t } = useSpeech();
  const list = useRef<HTMLDivElement>(null);
  const shown = useRef(findings.length);
  useEffect(() => {
    // A finding that was just added is what the shopper wants to write next.
    if (findings.length > shown.current) [...(list.current?.querySelectorAll('textarea') ?? [])].at(-1)?.focus();
    shown.current = findings.length;
  }, [findings.length]);
  return (
    <section aria-label={t('touchpoint.findings')}>
      <div ref={list}>
        {findings.map((finding) => (
          <FindingEditor key={finding.id} panel={panel} finding={finding} />
        ))}
      </div>
      <div class={styles.chips}>
        {FINDING_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            class={controls.chip}
            aria-label={t('touchpoint.add-finding', { kind: t(`finding.${kind}`) })}
            onClick={() => panel.touchpoint.addFinding(touchpoint, kind)}
          >
            + {t(`finding.${kind}`)}
          </button>
        ))}
      </div>
    </section>
  );
}

function FindingEditor({ panel, finding }: { panel: Panel; finding: Finding }) {
  const { t } = useSpeech();
  const kind = t(`finding.${finding.kind}`);
  const text = panel.saver.draft('findings', finding.id, 'text') ?? finding.text;
  const categories = [
    { value: 'none' as const, label: t('touchpoint.no-category') },
    ...FINDING_CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) })),
  ];
  return (
    <div class={look.finding} data-kind={finding.kind}>
      <div class={look.findingHead}>
        <span class={look.kind}>{kind}</span>
        {finding.severity !== null && (
          <Select
            label={t('touchpoint.severity')}
            value={String(finding.severity)}
            options={SEVERITIES.map((value) => ({ value: String(value), label: t(`severity.${value}`) }))}
            onChoose={(value) => panel.touchpoint.patchFinding(finding.id, { severity: Number(value) as Severity })}
          />
        )}
        <Select<FindingCategory | 'none'>
          label={t('touchpoint.category')}
          value={finding.category ?? 'none'}
          options={categories}
          onChoose={(value) => panel.touchpoint.patchFinding(finding.id, { category: value === 'none' ? null : value })}
        />
        <button
          type="button"
          class={`${controls.button} ${controls.quiet} ${controls.icon}`}
          aria-label={t('touchpoint.remove-finding', { kind })}
          onClick={() => {
            // What was typed a moment ago is saved first, so that Undo brings it back.
            void panel.saver.flush();
            void panel.touchpoint.removeFinding(finding, text);
          }}
        >
          <X size={14} aria-hidden="true" />
        </button>
      </div>
      <TextField
        label={t('touchpoint.finding-text', { kind })}
        labelHidden
        placeholder={t('touchpoint.finding-text', { kind })}
        value={text}
        onType={(value) => panel.saver.type('findings', finding.id, 'text', value)}
        onLeave={panel.saver.flush}
      />
    </div>
  );
}
