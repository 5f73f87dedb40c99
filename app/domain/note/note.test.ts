import { describe, expect, test } from 'vitest';
import { openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint.ts';
import { cosign, cosignaturesOn, cosignedAt } from './cosignature.ts';
import {
  formatSigningKey,
  formatVerifierKey,
  isFrom,
  parseSigningKey,
  parseVerifierKey,
  signingKey,
  verifiesBytes,
} from './key.ts';
import { formatNote, formatSignature, MalformedNote, parseNote } from './note.ts';
import { formatProofFile, parseProofFile } from './proof-file.ts';

/** The example of C2SP signed-note. */
const exampleKey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const exampleNote = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;
const seed = (fill: number) => Buffer.alloc(32, fill);
const log = signingKey('log.example/ledger', seed(1));
const other = signingKey('log.example/ledger', seed(2));
const witness = signingKey('witness.example/w1', seed(3), 'cosignature');
const tree = { size: 3, root: Buffer.alloc(32, 9) };

describe('signed notes', () => {
  test('the example of the specification verifies', () => {
    const key = parseVerifierKey(exampleKey);
    const note = parseNote(exampleNote);
    const [signature] = note.signatures;
    expect(signature && isFrom(signature, key)).toBe(true);
    expect(verifiesBytes(key, Buffer.from(note.text), signature?.signature ?? Buffer.alloc(0))).toBe(true);
    expect(verifiesBytes(key, Buffer.from(`${note.text} `), signature?.signature ?? Buffer.alloc(0))).toBe(
      false,
    );
    expect(formatVerifierKey(key)).toBe(exampleKey);
    expect(formatNote(note)).toBe(exampleNote);
  });
  test('a text may have empty lines; the last one is before the signatures', () => {
    const written = `one\n\ntwo\n\n${formatSignature({ name: 'a', id: 1, signature: Buffer.from('x') })}`;
    expect(parseNote(written).text).toBe('one\n\ntwo\n');
  });
  test.each([
    ['no blank line', 'text\n— a AAAAAXg=\n'],
    ['no signatures', 'text\n\n'],
    ['no newline at the end', 'text\n\n— a AAAAAXg='],
    ['a hyphen for a dash', 'text\n\n- a AAAAAXg=\n'],
    ['a plus in the name', 'text\n\n— a+b AAAAAXg=\n'],
    ['base64 without padding', 'text\n\n— a AAAAAXg\n'],
    ['a signature of nothing', 'text\n\n— a AAAAAQ==\n'],
    ['a tab', 'te\txt\n\n— a AAAAAXg=\n'],
    ['a carriage return', 'text\r\n\n— a AAAAAXg=\n'],
  ])('%s is no note', (_what, written) => {
    expect(() => parseNote(written)).toThrow(MalformedNote);
  });
  test('too many signatures are not looked at', () => {
    const line = formatSignature({ name: 'a', id: 1, signature: Buffer.from('x') });
    expect(parseNote(`text\n\n${line.repeat(16)}`).signatures).toHaveLength(16);
    expect(() => parseNote(`text\n\n${line.repeat(101)}`)).toThrow('more than 100 signatures');
  });
});

describe('keys', () => {
  test('both halves can be written down and read again', () => {
    expect(parseSigningKey(formatSigningKey(log))).toEqual(log);
    const { seed: _, ...publicHalf } = witness;
    expect(parseVerifierKey(formatVerifierKey(witness))).toEqual(publicHalf);
  });
  test('the same public key has another id under another name or for another purpose', () => {
    const ids = [
      signingKey('a.example', seed(1)),
      signingKey('b.example', seed(1)),
      signingKey('a.example', seed(1), 'cosignature'),
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });
  test.each([
    ['an id that is not its own', exampleKey.replace('530d903a', '530d903b')],
    ['another type', exampleKey.replace('+Aek', '+Auk')],
    ['too short', 'example.com/foo+530d903a+Aeky'],
    ['a name with a space', exampleKey.replace('/foo', '/f o')],
    ['nothing', ''],
  ])('a verifier key with %s is refused', (_what, text) => {
    expect(() => parseVerifierKey(text)).toThrow(MalformedNote);
  });
  test('a signing key that cannot be read is not repeated', () => {
    const secret = formatSigningKey(log).slice(0, -3);
    expect(() => parseSigningKey(secret)).toThrow(/^not a signing key \(PRIVATE\+KEY\+name\+id\+base64\)$/);
  });
});

describe('checkpoints', () => {
  test('what the log signs, its key opens', () => {
    const written = signCheckpoint(tree, log);
    expect(written.split('\n').slice(0, 3)).toEqual([
      'log.example/ledger',
      '3',
      tree.root.toString('base64'),
    ]);
    expect(openCheckpoint(written, log)).toMatchObject({ origin: 'log.example/ledger', ...tree });
  });
  test.each([
    ['another key of the same name', signCheckpoint(tree, other), 'has not signed'],
    ['another log', signCheckpoint(tree, signingKey('b.example', seed(1))), 'a checkpoint of b.example'],
    ['another size', signCheckpoint(tree, log).replace('\n3\n', '\n4\n'), 'is not by the key'],
  ])('the signature of %s does not', (_what, written, message) => {
    expect(() => openCheckpoint(written, log)).toThrow(message);
  });
  test('one wrong signature of the key among right ones spoils the note', () => {
    const [wrong] = parseNote(signCheckpoint({ ...tree, size: 4 }, log)).signatures;
    const written = signCheckpoint(tree, log) + (wrong ? formatSignature(wrong) : '');
    expect(() => openCheckpoint(written, log)).toThrow('is not by the key');
  });
  test.each([
    'log.example\n03\nCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=\n',
    'log.example\n-1\nCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=\n',
    'log.example\n9007199254740993\nCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=\n',
    'log.example\n3\nCQkJ\n',
    'log.example\n0\nCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=\n',
    '\n3\nCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=\n',
    'log.example\n3\nCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=',
    'log.example\n3\nCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=\n\nmore\n',
  ])('%j is none', (text) => {
    expect(() => parseCheckpoint(text)).toThrow(MalformedNote);
  });
});

describe('cosignatures', () => {
  const { text } = parseNote(signCheckpoint(tree, log));
  const signature = cosign(text, 1_679_315_147, witness);
  test('say when, and only of this text by this key', () => {
    expect(cosignedAt(text, signature, witness)).toBe(1_679_315_147);
    expect(cosignedAt(text.replace('3', '4'), signature, witness)).toBeNull();
    expect(cosignedAt(text, signature, signingKey(witness.name, seed(4), 'cosignature'))).toBeNull();
    const later = { ...signature, signature: Buffer.from(signature.signature) };
    later.signature[7] = (later.signature[7] as number) + 1;
    expect(cosignedAt(text, later, witness)).toBeNull();
  });
  test('of unknown witnesses are passed over', () => {
    const stranger = cosign(text, 5, signingKey('stranger.example', seed(5), 'cosignature'));
    const note = { text, signatures: [stranger, signature, cosign(text, 1_700_000_000, witness)] };
    expect(cosignaturesOn(note, [witness])).toEqual([{ name: 'witness.example/w1', at: 1_700_000_000 }]);
    expect(cosignaturesOn(note, [])).toEqual([]);
  });
});

describe('proof files', () => {
  const file = {
    extra: null,
    index: 0,
    proof: [Buffer.alloc(32, 1), Buffer.alloc(32, 2)],
    checkpoint: signCheckpoint(tree, log),
  };
  test.each([file, { ...file, extra: Buffer.from('{"a":1}') }, { ...file, proof: [] }])(
    'are read as written',
    (each) => {
      expect(parseProofFile(formatProofFile(each))).toEqual(each);
    },
  );
  test.each([
    ['c2sp.org/tlog-proof@v2', (text: string) => text.replace('@v1', '@v2')],
    ['no index', (text: string) => text.replace('index 0\n', '')],
    ['a padded index', (text: string) => text.replace('index 0', 'index 00')],
    ['a short hash', (text: string) => text.replace('AQEBAQEB', 'AQEB')],
    ['no checkpoint', (text: string) => text.slice(0, text.indexOf('\n\n'))],
  ])('%s is refused', (_what, change) => {
    expect(() => parseProofFile(change(formatProofFile(file)))).toThrow(MalformedNote);
  });
});
