// Picture frame: the map as it stands on a slide or a wall, with its title.
import { SpeechContext } from '@/components/controls/text-context';
import { MapAbout } from '@/components/map/MapAbout';
import { MapGrid } from '@/components/map/MapGrid';
import type { GridPlan } from '@/components/map/slots';
import { aboutMap, saysAbout } from '@/lib/domain/about-map';
import type { Id } from '@/lib/domain/id';
import { formatDay } from '@/lib/text/format';
import type { ExportSource } from '../contract';
import { markedIn } from '../evidence';
import './picture-frame.css';

interface Props {
  source: ExportSource;
  /** The line under the name. */
  facts: readonly string[];
  thumbnail: (snapshotId: Id) => string | undefined;
  /** Left out, all columns are drawn. */
  plan?: GridPlan | undefined;
}

export function PictureFrame({ source, facts, thumbnail, plan }: Props) {
  const { t, language, map, made } = source;
  const about = aboutMap(source.mapRows);
  return (
    <SpeechContext.Provider value={{ t, language }}>
      <div class="p-frame">
        <div class="p-head" data-layer="heading">
          <div class="p-title" dir="auto">
            {map.map.name}
          </div>
          <div class="p-facts">
            {facts.map((fact, i) => (
              <>
                {i > 0 && ' · '}
                <bdi key={fact}>{fact}</bdi>
              </>
            ))}
          </div>
        </div>
        {saysAbout(about) && (
          <div class="p-about" data-layer="about">
            <MapAbout about={about} />
          </div>
        )}
        <div class="p-map">
          <MapGrid map={map} thumbnail={thumbnail} marked={markedIn(source.mapRows)} {...(plan && { plan })} />
        </div>
        <div class="p-foot" data-layer="foot">
          Walkmap · {formatDay(made.at, language)}
        </div>
      </div>
    </SpeechContext.Provider>
  );
}
