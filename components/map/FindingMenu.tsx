// Finding menu: what becomes of a finding: a new opportunity, or part of one that there is.
import { Sprout } from 'lucide-preact';
import type { Id } from '@/lib/domain/id';
import type { MapEdit } from '@/lib/state/map-page-edit';
import { Menu, type MenuGroup } from '../controls/Menu';
import { type Speech, useSpeech } from '../controls/text-context';
import styles from './map-grid.module.css';

interface Props {
  findingIds: readonly Id[];
  text: string;
  edit: Pick<MapEdit, 'opportunities' | 'growOpportunity' | 'addToOpportunity'>;
}

export function FindingMenu({ findingIds, text, edit }: Props) {
  const { t } = useSpeech();
  return (
    <Menu
      label={t('opportunity.of-finding', { name: text })}
      groups={() => decisions({ findingIds, text, edit }, t)}
      class={styles.headMenu}
      focusKey={`${findingIds[0]}/decide`}
    >
      <Sprout size={14} />
    </Menu>
  );
}

function decisions({ findingIds, text, edit }: Props, t: Speech['t']): MenuGroup[] {
  const make = { label: t('opportunity.make'), run: () => void edit.growOpportunity(findingIds, text) };
  const known = edit.opportunities().map((opportunity) => ({
    key: opportunity.id,
    label: opportunity.text.trim() || t('untitled'),
    checked: findingIds.every((id) => opportunity.findingIds.includes(id)),
    several: false,
    run: () => void edit.addToOpportunity(opportunity, findingIds),
  }));
  return [{ items: [make] }, ...(known.length > 0 ? [{ label: t('opportunity.add-to'), items: known }] : [])];
}
