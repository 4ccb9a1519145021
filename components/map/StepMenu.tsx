// Step menu: what can be done to a step: select, move and link it, add others, join it, take it apart and off the map.
import {
  ArrowLeft,
  ArrowRight,
  ArrowUpFromLine,
  Ellipsis,
  EyeOff,
  Image,
  Link2,
  Merge,
  MoveHorizontal,
  Plus,
  Split,
  SquareSplitHorizontal,
} from 'lucide-preact';
import { isStep } from '@/lib/domain/move-column';
import type { Beside } from '@/lib/domain/order';
import type { PlacedColumn, PlacedMap } from '@/lib/domain/place-map';
import type { MapEdit } from '@/lib/state/map-page-edit';
import { Menu, type MenuGroup, type MenuItem } from '../controls/Menu';
import { type Speech, useSpeech } from '../controls/text-context';
import styles from './map-grid.module.css';

interface Props {
  column: PlacedColumn;
  /** The map as it stands when the menu opens. */
  placed: () => PlacedMap;
  edit: MapEdit;
}

export function StepMenu({ column, placed, edit }: Props) {
  const { t } = useSpeech();
  return (
    <Menu
      label={t('map.step.menu', { title: column.title || t('untitled') })}
      groups={() => stepActions(column, placed(), edit, t)}
      class={styles.headMenu}
      focusKey={`${column.id}/menu`}
    >
      <Ellipsis size={16} />
    </Menu>
  );
}

function stepActions(column: PlacedColumn, map: PlacedMap, edit: MapEdit, t: Speech['t']): MenuGroup[] {
  const move = (by: -1 | 1) => ({
    run: () => void edit.moveBy([column.id], by),
    disabled: !edit.canMoveBy([column.id], by),
  });
  const join = (by: -1 | 1) => {
    const onto = map.columns[column.index + by];
    return { run: () => onto && void edit.join([column.id], onto.id), disabled: !onto };
  };
  const [first] = column.touchpoints;
  const add = (side: Beside['side']) => ({
    icon: <Plus size={15} />,
    run: () => void edit.addStep({ id: column.id, side }),
  });
  const ask = (what: 'move' | 'link') => () => {
    edit.asked.value = { what, columnIds: [column.id] };
  };
  const beginsStage = map.stages.some((placed) => map.columns[placed.first]?.id === column.id);
  return [
    {
      items: [
        {
          label: t('map.step.select'),
          checked: edit.selection.ids.value.has(column.id),
          several: true,
          run: () => edit.selection.toggle(column.id),
        },
        { label: t('map.step.open'), icon: <Image size={15} />, run: () => first && edit.openEvidence(first.id) },
        { label: t('map.step.move-left'), icon: <ArrowLeft size={15} />, ...move(-1) },
        { label: t('map.step.move-right'), icon: <ArrowRight size={15} />, ...move(1) },
        { label: t('map.step.place'), icon: <MoveHorizontal size={15} />, run: ask('move') },
      ],
    },
    {
      items: [
        { label: t('map.step.add-before'), ...add('before') },
        { label: t('map.step.add-after'), ...add('after') },
        { label: t('map.step.join-left'), icon: <Merge size={15} />, ...join(-1) },
        { label: t('map.step.join-right'), icon: <Merge size={15} />, ...join(1) },
        {
          label: t('map.stage.split'),
          icon: <SquareSplitHorizontal size={15} />,
          disabled: column.stageId === null || beginsStage,
          run: () => void edit.splitStage(column.id),
        },
        { label: t('map.step.link'), icon: <Link2 size={15} />, run: ask('link') },
        { label: t('map.step.off'), icon: <EyeOff size={15} />, run: () => void edit.takeOffMap([column.id]) },
      ],
    },
    ...(isStep(column) ? [{ label: t('map.step.parts'), items: partings(column, edit, t) }] : []),
    {
      label: t('map.step.move-to'),
      items: map.stages.map(({ stage }) => ({
        key: stage?.id ?? 'none',
        label: stage?.name ?? t('map.stage.none'),
        checked: (stage?.id ?? null) === column.stageId,
        run: () => {
          if ((stage?.id ?? null) !== column.stageId) void edit.moveToStage([column.id], stage?.id ?? null);
        },
      })),
    },
  ];
}

function partings(column: PlacedColumn, edit: MapEdit, t: Speech['t']): MenuItem[] {
  const apart = {
    label: t('map.step.take-apart'),
    icon: <Split size={15} />,
    run: () => void edit.takeOff(column.id, null),
  };
  if (column.touchpoints.length === 1) return [apart];
  return [
    ...column.touchpoints.map(({ id, title }) => ({
      key: id,
      label: t('map.step.take-off', { title: title || t('untitled') }),
      icon: <ArrowUpFromLine size={15} />,
      run: () => void edit.takeOff(column.id, id),
    })),
    ...column.touchpoints.map(({ id, title }) => ({
      key: `off ${id}`,
      label: t('map.step.off-one', { title: title || t('untitled') }),
      icon: <EyeOff size={15} />,
      run: () => void edit.takeTouchpointOffMap(id),
    })),
    apart,
  ];
}
