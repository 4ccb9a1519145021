// Onboarding, in English.
import type { TemplateWords } from '../template';

export const words: TemplateWords = {
  project: 'Onboarding',
  scope:
    'From “Try it” to the third time that somebody comes back unasked. Not in scope: buying, contracts, and moving over from another product.',
  objectives: [
    'A new customer gets a first result of their own on the first day',
    'Nothing is asked for before it is needed',
    'Whoever gets stuck finds help without leaving the screen',
    'After two weeks, half of those who signed up still come',
  ],
  persona: {
    name: 'Ben, tries something new between two meetings',
    segment: 'Small companies, self-service',
    demographics: '41, runs a workshop with six people, does the office work himself',
    goals: 'See within an hour whether this is worth it\nShow his people something that works',
    needs: 'An example that looks like his own work\nA price he understands\nTo be able to stop again',
    behaviours: 'Skips every tour and clicks around\nReads help only when something fails\nGives up quietly',
    challenges: 'Is interrupted every ten minutes\nWas sold too many tools already',
    quote: 'Do not explain it to me. Let me do it.',
  },
  brief: {
    title: 'From signing up to a first result',
    scenario:
      'A colleague told you about it over lunch. You have half an hour before the next meeting and one real task that you would like to get done with it.',
    goal: 'You have a first result of your own that you would show to somebody.',
    expectations: 'It begins at once, asks little, and shows early what it is good for. Where you get stuck, it helps.',
    spending:
      'Nothing: the free plan or the trial. If a card is asked for, snapshot it and stop there, unless the project lead gave you one.',
    cancelling:
      'At the end, delete the account by the way that the service offers, and snapshot that way. Note whether anything is still charged or sent.',
    ethics:
      'Use an address and a company that the project lead gave you, never those of a real third party. Put no real customer data into a trial. If somebody from sales calls, be polite, and end the call soon: it is their working time.',
  },
  steps: [
    ['Read what it promises', 'Do you know after one minute what you would get, and what it costs?'],
    ['Sign up', 'What is asked for, and is it clear why?'],
    ['Confirm the address', 'How long until the mail comes? Are you back where you were?'],
    ['Set it up', 'What could it have known or guessed by itself?'],
    ['Try the first real task', 'Is there an example near to yours? Where do you hesitate?'],
    ['Make a mistake on purpose', 'What does it say, and can you go on?'],
    ['Reach a first result', 'Did you notice that you have succeeded?'],
    ['Read the mails of the first days', 'Do they help with what you did, or do they sell?'],
    ['Come back after three days', 'Do you find your work where you left it?'],
  ],
};
