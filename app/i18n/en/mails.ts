/** What is told by mail: the mails themselves, what each person wants to get, and the outbox. */
export const mails = {
  mails: {
    warnings:
      '{count, plural, one {# open case is nearing its due time} other {# open cases are nearing their due times}}',
    breaches: '{count, plural, one {# breach to analyse} other {# breaches to analyse}}',
    payments: '{count, plural, one {# remedy not paid in time} other {# remedies not paid in time}}',
    claims: '{count, plural, one {# claim to decide} other {# claims to decide}}',
    claimsLate:
      '{count, plural, one {# has waited longer than we promised.} other {# have waited longer than we promised.}}',
    toClaims: 'See the claims',
    digest: 'Your day at a glance, {company}',
    due: '{title}: due {date}',
    since: '{title}: {date}',
    toQueue:
      '{more, plural, =0 {See today’s queue} one {# more case in today’s queue} other {# more cases in today’s queue}}',
    toRegister:
      '{more, plural, =0 {See the breaches} one {# more line among the breaches} other {# more lines among the breaches}}',
    why: 'This message comes from Kept, the record of what {company} promises. Choose what you get',
  },

  mailChoices: {
    title: 'What I get by mail',
    lede: 'Messages go to {email}. They name promises and times, never a customer.',
    unsent: 'No message leaves from here yet: the administrators have not named a server.',
    saved: 'Saved.',
    warnings: 'When a case that I opened is nearing its due time',
    warningsHint:
      'As soon as {share} of its time is over. Agents are also warned of cases opened by a file, or by somebody who is not here any more.',
    breaches: 'When a promise is broken, or a remedy is not paid in time',
    breachesHint: 'One message for all that comes within the same minute.',
    ways: {
      'at-once': 'At once (unless you choose otherwise)',
      digest: 'Once a day, at {time}, with the rest',
      none: 'Never',
    },
    language: 'Language of the messages',
    submit: 'Save',
  },

  outbox: {
    title: 'Mail',
    says: '{waiting, plural, =0 {none is waiting} one {# is waiting} other {# are waiting}}, {failed, plural, =0 {none failed} one {# failed} other {# failed}}',
    lede: 'What is to be told by mail. A message that fails is tried again, less and less often, and given up after three days; what is over disappears after thirty.',
    off: 'No mail is sent',
    offSays:
      'The variable SMTP_URL is not set. Messages wait here for three days at most; name a server and restart the service to send them.',
    by: 'Server',
    from: 'Sender',
    waiting: 'Waiting',
    waitingEmpty: 'Nothing is waiting.',
    failed: 'Not delivered',
    failedEmpty: 'No message was refused or given up.',
    sent: 'Sent',
    sentEmpty: 'Nothing was sent in the last thirty days.',
    newest: '{count, plural, one {The newest one.} other {The newest #.}}',
    about: 'Message',
    person: 'For',
    gone: 'somebody erased',
    aCustomer: 'a customer',
    aClaimant: 'who filed a claim',
    somebodyAsked: 'somebody who is asked',
    state: 'State',
    written: 'Written',
    attempts: 'Attempts',
    next: 'next attempt {date}',
    words: 'What the server said',
    topics: {
      breaches: 'Breaches',
      warnings: 'Due times near',
      digest: 'Daily digest',
      customer: 'News of a case',
      claimant: 'News of a claim',
      survey: 'Invitation to a survey',
    },
    states: {
      waiting: 'waiting',
      sending: 'being sent',
      sent: 'sent',
      refused: 'refused by the server',
      expired: 'given up after three days',
      dropped: 'nothing left to tell',
    },
    retry: 'Try again',
    retryNamed: 'Try again: {about}, for {name}',
    retried: 'This message is sent within the next minute.',
    refused: 'This message is not to be sent any more: it has gone, or is not here.',
  },
} as const;
