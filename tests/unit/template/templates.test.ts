// Templates: each is whole in both languages, fits the schemas, and a project is made of it in one piece.
import { describe, expect, test } from 'vitest';
import { startProject } from '@/lib/db/start-project';
import { Brief } from '@/lib/domain/brief';
import { Persona } from '@/lib/domain/persona';
import { PROJECT_TEMPLATES, Project } from '@/lib/domain/project';
import { STAGE_TEMPLATES } from '@/lib/domain/stage';
import { loadBriefOf, projectOf } from '@/lib/state/template-texts';
import { loadTemplateWords, TEMPLATE_SHAPES } from '@/lib/template/template';
import { LANGUAGES, loadText } from '@/lib/text/text';
import { newStore } from '../db/test-store';

describe.each(PROJECT_TEMPLATES)('%s', (id) => {
  test.each(LANGUAGES)('says everything in %s', async (language) => {
    const words = await loadTemplateWords(id, language);
    expect(words.steps).toHaveLength(TEMPLATE_SHAPES[id].steps.length);
    expect(words.objectives.length).toBeGreaterThan(2);
    const texts = [
      words.project,
      words.scope,
      ...words.objectives,
      ...Object.values(words.persona),
      ...Object.values(words.brief),
      ...words.steps.flat(),
    ];
    for (const text of texts) {
      expect(text).toBe(text.trim());
      expect(text).not.toBe('');
      expect(/\p{Script=Han}/u.test(text), text).toBe(language === 'zh');
    }
  });

  test('plans its steps in the order of its stages', () => {
    const { stages, steps } = TEMPLATE_SHAPES[id];
    const at = steps.map(({ stage }) => (STAGE_TEMPLATES[stages] as readonly string[]).indexOf(stage));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(new Set(at).size).toBe(STAGE_TEMPLATES[stages].length);
  });

  test('becomes a project that the schemas know', async () => {
    const { db } = newStore();
    const t = await loadText('en');
    const { id: projectId } = await startProject(
      db,
      await projectOf(id, 'Mine', { t, language: 'en' }, db.platform.newId),
    );
    const project = Project.parse(await db.projects.get(projectId));
    const [persona, brief] = [Persona.parse((await db.personas.toArray())[0]), (await db.briefs.toArray())[0]];
    expect(project.name).toBe('Mine');
    expect(Brief.parse(brief).personaId).toBe(persona.id);
    const asks = id === 'purchase' || id === 'support' || id === 'returns';
    expect((brief?.checklist.items ?? []).length > 10).toBe(asks);
    const stages = new Set(await db.stages.toCollection().primaryKeys());
    expect(brief?.plannedSteps.every(({ stageId }) => stageId !== null && stages.has(stageId))).toBe(true);
  });
});

test('in a project with other stages the steps of a template find those of the same name', async () => {
  const t = await loadText('en');
  const stages = [{ id: 'here', name: 'Basket' }];
  const { plannedSteps = [] } = await loadBriefOf('purchase', stages, { t, language: 'en' }, () => 'x');
  expect(plannedSteps.filter(({ stageId }) => stageId === 'here').map(({ title }) => title)).toEqual([
    'Open the basket',
  ]);
  expect(plannedSteps.filter(({ stageId }) => stageId === null)).toHaveLength(plannedSteps.length - 1);
});
