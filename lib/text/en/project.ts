// A project's page: its tabs and what all its sections share.
export const project = {
  'project.loading': 'Opening the project…',
  'project.unknown': 'This project is not here any more',
  'project.to-library': 'Open the library',
  'project.tabs': 'Of this project',
  'project.tab.overview': 'Overview',
  'project.scope': 'What is studied, and what not',
};
