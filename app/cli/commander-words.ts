import { type Argument, type Command, type CommanderError, Help, type Option } from 'commander';
import type { PlainKey } from '#app/i18n/messages.ts';
import type { Translator } from '#app/i18n/translator.ts';

/** Commander's own headings, by what they are in English. */
const titles: Record<string, PlainKey> = {
  'Usage:': 'usage.titles.usage',
  'Arguments:': 'usage.titles.arguments',
  'Options:': 'usage.titles.options',
  'Global Options:': 'usage.titles.globalOptions',
  'Commands:': 'usage.titles.commands',
};

/** No-break spaces, and marks for them that Commander does not take for a place to break a line at. */
const unbroken = { '\u00a0': '\ue000', '\u202f': '\ue001' };

/**
 * Lets Commander speak the language of the terminal in all that it says by itself: help, and the lists in it. What it
 * refuses it leaves to `refusalInWords`. Every command that is added to the program afterwards speaks it too.
 */
export function speak(program: Command, words: Translator): Command {
  const { t } = words;
  return program
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .helpOption('-h, --help', t('usage.help'))
    .helpCommand(`help ${t('usage.someCommand')}`, t('usage.helpCommand'))
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => (titles[title] ? t(titles[title]) : title),
      styleUsage: (usage) =>
        usage.replace('[options]', t('usage.someOptions')).replace('[command]', t('usage.someCommand')),
      optionDescription: (option) => describe(option, words),
      argumentDescription: (argument) => describe(argument, words),
      boxWrap(text, width) {
        const whole = exchange(text, Object.entries(unbroken));
        const lines = Help.prototype.boxWrap.call(this, whole, width);
        return exchange(
          lines,
          Object.entries(unbroken).map(([space, mark]) => [mark, space]),
        );
      },
    });
}

function describe({ description, argChoices, defaultValue }: Option | Argument, { t }: Translator): string {
  const standard = typeof defaultValue === 'string' ? [t('usage.byDefault', { value: defaultValue })] : [];
  const choices = argChoices ? [t('usage.choices', { choices: argChoices.join(', ') })] : [];
  return [description, ...choices, ...standard].join(' ');
}

function exchange(text: string, pairs: [string, string][]): string {
  return pairs.reduce((said, [from, to]) => said.replaceAll(from, to), text);
}

/**
 * What Commander refuses, in the language of the terminal. It tells what is wrong by a code, and the names in
 * question only within its English sentence, from which they are read; a sentence of an unknown code stays.
 */
export function refusalInWords({ code, message }: CommanderError, { t, list }: Translator): string {
  const [what = '', given = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, name]) => name ?? '');
  const similar = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1]?.split(', ');
  const guessing = (before: string) =>
    similar
      ? t('formats.clauses', { before, after: t('usage.meant', { similar: list(similar, 'or') }) })
      : before;
  switch (code) {
    case 'commander.missingArgument':
      return t('usage.missingArgument', { what });
    case 'commander.optionMissingArgument':
      return t('usage.missingValue', { option: what });
    case 'commander.missingMandatoryOptionValue':
      return t('usage.missingOption', { option: what });
    case 'commander.unknownOption':
      return guessing(t('usage.unknownOption', { what }));
    case 'commander.unknownCommand':
      return guessing(t('usage.unknownCommand', { what }));
    case 'commander.excessArguments': {
      const [expected = 0, found = 0] = [...message.matchAll(/\d+(?= argument|\.$)/g)].map(Number);
      return t('usage.tooMany', { expected, found });
    }
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1]?.split(', ') ?? [];
      // Of an argument it names the value first, of an option the option.
      const [option, found] = message.includes('command-argument') ? [`<${given}>`, what] : [what, given];
      return t('usage.notAChoice', { option, what: found, choices: list(choices, 'or') });
    }
    default:
      return message.replace(/^error: /, '');
  }
}
