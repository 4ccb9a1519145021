// Returns, in English.
import type { TemplateWords } from '../template';

export const words: TemplateWords = {
  project: 'Returns',
  scope:
    'From the first doubt about something that was bought to the money back on the account, and the next look into the shop. Parcels and returns in a store.',
  objectives: [
    'A return is announced in three minutes, without a call',
    'Everybody knows on which day the money is back, and it is',
    'The reason of a return reaches those who can change the product',
    'Half of those who return something buy again within three months',
  ],
  persona: {
    name: 'Tomás, ordered two sizes to keep one',
    segment: 'Regular customers, fashion',
    demographics: '28, nurse on shifts, lives in shared housing, no printer',
    goals: 'To be rid of the parcel on the way to work\nTo have the money back before the rent is due',
    needs: 'A label without a printer\nA drop-off point that is open late\nA receipt, for safety',
    behaviours:
      'Keeps the box until it is over\nLooks into the app of the bank every other day\nChats rather than calls',
    challenges: 'Shifts: is never at home when the van comes\nMoney is tight at the end of the month',
    quote: 'It is my money. Why do I have to ask for it?',
  },
  brief: {
    title: 'Return one of two and get the money back',
    scenario:
      'You ordered the same thing in two sizes. One fits. You want to send the other one back on the way to work tomorrow, and you have no printer.',
    goal: 'The money for the one you returned is back, all of it.',
    expectations:
      'No questions beyond a reason. A label on the phone. A mail when it arrives, and the money on the day that was named.',
    spending:
      'The price of two items, up to 120 in the currency of the shop, by the card of the project. Nothing that is made to measure.',
    cancelling:
      'Return the second item, too, once the walk is over, unless the project lead wants to keep it. Stay within the time limit of the shop.',
    ethics:
      'Return what is unused and whole, in its packing: somebody has to be able to sell it. Give a true reason. Claim no damage that is not there.',
  },
  steps: [
    ['Look up whether and how', 'Time limit, costs, exceptions: found, and understood, before you sign in?'],
    ['Announce the return', 'Which reasons can you choose? Is there a way without a printer?'],
    ['Get the label', 'How long until it comes? Is the deadline on it?'],
    ['Hand over the parcel', 'Way, opening hours, queue, and what you get as a receipt.'],
    ['Hear that it has arrived', 'Does anybody tell you? After how many days?'],
    ['Hear that it is refunded', 'The sum, the day, and where it goes.'],
    ['See the money on the account', 'On the day named, and the full price with shipping?'],
    ['Look into the shop again', 'Does the shop know your size now?'],
  ],
};
