import type { customerMails as french } from '../fr/customer-mails.ts';
import { translation } from '../translation.ts';

/** What customers and claimants are told by mail, where they are told, and how they stop it. */
export const customerMails = translation<typeof french>()({
  contact: {
    title: 'Messages to the customer',
    lede: 'The customer gets a link to their receipt, then a message if the commitment is not kept, with what we owe, another with our apology, and one for each payment. The address stays private: no entry holds it.',
    email: 'Customer’s email address',
    hint: 'The customer gets a link to their receipt here, then news of their case. The address stays private.',
    hintUnsent: 'No message leaves from here yet: the administrators have not named a server.',
    language: 'Language of the messages',
    told: 'The customer is told at {email} ({language}).',
    none: 'No address: the customer gets no messages.',
    stopped: 'The customer has wanted no more messages about this case since {date}.',
    add: 'Give an address',
    change: 'Change the address, or remove it',
    submit: 'Save',
    remove: 'Send nothing more',
  },

  customerMails: {
    subject: '{title} – {company}',
    opened: 'We have noted your request',
    broken: 'We did not keep our commitment',
    apology: 'Our apology',
    paid: 'We have paid you a remedy',
    due: '{title}: due {date}',
    openedOn: '{title}: request received {date}',
    brokenSince: '{title}: it was due {date}',
    owed: 'We owe you {amount}.',
    owedBy: 'We owe you {amount}, to be paid by {date}.',
    grows: 'This amount grows for as long as the commitment is not kept.',
    rights: 'Your receipt says what this entitles you to, and whether you must ask for it.',
    payment: '{amount}, on {date}',
    left: '{amount} is still to be paid.',
    leftBy: '{amount} is still to be paid, by {date}.',
    nothingLeft: 'Nothing is left to pay.',
    receipt: 'Your receipt: all that is written of your case',
    claimFiled: 'Your claim is filed',
    claimDecided: 'Your claim is decided',
    claimAbout: '{title}: about {date}',
    claimDue: 'We are to decide by {date}.',
    claimLate: 'We were to decide by {date}: we are late.',
    claimDecidedOn: 'It was decided on {date}. The decision is on your page, with what we tell you.',
    claimPage: 'The page of your claim, which nobody else can open',
    claimWhy:
      'This message comes from {company}, who was given this address with a claim. You will get one more, when it is decided',
    claimLast:
      'This message comes from {company}, who was given this address with a claim. It is the last one about it',
    stop: 'This message comes from {company}, who was given this address for this case. Get no more messages about it',
  },

  stopMails: {
    title: 'Get no more messages',
    lede: 'No more messages about this case will go to your address, and we erase it. Your receipt stays where it is.',
    submit: 'Stop the messages',
    ended: 'No more messages about this case go to the address that received this link.',
    receipt: 'See the receipt',
  },

  surveyMails: {
    invitation: '{title} – {company}',
    reminder: 'Reminder: {title} – {company}',
    asks: '{company} asks what you expect and what you have met with. It takes some ten minutes; you can stop and come back.',
    codes: {
      drawn:
        'You will get a code. We note that you took one, never which: your answers are linked neither to you nor to this address.',
      blind:
        'Your browser makes a code that we sign without seeing it: even if we kept everything, we could not link your answers to you.',
      open: 'Anybody can take a code, and nobody knows who answers.',
    },
    until: 'It is answered until the end of {date}.',
    answer: 'Answer',
    stop: '{company} writes to you because you are among those whom this survey is for. To get no more surveys:',
  },

  stopSurveyMails: {
    title: 'No more surveys',
    ask: 'Do you want no more surveys at this address? It is erased from our survey lists at once.',
    submit: 'Send me nothing more',
    done: 'Done: no survey will be sent to you any more, and your address is erased from our survey lists.',
  },
});
