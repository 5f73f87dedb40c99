/**
 * A signed note (C2SP signed-note): a text that ends with a newline, a blank line, and signature lines. Nothing in
 * it may be believed before a signature was verified; see verifier-key.ts and checkpoint.ts.
 */
export type Note = { text: string; signatures: NoteSignature[] };
/** Who is said to have signed, and the signature without its key id. */
export type NoteSignature = { name: string; id: number; signature: Buffer };

/** Signatures that a note may carry; the specification asks for at least 16. */
const mostSignatures = 100;
const mostBytes = 1_000_000;

/** Thrown for a text that is no note, or no note of the kind expected; says what is wrong. */
export class MalformedNote extends Error {}

/** Reads a note without verifying it. @throws MalformedNote */
export function parseNote(written: string): Note {
  if (written.length > mostBytes) throw new MalformedNote('a note of more than a megabyte');
  if (hasControls(written)) throw new MalformedNote('a note with control characters');
  const blank = written.lastIndexOf('\n\n');
  if (blank < 0) throw new MalformedNote('a note without the blank line before its signatures');
  const lines = written.slice(blank + 2).split('\n');
  if (lines.pop() !== '' || lines.length === 0) throw new MalformedNote('a note without signature lines');
  if (lines.length > mostSignatures)
    throw new MalformedNote(`a note with more than ${mostSignatures} signatures`);
  return { text: written.slice(0, blank + 1), signatures: lines.map(parseSignature) };
}

/** A signature line, without its newline. @throws MalformedNote */
function parseSignature(line: string): NoteSignature {
  const match = /^— (\S+) (\S+)$/u.exec(line);
  const bytes = match && decodeBase64(match[2] as string);
  if (!match || !bytes || bytes.length < 5 || match[1]?.includes('+'))
    throw new MalformedNote(`not a signature line: ${JSON.stringify(line.slice(0, 200))}`);
  return { name: match[1] as string, id: bytes.readUInt32BE(0), signature: bytes.subarray(4) };
}

/** `— name base64(key id ‖ signature)` and a newline. */
export function formatSignature({ name, id, signature }: NoteSignature): string {
  const keyId = Buffer.alloc(4);
  keyId.writeUInt32BE(id);
  return `— ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`;
}

/** The note as it is written. */
export function formatNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(formatSignature).join('')}`;
}

/** Bytes of standard base64 with its padding, in the one way there is to write them; `null` for any other text. */
export function decodeBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

/** Whether a text has ASCII control characters other than the newline. */
function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && code !== 0x0a) return true;
  }
  return false;
}
