// Checklist templates, in English.
import type { ChecklistTemplateId } from '@/lib/domain/checklist';
import type { ChecklistWords } from '../checklists';

export const words: Record<ChecklistTemplateId, ChecklistWords> = {
  'web-shop': [
    [
      'Finding',
      [
        'How many clicks from the start page to the product?',
        'Did the search find the product although a letter was wrong?',
        'Could the results be narrowed down by what matters to you?',
        'How easy was it to find the right product?',
      ],
    ],
    [
      'Deciding',
      [
        'Was the full price, with tax and shipping, shown before the basket?',
        'Was it clear on which day it would arrive?',
        'Were size, material and what is in the box described?',
        ['Could you see what other customers think?', 'Yes, with good and bad ones', 'Yes, only praise', 'No'],
        'How sure were you that this is the right one for you?',
      ],
    ],
    [
      'Paying',
      [
        'Could you order without opening an account?',
        'Was anything in the basket that you had not put there?',
        'Was a wrong entry explained right beside its field?',
        'How many fields did you have to fill in?',
        'Was what you typed still there after going back a step?',
      ],
    ],
    [
      'After the order',
      [
        'Did a confirmation come within five minutes?',
        'Did it say what was ordered, the sum, the day and how to cancel?',
        'Did anybody thank you in words of their own?',
        'How likely are you to buy here again?',
        'What would you change first?',
      ],
    ],
  ],
  'service-call': [
    [
      'Getting through',
      [
        'How many seconds until a person answered?',
        'How many menus did you have to pass?',
        'Did you have to say the same thing twice, to the machine and to the person?',
      ],
    ],
    [
      'Greeting',
      [
        'Did they say their name and that of the company?',
        'Did they ask for yours and use it?',
        'How welcome did you feel?',
      ],
    ],
    [
      'Solving',
      [
        'Did they ask questions before they answered?',
        'Did they repeat your request in their own words?',
        'Were you put on hold without being asked?',
        'How well did they know what they were talking about?',
        ['What became of your request?', 'Solved in this call', 'A clear next step with a day', 'Left open'],
      ],
    ],
    [
      'Ending',
      [
        'Did they sum up what was agreed?',
        'Did they say by when, and who does it?',
        'Did they ask whether there was anything else?',
        'Did they offer something helpful that you had not asked for?',
        'How well were you looked after, all in all?',
        'Which sentence do you remember?',
      ],
    ],
  ],
  'store-visit': [
    [
      'Outside and entrance',
      [
        'Were the opening hours on the door, and true?',
        'Was the way in free, also for a wheelchair or a pram?',
        'Were window and entrance clean and up to date?',
        'How much did the place invite you in?',
      ],
    ],
    [
      'Contact',
      [
        'How many minutes until somebody noticed you?',
        ['How were you noticed?', 'Spoken to', 'A look or a nod', 'Not at all'],
        'Did they put aside what they were doing?',
        'How friendly was the first contact?',
      ],
    ],
    [
      'Advice',
      [
        'Did they ask what you need it for?',
        'Did they show you more than one, and say what sets them apart?',
        'Could you touch or try it?',
        'Did they mention something that goes with it, and why?',
        'How honest did the advice feel?',
      ],
    ],
    [
      'Paying and leaving',
      [
        'How many minutes did you queue?',
        'Could you pay the way you wanted to?',
        'Were you told about returns or the warranty?',
        'Did somebody say goodbye?',
        'How much would you like to come back?',
        'What would you tell a friend about this visit?',
      ],
    ],
  ],
  returns: [
    [
      'Before',
      [
        'Were time limit and costs found without signing in?',
        'Could you return without giving a reason?',
        'Was there a way without a printer?',
        'Could you choose between a parcel, a store and a locker?',
      ],
    ],
    [
      'Announcing',
      [
        'How many minutes did it take to announce the return?',
        'Did the label or code come at once?',
        'Did somebody try to talk you out of it?',
        'Could you exchange instead of returning?',
        'How easy was it?',
      ],
    ],
    [
      'Handing over',
      [
        'Was the drop-off point open when it said so?',
        'How many minutes did handing over take?',
        'Did you get a receipt with a number to follow it by?',
      ],
    ],
    [
      'Money back',
      [
        'Were you told when it had arrived?',
        'How many days from handing over to the money?',
        'Was it the full sum, with what is due of the shipping?',
        'Did you have to ask where it was?',
        'How much do you trust this shop now?',
        'What would have made it easier?',
      ],
    ],
  ],
};
