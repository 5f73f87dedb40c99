import type { surveyForm as french } from '../fr/survey-form.ts';
import { translation } from '../translation.ts';

/** Answering a survey: the invitation, the code, the form, the receipt. */
export const surveyForm = translation<typeof french>()({
  surveyForm: {
    fictional: 'An example survey: the company and the answers are made up.',
    asked: {
      customers:
        '{company} asks what you expect of its charter, on {pages, plural, one {# page} other {# pages}}. You can answer until the end of {closes}.',
      employees:
        '{company} asks those who work for it what they think, on {pages, plural, one {# page} other {# pages}}. You can answer until the end of {closes}.',
    },
    frame: 'Who is asked:',
    frameSize: '({size, plural, one {# person} other {# people}}).',
    free: 'You are free to answer, or not, question by question. Each page is saved when you leave it; your code brings you back later, on any device.',
    seen: {
      title: 'What the company sees, and does not see',
      not: 'It does not see',
      yes: 'It sees',
      who: {
        drawn:
          'who answered what: your code is drawn at random and written down nowhere, neither beside your name nor elsewhere',
        blind:
          'who answered what: your browser makes the code, and the server signs it without seeing it. Even if it noted everything it could not link an answer to an invitation',
        open: 'who answered what: anybody takes a code, without saying who they are',
      },
      when: 'when you answered, nor on which device: answers have no time, no order and no address',
      fewer: 'the answers of a group of fewer than {atLeast, plural, one {# person} other {# people}}',
      taken: 'whether your invitation has taken a code, so as not to remind you',
      answers: 'the answers themselves, all together, without knowing whose they are',
      pulse: {
        leadership:
          'of each unit in which enough people answer, what they think of its leadership on average',
        satisfaction: 'of each unit in which enough people answer, how content they are on average',
      },
      receipt:
        'once the survey is closed, the list of the hashes of all codes that were used, which anybody may read: you find yours in it',
      trust: {
        drawn:
          'You have to believe that the server does not note the codes that it draws. The program is public, and tests hold it to that; but a server that somebody changed could.',
        blind:
          'So that the time tells nothing either, keep the code and answer later, or from another network. The key that signs is in the ledger: it is the same for everybody.',
        open: 'Nothing keeps one person from taking several codes: this survey has no response rate.',
      },
    },
    code: {
      takeTitle: 'Your code',
      enterTitle: 'Have you got a code?',
      once: 'The code is shown once. Keep it: with it you can go on later, and check that your answer was counted.',
      take: 'Take my code',
      yours: 'Your code',
      keep: 'It will not be shown again, and nobody can find it for you. Write it down before you go on.',
      save: 'Save the code in a file',
      saved: 'Code to go on with your answer to the survey:',
      file: 'survey-code',
      print: 'or print this page.',
      now: 'Answer now',
      haveOne: 'I have my code',
      label: 'Code',
      hint: '24 signs; capitals, spaces and hyphens do not matter. A long code is pasted as it is.',
      enter: 'Go on with this code',
      needed: 'Your code is needed first',
    },
    blind: {
      code: 'Long code',
      without:
        'This survey needs your browser to run a script of this page: it makes the code without the server seeing it.',
      instead:
        'Open this link in a browser that runs scripts, on this device or another: the link is good as long as no code was taken. Else ask the company for another way to answer.',
      ready: 'Your browser is ready. The code can be taken once.',
      working: 'Your browser makes the code and has it signed…',
      failed: 'The code could not be signed.',
      again:
        'Load the page again to ask for the same signature: nothing is lost while this window stays open.',
      keep: 'Nobody but your browser knows this long code. Save it if you will answer later; when you answer you get a short code to go on with.',
      later: 'The longer the time between this code and your answer, the less the time can link the two.',
    },
    progress: 'Page {number} of {pages}',
    asks: {
      with: 'If the company does this, …',
      without: 'If it does not, …',
      importance: 'Does this promise matter to you?',
    },
    feels: {
      '1': 'I am pleased',
      '2': 'that is normal',
      '3': 'it makes no difference to me',
      '4': 'I can put up with it',
      '5': 'I am displeased',
    },
    importance: { least: '{number} – not at all', most: '{number} – more than anything' },
    agreement: { least: '{number} – not at all', most: '{number} – entirely' },
    none: 'I would rather not answer',
    sentences: 'Are these sentences true for you?',
    groups: 'Finally, about you',
    on: 'Continue',
    back: 'Back',
    leave: 'Any question may be left out.',
    later: {
      title: 'Go on later',
      code: 'What you have done is saved. Come back with this code:',
      review: 'See how far I have come',
    },
    review: {
      title: 'Before you send',
      page: 'Page {number}',
      answered: '{answered, plural, =0 {not answered} other {# of {asked, number}}}',
      half: 'Only half of the pair: it would not count.',
      final:
        'Once sent, answers do not change any more: nothing links them to your code, and nobody could find them.',
      send: 'Send my answers',
    },
    thanks: {
      title: 'Thank you',
      counted: 'Your answer is counted.',
      again: 'A code counts once: the answer of this one is counted already, and nothing was added to it.',
      receipt:
        'Here is your receipt. It will be in the list published after {closes}, when the survey is closed. It proves that a code was used, never what was answered.',
      how: 'It is the SHA-256 of your code without its hyphens: you can work it out again.',
    },
  },
});
