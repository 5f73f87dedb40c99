import type { troubles as french } from '../fr/troubles.ts';
import { translation } from '../translation.ts';

/** Why nothing can be recorded or signed (app/domain/trouble.ts), and what to do about it. */
export const troubles = translation<typeof french>()({
  troubles: {
    'older-database':
      'the database holds less than what is already signed, as if an older copy had been put back',
    'entries-changed': 'entries that are already signed are no longer what they were',
    'words-changed': 'words that were published are no longer those that the ledger vouches for',
    'database-replaced': 'the file of the database was replaced while the service was using it',
    'log-damaged': 'the log beside the database is damaged, or gone',
    'key-missing': 'the key that signs the ledger is no longer in its place',
    'key-open': 'the key that signs the ledger can be read by others on the server',
    'key-unreadable': 'the key that signs the ledger cannot be read',
    'key-foreign': 'the key in place is not the one that signed this ledger',
    'log-renamed': 'the ledger has another name now, while its key bears the old one',
    clock: 'the clock of the server jumped, so that nobody knows what time it is',
    'disk-full': 'the disk of the server is full',
    'disk-failing': 'the disk of the server no longer answers as it should',
    'read-only': 'the server can no longer write to the database',
    'database-damaged': 'the file of the database is damaged',
    'write-lost': 'the disk of the server lost what was to be written to it',
  },
  mending: {
    'older-database': 'Put the newest copy back, with kept restore; nothing is lost as long as it exists.',
    'entries-changed':
      'Find what changed with kept verify and the file of the database, then put back a backup that is whole.',
    'words-changed':
      'Find what changed with kept verify and the file of the database, then put back a backup that is whole.',
    'database-replaced':
      'Stop the service, put back the database that you want with kept restore, and start again.',
    'log-damaged':
      'Nothing was opened or changed. The file ending in -wal holds what was recorded last: keep a copy of it, then put back the newest backup with kept restore or, to go on without what it held, move it elsewhere.',
    'key-missing':
      'Put the key back beside the database, or say where it is with LEDGER_KEY_FILE. Where it is lost for good: kept restore --key-lost.',
    'key-open':
      'Let nobody else read it (chmod 600). Where somebody may have copied it, it is not safe any more.',
    'key-unreadable': 'Put the key back as it was, from your copy.',
    'key-foreign': 'Put the key of this ledger back. Where it is lost for good: kept restore --key-lost.',
    'log-renamed': 'Put the origin back in site.yml: a ledger keeps its name.',
    clock:
      'The new time is believed when it has held for ten minutes, or at once where somebody who has looked at another clock says so: kept clock --confirm.',
    'disk-full': 'Make room, then try again.',
    'disk-failing': 'Look at what the system says of the disk, then try again.',
    'read-only': 'Let the user of the service write to the database and its folder again, then try again.',
    'database-damaged': 'Keep the file aside and put back the newest backup with kept restore.',
    'write-lost': 'Look at what the system says of the disk, then start the service again.',
  },
});
