// Employee journey, in English.
import type { TemplateWords } from '../template';

export const words: TemplateWords = {
  project: 'Employee journey',
  scope:
    'From the job advert to the farewell, as one person lives through it. Begin with the first hundred days: that is where most are lost.',
  objectives: [
    'Every applicant has an answer within five working days',
    'On the first morning everything is there: a place, a device, a person',
    'After one hundred days nine of ten would choose us again',
    'Whoever leaves would recommend us',
  ],
  persona: {
    name: 'Lin, new in the second line of support',
    segment: 'Career changers',
    demographics: '29, was a nurse, two children, moved for the job',
    goals: 'To be of use in the first week\nTo know whom to ask',
    needs: 'A plan for the first days\nAccess that works\nHonest words about how she is doing',
    behaviours:
      'Prepares well and takes notes\nAsks once, then searches alone\nCompares with what was said in the interview',
    challenges: 'Picks the children up at four\nDoes not know the words of the trade yet',
    quote: 'They were so keen to get me. Then nobody knew I was coming.',
  },
  brief: {
    title: 'From the advert to the first hundred days',
    scenario:
      'You are looking for something new and come across one of our adverts. You apply, you are taken, and one Monday morning you stand at the door.',
    goal: 'After one hundred days you know what you do here and why, and you would come again.',
    expectations:
      'What the advert says is what the work is. People keep their word on small things, too. Somebody feels responsible for you.',
    spending: 'Travel to an interview as the travel rules have it. Nothing else.',
    cancelling:
      'Withdraw an application before it takes a place from a real applicant, and say why to the person in charge who knows of the test.',
    ethics:
      'HR and the works council know of this walk and have agreed to it. No test application goes further than a first interview without the hiring manager’s knowledge. What colleagues tell you stays without names. Walk the days after the start with somebody who really starts, as a companion with their consent.',
  },
  steps: [
    ['Read the advert', 'Would you know what a day is like? Is the pay named?'],
    ['Apply', 'How long does it take on a phone? What is asked for twice?'],
    ['Get an answer', 'After how many days, from whom, and with which next step?'],
    ['Have the interview', 'Prepared people, room for your own questions, a date for the decision?'],
    ['Get the papers before the start', 'Is it clear where, when, and what to bring?'],
    ['Arrive on the first morning', 'Who expects you? Is there a place, a device, a badge?'],
    ['Get access to everything', 'What works at once, what needs a request, and how long does that take?'],
    ['Have the first review', 'Do you hear where you stand, and do they hear where it hurts?'],
    ['Ask for a course', 'How many approvals, how many days?'],
    ['Say goodbye', 'Is somebody interested in why, and is the last day a good one?'],
  ],
};
