// Text exports: what the formats for other tools are called and for whom they are, and the words in their files.
export const textExports = {
  'export.format.markdown': 'Markdown',
  'export.format.markdown.for':
    'For wikis, repositories and notes: a report as plain text, with its pictures beside it in a folder.',
  'export.format.mermaid': 'Mermaid journey',
  'export.format.mermaid.for':
    'For wikis and READMEs: a few lines of text that GitHub, GitLab and others draw as a diagram.',
  'export.format.drawio': 'draw.io diagram',
  'export.format.drawio.for':
    'For workshops: lanes, cards and the curve as shapes to move and edit in draw.io, diagrams.net or Confluence.',
  'export.format.cjml': 'CJML journey model',
  'export.format.cjml.for':
    'For journey tools and research: XML with actors, communication points and what was planned beside what happened.',
  'markdown.measured': 'Measured',
  'markdown.made': 'Made with Walkmap {version} on {date}.',
  'mermaid.scale': 'Score = feeling + 3: from 1, very bad, to 5, very good',
  'mermaid.not-rated': 'Not rated',
  'mermaid.unrated': { one: '{n} step not rated, not drawn', other: '{n} steps not rated, not drawn' },
};
