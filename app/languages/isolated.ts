/** First strong isolate and pop directional isolate: between them a text runs its own way and moves nothing around it. */
const [ISOLATE, POP] = ['\u2068', '\u2069'];
/** Controls with which a text commands the direction of what follows, beside marks, which only stand in for a letter. */
const COMMAND = '\\u202a-\\u202e\\u2066-\\u2069';
/** Letters and digits of what is written from right to left, in the blocks that Unicode keeps for it, and its marks. */
const RIGHT_TO_LEFT =
  '\\u0590-\\u08ff\\u200f\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';

const turned = {
  ltr: new RegExp(`[${RIGHT_TO_LEFT}]`, 'u'),
  rtl: new RegExp(`(?![${RIGHT_TO_LEFT}])\\p{L}|\\u200e`, 'u'),
};
const commands = new RegExp(`[${COMMAND}]`, 'u');
const everyCommand = new RegExp(`[${COMMAND}]`, 'gu');

/**
 * A text as it stands within a sentence of a direction. What holds letters that run the other way is set apart by U+2068 and
 * U+2069, so that it does not reorder the words around it; any other text is the same, byte for byte. For what is
 * shown, never for what is kept, compared or sent as data. Each line is on its own, as directions end with it. What it gave stays the same when it is given again.
 */
export function isolated(text: string, direction: 'ltr' | 'rtl'): string {
  if (!turned[direction].test(text) && !commands.test(text)) return text;
  return text.replace(/[^\n\r\u2028\u2029]+/g, (line) => {
    const { said, outside } = disarm(line);
    return turned[direction].test(outside) ? ISOLATE + said + POP : said;
  });
}

/** A text whose commands of direction are shown as JSON escapes them; whole isolates are let be, as they end what they begin. */
export function disarmed(text: string): string {
  return commands.test(text) ? disarm(text).said : text;
}

/** The text disarmed, and what of it stands outside its whole isolates. */
function disarm(text: string): { said: string; outside: string } {
  const whole = wholeIsolates(text);
  let depth = 0;
  let end = 0;
  let outside = '';
  const said = text.replace(everyCommand, (command, at: number) => {
    if (depth === 0) outside += text.slice(end, at);
    end = at + 1;
    if (!whole.has(at)) return escaped(command);
    depth += command === ISOLATE ? 1 : -1;
    return command;
  });
  return { said, outside: outside + text.slice(end) };
}

/** Where the isolates begin and end that are closed on the line where they were opened. */
function wholeIsolates(text: string): ReadonlySet<number> {
  const whole = new Set<number>();
  let open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[\u2068\u2069\n\r\u2028\u2029]/gu)) {
    if (sign === ISOLATE) open.push(index);
    else if (sign !== POP) open = [];
    else {
      const begun = open.pop();
      if (begun !== undefined) whole.add(begun).add(index);
    }
  }
  return whole;
}

/** A control as JSON escapes it, so that it is seen and not obeyed. */
export function escaped(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
