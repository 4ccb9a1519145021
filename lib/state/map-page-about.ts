// Map page about: what stands over the map; its actor, scenario, expectations, owner and kind.
import { patching } from '@/lib/db/deed';
import { changeKind } from '@/lib/db/map-kind';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import type { MapKind } from '@/lib/domain/journey-map';
import type { EditContext } from './map-page-edit';

export interface AboutEdit {
  /** An empty scenario, expectation or owner says nothing; then the brief of the runs speaks for the first two. */
  say(field: 'scenario' | 'expectations' | 'owner', words: string): Promise<boolean>;
  chooseActor(personaId: Id | null): Promise<boolean>;
  changeKind(kind: MapKind): Promise<boolean>;
}

export function newAboutEdit({ db, typed, text, shown, act }: EditContext): AboutEdit {
  const mapId = () => shown().rows.map.id;
  return {
    say(field, words) {
      const patch = field === 'owner' ? { owner: cutText(words, 500) || null } : { [field]: cutText(words, 10_000) };
      const label = text()('map.did.about', { what: text()(`map.about.${field}`) });
      return act(label, () => typed['row.patch']({ table: 'maps', id: mapId(), patch }));
    },
    chooseActor: (personaId) =>
      act(text()('map.did.about', { what: text()('map.about.actor') }), () =>
        patching(db, 'maps', mapId(), { personaId }),
      ),
    changeKind(kind) {
      const name = text()(`map.kind.${kind}`);
      return act(
        text()('map.did.kind', { kind: name }),
        () => changeKind(db, mapId(), kind),
        text()('map.kind.changed', { kind: name }),
      );
    },
  };
}
