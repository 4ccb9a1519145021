// Support case, in English.
import type { TemplateWords } from '../template';

export const words: TemplateWords = {
  project: 'Support case',
  scope:
    'From the moment something fails to the day on which it is certain that it stays solved, on every channel that we offer.',
  objectives: [
    'Seven of ten problems are solved in the first contact',
    'Nobody tells their story twice',
    'Everybody knows at every moment who has the case, and until when',
    'Whoever can help themselves finds out how within five minutes',
  ],
  persona: {
    name: 'Irene, whose connection is down',
    segment: 'Private customers of many years',
    demographics: '63, retired teacher, lives alone, uses a tablet and the landline',
    goals: 'To have it working again today\nTo understand what it was',
    needs: 'A person who listens to the end\nPlain words\nA time at which something happens',
    behaviours: 'Tries the help page once, then calls\nWrites down names and times\nThanks people who help her',
    challenges: 'Does not hear well in noisy calls\nAfraid of breaking something',
    quote: 'I do not need an apology. I need to know when.',
  },
  brief: {
    title: 'Report a problem and have it solved',
    scenario:
      'Since this morning it has not worked. You have restarted everything once. You need it tonight, and you do not know whether it is your fault.',
    goal: 'It works, and you know why it did not.',
    expectations: 'Somebody takes it seriously, says what happens next and when, and keeps that.',
    spending: 'Nothing. Do not accept an offer that costs something; ask for it in writing instead.',
    cancelling:
      'If a visit is booked for you, cancel it at least a day ahead. If a replacement is sent, tell the project lead at once.',
    ethics:
      'Report a problem that the project lead prepared; never take a queue for emergencies. Tell no invented hardship. Record no call without consent: take notes of times and words. If the person on the line is in distress or in trouble because of you, say that it is a test, and end it.',
  },
  steps: [
    ['Notice the problem', 'Does the service itself know and say it, on a status page for example?'],
    ['Look for help yourself', 'Search with your own words. Is the answer for your case, and up to date?'],
    ['Find the way to a person', 'How many clicks? Are opening hours and waiting time named?'],
    ['Try the chat', 'Who or what answers? How does it hand over to a person?'],
    ['Call', 'Measure the hold time. How often do you have to say who you are?'],
    ['Tell the problem', 'Is it understood the first time? Who decides?'],
    ['Get the promise in writing', 'Does it say the same as the person did? Is there a date?'],
    ['Be asked whether it is solved', 'Does anybody ask, and what would happen if it is not?'],
  ],
};
