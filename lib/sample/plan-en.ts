// The words of the sample's brief in English.
import type { PlanWords } from './plan';

export const words: PlanWords = {
  scope: 'From the first search to the solved complaint. A sample: change it, walk beside it, or delete it.',
  objectives: ['A present arrives on the promised day', 'Nobody learns a cost later than on the product page'],
  persona: {
    segment: 'First-time customers',
    demographics: '34, works full-time, lives in a flat in town, orders on the phone',
    behaviours: 'Compares two shops at most\nReads the worst reviews first',
  },
  brief: {
    title: 'Buy a present that has to arrive in time',
    scenario: 'Your sister has her birthday on Friday. You have never bought in this shop, and you have ten minutes.',
    goal: 'The lamp is ordered, and you are sure that it comes in time.',
    expectations: 'The shop says early what it costs and when it comes, and keeps both.',
    spending: 'Up to 150, by the card of the project. No gift cards, no subscriptions.',
    cancelling: 'Keep what arrives until the project lead has seen it, then return it in time.',
    ethics: 'Be a customer whom the shop would be glad to have. Note what staff said, not who said it.',
  },
  steps: {
    search: ['Search for a lamp', 'Where does the shop stand, and what does it promise?'],
    home: ['Arrive at the shop', 'Is it clear within ten seconds what is sold here?'],
    list: ['Find a lamp that comes in time', 'Can you narrow down by the day of delivery?'],
    product: ['Read about the lamp', 'Price with all costs, day of delivery, sizes, reviews.'],
    ask: ['Ask whether it comes by Friday', 'Is there a chat, and how long until a person answers?'],
    basket: ['Open the basket', 'Is the sum the one you expected?'],
    address: ['Enter the address', 'Can you order as a guest? What does the form do with a mistake?'],
    slot: ['Choose the day of delivery', 'How exact is the promise?'],
    payment: ['Pay', 'No surprise in the last step.'],
    confirmation: ['Get the confirmation', 'Does it name the day of delivery?'],
    parcel: ['Get the parcel', 'On the promised day, and whole?'],
    call: ['Ask one question', 'How long until somebody answers who can decide?'],
  },
};
