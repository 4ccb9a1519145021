// Citizen service, in English.
import type { TemplateWords } from '../template';

export const words: TemplateWords = {
  project: 'Citizen service',
  scope:
    'One application at a public office, from the event in life that brings people here to the decision that they can act on. Online, by phone and at the counter.',
  objectives: [
    'Whoever is entitled finds out so, in plain language',
    'One visit or none is enough',
    'Nobody brings a paper that the office has already',
    'Everybody can see where the application stands',
  ],
  persona: {
    name: 'Amadou, became a father last week',
    segment: 'New parents',
    demographics: '36, warehouse worker, second language, shares one phone with his partner',
    goals: 'To have the benefit before the savings are used up\nTo make no mistake',
    needs: 'Plain language\nA list of papers that is complete\nTo see that it was received',
    behaviours: 'Does it at night on the phone\nTakes pictures of papers\nAsks a friend who has done it before',
    challenges: 'Cannot call during working hours\nLetters in officialese\nWas sent away once for a missing copy',
    quote: 'I do not know what I do not know.',
  },
  brief: {
    title: 'Apply for a benefit after the birth of a child',
    scenario:
      'Your child is nine days old. Somebody told you that there is a benefit for parents. You have an hour at night, a phone, and a folder of papers.',
    goal: 'The application is in, it is complete, and you know when you will hear.',
    expectations:
      'It is said plainly who gets what. The form remembers what you typed. Nobody makes you feel like a supplicant.',
    spending: 'Fees up to 30 for certificates and copies. Nothing that is refunded to a real person.',
    cancelling:
      'Stop before the binding submission, unless the office has given you a test case. Withdraw a test case on the same day.',
    ethics:
      'Never make a false statement to an office: walk with a test case that the office prepared, or beside a real person with their written consent. Take no appointment that somebody needs more. Snapshots show no file number and no person: check each one before you keep it.',
  },
  steps: [
    ['Look for what there is', 'Do the words that people use lead here? What do others offer for money?'],
    ['Find out whether you are entitled', 'Can you tell after five minutes, without reading a law?'],
    ['Gather the papers', 'Is the list complete, and true for your case?'],
    ['Fill in the application', 'Plain language, saving half-way, other languages, screen reader, phone.'],
    ['Get the receipt', 'Does it say what was received, who has it, and until when?'],
    ['Ask how it stands', 'Reachable after work? Does the person see your case?'],
    ['Hand in what is missing', 'Is it asked for once, all together, and can it be sent from a phone?'],
    ['Read the decision', 'Would you understand it, and know what you can do against it?'],
    ['Get what was granted', 'On the day named, and in full?'],
  ],
};
