// Filter CSS: rules that show what the ticked choices let through; a report filters without a script.
import { ALL, type ReportViews } from './report-views';

/** Ids of the choices, as the filter bar writes them. */
export const whoseId = (key: string): string => `whose-${key}`;
export const channelId = (key: string): string => `channel-${key}`;

/**
 * `data-whose` lists the choices that show an element, `data-channel` names its channel, `data-view` the one view it is for;
 * a veil lists in `data-in` the views that its column is part of. Where `:has()` is not known, all is shown as a whole.
 */
export function filterCss({ whose, channels, views }: Pick<ReportViews, 'whose' | 'channels' | 'views'>): string {
  const ticked = (id: string) => `:has(#${id}:checked)`;
  const byWhose = (key: string) => (whose.length > 1 ? ticked(whoseId(key)) : '');
  const byChannel = (key: string) => (channels.length > 0 ? ticked(channelId(key)) : '');
  const rules = [
    ...whose.map(({ key }) => `:root${byWhose(key)} [data-whose]:not([data-whose~="${key}"]){display:none}`),
    ...channels.map(
      ({ channel }) => `:root${byChannel(channel)} [data-channel]:not([data-channel="${channel}"]){display:none}`,
    ),
    ...views.flatMap(({ key, whose: who, channel }) => {
      const root = `:root${byWhose(who)}${byChannel(channel)}`;
      return [
        `${root} [data-view]:not([data-view="${key}"]){display:none}`,
        `${root} .r-veil:not([data-in~="${key}"]){display:block}`,
      ];
    }),
  ];
  const whole = `[data-whose]:not([data-whose~="${ALL}"]),[data-view]:not([data-view="${ALL}-${ALL}"])`;
  return [
    `@supports selector(:has(a)){${rules.join('\n')}}`,
    `@supports not selector(:has(a)){.r-filter{display:none}${whole}{display:none}}`,
  ].join('\n');
}
