// Jira: the issues that a map hands to a tracker.
export const jira = {
  'export.format.jira': 'Jira issues',
  'export.format.jira.for':
    "For a team's backlog: opportunities, actions and severe pains as issues, ready for the CSV import of Jira.",
  'jira.from': 'From the journey map “{map}”, exported by Walkmap {version}.',
};
