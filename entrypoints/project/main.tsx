// Project page: wiring only.
import '@/assets/tokens.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { later } from '@/components/controls/Later';
import { ProjectPage, type SectionProps } from '@/components/project/ProjectPage';
import { mountStoreBars } from '@/components/safekeeping/StoreBars';
import { greetNewProject } from '@/lib/state/new-project';
import { openPage } from '@/lib/state/open-page';
import { newProjectPage } from '@/lib/state/project-page';
import { formatProjectPlace, parseProjectPlace } from '@/lib/state/project-place';
import { newToasts } from '@/lib/state/toasts';
import { workerWrites } from '@/lib/state/typed-writes';

await openPage(mountStoreBars, ({ db, appearance, root }) => {
  const toasts = newToasts();
  const { speech } = appearance;
  const context = newProjectPage({ db, typed: workerWrites, speech, toasts }, parseProjectPlace(location.search));
  const { page } = context;
  greetNewProject(context, location.search);
  /** Each section's script is loaded when it is first shown. */
  const sections = {
    overview: later(async () => {
      const { Overview } = await import('@/components/project/Overview');
      const overview = (await import('@/lib/state/project-overview')).newOverview(context);
      return (props: SectionProps) => <Overview {...props} page={page} overview={overview} />;
    }),
    personas: later(async () => {
      const { PersonasSection } = await import('@/components/persona/PersonasSection');
      const personas = (await import('@/lib/state/project-personas')).newPersonas(context);
      return (props: SectionProps) => <PersonasSection {...props} page={page} personas={personas} />;
    }),
    briefs: later(async () => {
      const { BriefsSection } = await import('@/components/brief/BriefsSection');
      const briefs = (await import('@/lib/state/project-briefs')).newBriefs(context);
      return (props: SectionProps) => <BriefsSection {...props} page={page} briefs={briefs} />;
    }),
    opportunities: later(async () => {
      const { OpportunitySection } = await import('@/components/opportunity/OpportunitySection');
      const { newOpportunities } = await import('@/lib/state/opportunities');
      const state = newOpportunities(context);
      return (props: SectionProps) => <OpportunitySection {...props} state={state} />;
    }),
    actions: later(async () => {
      const { ActionSection } = await import('@/components/action/ActionSection');
      const { newActionList } = await import('@/lib/state/action-list');
      const state = newActionList(context);
      return (props: SectionProps) => <ActionSection {...props} state={state} />;
    }),
    results: later(async () => {
      const [{ ResultsSection }, { newResults }] = await Promise.all([
        import('@/components/review/ResultsSection'),
        import('@/lib/state/results'),
      ]);
      const results = newResults(context);
      return ({ rowId }: SectionProps) => <ResultsSection results={results} rowId={rowId} open={page.open} />;
    }),
    metrics: later(async () => {
      const { MetricSection } = await import('@/components/metric/MetricSection');
      const { newMetricList } = await import('@/lib/state/metric-list');
      const state = newMetricList(context);
      return (props: SectionProps) => <MetricSection {...props} state={state} />;
    }),
  };
  addEventListener('pagehide', (event) => event.persisted || page.stop());
  effect(() => history.replaceState(null, '', formatProjectPlace(page.place.value)));
  effect(() => {
    const view = page.view.value;
    document.title = view.is === 'project' ? `${view.rows.project.name} – Walkmap` : 'Walkmap';
  });
  const Page = () => <ProjectPage page={page} sections={sections} appearance={appearance} toasts={toasts} />;
  render(<Page />, root);
});
