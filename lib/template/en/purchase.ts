// Web purchase, in English.
import type { TemplateWords } from '../template';

export const words: TemplateWords = {
  project: 'Web purchase',
  scope:
    'From the first search to the parcel at the door and the first question after it. Not in scope: marketplaces and shops in town.',
  objectives: [
    'A first-time customer orders without help in under ten minutes',
    'Nobody learns a cost later than on the product page',
    'The promised day of delivery holds in every mail, and at the door',
    'One contact is enough to solve a problem',
  ],
  persona: {
    name: 'Mara, buys a present in a hurry',
    segment: 'First-time customers',
    demographics: '34, works full-time, lives in a flat in town, orders on the phone',
    goals: 'A present that arrives before Friday\nNot to think about it again',
    needs: 'The day of delivery before paying\nThe full price early\nA way to order without an account',
    behaviours: 'Compares two shops at most\nReads the worst reviews first\nOrders on the way home, with one hand',
    challenges: 'Little time, weak signal\nHas been let down by a delivery promise before',
    quote: 'If I have to call somebody, I have lost already.',
  },
  brief: {
    title: 'Buy a present that has to arrive in time',
    scenario:
      'Your sister has her birthday on Friday. You have seen something that she would like, but you have never bought in this shop. You have ten minutes on the way home.',
    goal: 'The order is placed, and you are sure that it comes in time.',
    expectations:
      'The shop says early what it costs and when it comes. The order takes minutes. What was promised is what happens.',
    spending:
      'Up to 60 in the currency of the shop, by the card that the project lead gave you. Choose something that is in stock. No gift cards, no subscriptions.',
    cancelling:
      'Keep the parcel until the project lead has seen it, then return it within the shop’s own time limit. Snapshot the return, too. Cancel nothing that somebody has begun to make for you.',
    ethics:
      'Be a customer whom the shop would be glad to have. Do not pretend an emergency, do not write reviews, do not use the data of other people. Staff are watched at their work, not judged as persons: note what was said, not who said it.',
  },
  steps: [
    ['Search for the product', 'Where does the shop stand among the results, and what does it promise there?'],
    ['Arrive at the shop', 'Is it clear within ten seconds what is sold here, and for whom?'],
    ['Find the right product', 'Search and filters: can you narrow down to what comes in time?'],
    ['Read about the product', 'Price with all costs, day of delivery, sizes, pictures, reviews.'],
    ['Open the basket', 'Is the sum the one you expected? What is new here?'],
    ['Enter the address', 'Can you order as a guest? What does the form do with a mistake?'],
    ['Pay', 'Your own way of paying, and no surprise in the last step.'],
    ['See that it worked', 'What happens next, and when?'],
    ['Get the confirmation', 'How long until it comes? Does it name the day of delivery?'],
    ['Get the parcel', 'On the promised day? Packed to last, easy to open?'],
    ['Ask one question', 'How long until a person answers who can decide?'],
  ],
};
