// New project: what one can start from.
export const newProject = {
  'start.dialog': 'New project',
  'start.dialog.hint':
    'Choose what comes nearest; you get stages, a persona and a brief to change. All of it can be changed or thrown away.',
  'start.empty': 'Empty project',
  'start.empty.hint': 'The stages of a decision, and nothing else',
  'start.name': 'Name (optional)',
  'start.create': 'Create the project',
  'start.created': '“{name}” is ready to be planned',
  'start.purchase.hint': 'From the first search to the parcel at the door',
  'start.onboarding.hint': 'From signing up to the third time somebody comes back',
  'start.support.hint': 'From the first failure until it stays solved',
  'start.returns.hint': 'From second thoughts to the money back',
  'start.employee.hint': 'From the job advert to the farewell',
  'start.citizen.hint': 'From an event in life to a decision one can act on',
  'library.plan': 'Plan',
};
