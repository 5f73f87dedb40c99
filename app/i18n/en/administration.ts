import type { administration as french } from '../fr/administration.ts';
import { translation } from '../translation.ts';

/** What administrators read. */
export const administration = translation<typeof french>()({
  // ── Administration ──────────────────────────────────────────────────────────────────────────────────────────
  admin: {
    title: 'Administration',
    well: 'All is well',
    wellSays: 'The ledger is being written and signed, and due dates are watched.',
    notWell: 'Nothing can be recorded or signed',
    notSwept: 'Due dates have not been watched since {date}. Is the service running?',
    neverSwept: 'Due dates have never been watched. Is the service running?',
    notSigned: 'The ledger has not been signed or confirmed since {date}.',
    diskFull: 'The disk of the database is nearly full: {free} GB free.',
    witnessFault: 'Witness {name} did not cosign the last time: “{fault}”.',
    lookAfter: 'What you look after',
    peopleSays: 'Who signs in, in which role; add somebody, change a password.',
    publicationSays: 'What is published, and what is new in the files.',
    asking:
      '{count, plural, =0 {Nobody is waiting for an answer.} one {# request waits.} other {# requests wait.}}',
    registerSays: 'The compliance register, for reading.',
    health: 'State of the service',
    never: 'never so far',
    entries: 'Ledger',
    entriesSince:
      '{count, plural, =0 {no entries} one {# entry, the last on {date}} other {# entries, the last on {date}}}',
    signed: 'Last signature',
    signedOn: '{count, plural, one {# entry signed} other {# entries signed}}, confirmed on {date}',
    swept: 'Due dates watched until',
    disk: 'Disk',
    diskFree: '{free} GB free of {total} GB',
    imports: 'Imports under way',
    version: 'Version of Kept',
    verify:
      'The command “kept verify” reads the whole ledger and works it out again; “kept backup” makes a copy.',
  },

  // ── Administration: people ──────────────────────────────────────────────────────────────────────────────────
  people: {
    title: 'People',
    lede: 'Those who may sign in, and those who no longer may.',
    name: 'Name',
    email: 'Email address',
    role: 'Role',
    state: 'State',
    signedIn: 'Last signed in',
    created: 'Admitted',
    pseudonym: 'In the ledger',
    you: '(you)',
    enabled: 'may sign in',
    disabledSince: 'has not been allowed to sign in since {date}',
    neverSignedIn: 'none known',
    new: 'Add somebody',
    newLede:
      'A password is created for them and shown only once. Their name and address never enter the ledger, which knows only a pseudonym.',
    add: 'Add',
    may: {
      agent: 'Opens cases and logs what happens.',
      compliance: 'Does what agents do; also analyses breaches, signs them off and decides on corrections.',
      administrator:
        'Does what agents do; also looks after people and publications, and reads the compliance register.',
    },
    see: 'See {name}',
    another: 'Add somebody else',
    taken: 'Somebody signs in with this address already.',
    seeThem: 'See this person',
    takenDisabled:
      'This address belongs to somebody who may no longer sign in. Let them sign in again: they get back their pseudonym and their role. If the address is to be somebody else’s, erase the person first with “kept user erase”.',
    enableThem: 'Go to this person, to let them sign in again',
    once: {
      title: 'Password, shown only this once',
      says: 'Pass it on by a safe channel and ask for it to be changed at the first sign-in.',
      replaced: 'The old one no longer works, and every session begun with it has ended.',
    },
    done: {
      role: 'The role is changed; this person’s sessions have ended.',
      disable: 'This person may no longer sign in.',
      enable: 'This person may sign in again.',
      'sign-out': 'All of this person’s sessions have ended.',
    },
    acts: {
      role: {
        title: 'Role',
        says: 'The change goes into the ledger. The person signs in again with the new role; what they did keeps the old one.',
        submit: 'Change the role',
      },
      password: {
        title: 'Password',
        says: 'A new password is created and shown only once. The old one no longer works, and all sessions end.',
        submit: 'Create a new password',
      },
      'sign-out': {
        title: 'Sessions',
        says: 'Ends all sessions, as after a phone was lost. The password stays.',
        submit: 'End all sessions',
      },
      disable: {
        title: 'Signing in',
        says: 'The person is signed out everywhere and may no longer sign in. What they did stays; you can let them sign in again.',
        submit: 'Block signing in',
      },
      enable: {
        title: 'Signing in',
        says: 'The person may sign in again, with the role and the password that they had.',
        submit: 'Allow signing in again',
      },
    },
    refused: {
      'no-name': 'Enter a name.',
      'bad-name': 'Enter a name of at most 200 characters, of letters and signs that show.',
      'bad-email': 'Enter an address like ines@example.com.',
      'unknown-role': 'Choose a role.',
      'email-taken': 'Somebody signs in with this address already.',
      'email-disabled': 'Somebody used to sign in with this address, and may no longer.',
      'short-password': 'The password created is too short. Try again.',
      'long-password': 'The password created is too long. Try again.',
      'stray-password': 'The password created cannot be typed. Try again.',
      'guessable-password': 'The password created looks like the name or the address. Try again.',
      'password-refused': 'The password created will not do. Try again.',
      'unknown-person': 'This person is gone: they were erased meanwhile.',
      'last-administrator':
        'This is the last administrator: without one nobody could name another. Give the role to somebody else first.',
      'own-password': 'Change your own password on its page, with the one you have.',
    },
  },

  // ── Administration: editions ────────────────────────────────────────────────────────────────────────────────
  publication: {
    title: 'Publishing',
    toPublish: 'To publish',
    lede: 'What the files say and is not published yet, with what it would change.',
    same: 'Nothing new: what the files say is published.',
    faulty: 'Nothing can be published while these files have to be mended.',
    refused: 'Nothing can be published this way.',
    warnings: 'To read again in the files: none of it stands in the way of publishing.',
    forGood: 'An edition is published for good. It carries your pseudonym in the ledger.',
    publish: 'Publish these changes',
    changedMeanwhile:
      'The files have changed since this page was shown. Read the differences again, then publish.',
    done: 'It is published.',
    published: 'Published',
    nothing: 'Nothing is published. Published charters will appear here.',
    newest: 'Newest edition',
    binding: 'Binds from',
    inForce: 'in force',
    toCome: 'not in force yet',
    ended: 'record ended on {date}',
    inside: '(for staff)',
    method: 'Method of the scores: version {number, number}.',
  },

  // ── Administration: witnesses ───────────────────────────────────────────────────────────────────────────────
  witnessing: {
    title: 'Requests from witnesses',
    lede: 'Witnesses have cosigned a state of the ledger with a key that we do not know yet, and ask for it to be shown. The name is the one in the key: before you accept, check some other way whose key it is.',
    policyBroken: 'The file of witnesses, witnesses.policy, cannot be read',
    empty: 'No requests. Those that witnesses send with “kept witness” will appear here.',
    asked: 'Asked on',
    decided: 'Answered on',
    key: 'Verifier key',
    states: { asked: 'waits for an answer', accepted: 'accepted', refused: 'refused' },
    known: 'named in witnesses.policy',
    accept: 'Accept',
    acceptNamed: 'Accept {name}',
    refuse: 'Refuse',
    refuseNamed: 'Refuse {name}',
    nameTaken:
      'Another witness has this name already, and a checkpoint tells its signers by name: refuse this request, or the other witness first.',
    unknown: 'This request is gone.',
    done: {
      accepted: 'This witness is accepted: its cosignatures appear on the page of the ledger.',
      refused: 'This witness is refused: its cosignatures are neither kept nor shown.',
    },
  },
});
