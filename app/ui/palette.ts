/**
 * The colours of tokens.css that pictures need which stand alone: the favicon, the badge, the social card. A test holds
 * them equal to the tokens.
 */
export type Palette = Record<
  'paper' | 'ink' | 'ink-soft' | 'accent' | 'stone' | 'void' | 'missed' | 'doubt',
  string
>;

export const palettes: Record<'light' | 'dark', Palette> = {
  light: {
    paper: '#fbfaf6',
    ink: '#1c1b19',
    'ink-soft': '#504d46',
    accent: '#0f4c5c',
    stone: '#2f3437',
    void: '#ece8dc',
    missed: '#9a2a0c',
    doubt: '#5a3a92',
  },
  dark: {
    paper: '#14161a',
    ink: '#eceae4',
    'ink-soft': '#b3b0a7',
    accent: '#7fc4d6',
    stone: '#c3c7cc',
    void: '#24272d',
    missed: '#ff9f80',
    doubt: '#c6b0ff',
  },
};
