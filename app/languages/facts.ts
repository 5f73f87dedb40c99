/** How a language sets its marks, as `typeset` reads it. */
export type Typography = {
  /** Marks with a narrow no-break space (U+202F) before them, whatever space was written there. */
  narrowBefore: string;
  /** Marks with a no-break space (U+00A0) before them; before a colon only where a space was written, for times and ratios. */
  noBreakBefore: string;
  /** Marks that stand close: a space written before them is taken out. */
  closeBefore: string;
  /** Opening marks with a narrow no-break space after them. */
  narrowAfter: string;
  /** What straight double quotation marks become: the opening and the closing one. */
  quotes: string;
  /** What straight single ones become. */
  innerQuotes: string;
  /** Words that do not part from the number before them, as a regular expression. */
  units: string;
  /** Words that do not part from the number after them, as a regular expression. */
  numbered: string;
  /** What a printer raises after a number, as a regular expression, such as `er` in `1er`; `null` where nothing is. */
  raised: string | null;
};

/** How the terms of a promise are written in a language, beside the way in which every charter may write them. */
export type TermWords = {
  /** What each unit of time is called, in the singular; the first is the usual one. A final `s` of a word may come and go. */
  units: Readonly<
    Record<
      | 'minutes'
      | 'hours'
      | 'working minutes'
      | 'working hours'
      | 'calendar days'
      | 'working days'
      | 'open days'
      | 'weeks'
      | 'months',
      readonly [string, ...string[]]
    >
  >;
  /** As in `2 EUR per kVA`, `20 GBP every 5 working days`, `within 30 calendar days`, each a regular expression. */
  per: string;
  every: string;
  within: string;
  automatic: string;
  /** As in `40 periods`. */
  periods: string;
  /** What a parameter of the method counts. */
  days: string;
  cases: string;
};

/** What is true of a language itself, beside the messages in it. */
export type LanguageFacts = {
  /** Its name in itself, as a link to it says. */
  name: string;
  /** BCP 47: how Intl makes its numbers, dates, lists and plurals. */
  locale: string;
  direction: 'ltr' | 'rtl';
  typography: Typography;
  /** What letters of a pattern of times are called where they are other words: `JJ/MM/AAAA` for `DD/MM/YYYY`. */
  timeLetters: Readonly<Partial<Record<'Y' | 'M' | 'D' | 'H' | 'h' | 'm' | 's', string>>>;
  /** How people write numbers: the sign before decimals. */
  numbers: { decimal: '.' | ',' };
  /** Words that sound like a promise and commit to nothing, as regular expressions in which a space is any space. */
  vagueWords: readonly string[];
  /** The headings of a commitment that a firm promise must have, as its page says them and its author writes them. */
  sections: Readonly<Record<'howWeMeasure' | 'notCovered', string>>;
  termWords: TermWords;
  /** Names that an author of this language may give to keys, which have one name in all charters. */
  keyNames: Readonly<Record<string, string>>;
  /** What the columns are called that come before those of a file, when its rejected rows are given back. */
  addedColumns: Readonly<Record<'line' | 'reason' | 'text', string>>;
};
