/** How a survey was answered; `invited` is `null` of an open link, which nobody can say how many saw. */
export type Turnout = { invited: number | null; ineligible: number; complete: number; partial: number };

/** AAPOR's response rates, from 0 to 1; `null` where there is no rate: of an open link, or where nobody could answer. */
export type ResponseRates = { rr1: number | null; rr2: number | null };

/**
 * RR1 counts complete answers alone, RR2 partial ones too, both of all who were invited and could answer.
 * Source: AAPOR, Standard Definitions (2023), Response Rates 1 and 2.
 */
export function responseRates({ invited, ineligible, complete, partial }: Turnout): ResponseRates {
  const asked = invited === null ? 0 : invited - ineligible;
  if (!(asked > 0)) return { rr1: null, rr2: null };
  return { rr1: complete / asked, rr2: (complete + partial) / asked };
}

/**
 * How far those who answered are from the frame, ½Σ|share among answers − share of the frame|, from 0 to 1: the part that would have to be others. `null`
 * without answers or frame. Source: Duncan & Duncan's dissimilarity, American Sociological Review 20 (1955) 210–217.
 */
export function frameGap(strata: readonly { people: number; answers: number }[]): number | null {
  const people = strata.reduce((sum, stratum) => sum + stratum.people, 0);
  const answers = strata.reduce((sum, stratum) => sum + stratum.answers, 0);
  if (!(people > 0) || !(answers > 0)) return null;
  const apart = strata.map((stratum) => Math.abs(stratum.answers / answers - stratum.people / people));
  return apart.reduce((sum, each) => sum + each, 0) / 2;
}

/** What is said of the number of answers while a survey is open: how many tens, as a number of answers. */
export function inTens(answers: number): number {
  return Math.floor(answers / 10) * 10;
}

/** At the ends a share of a group of employees would tell everybody's answer. */
const LEAST = 0.1;
const MOST = 0.9;

/** A share of a group of employees, from 0 to 1, as it may be shown: at the ends only that it is under 10 % or over 90 %. */
export function shownOfGroup(share: number): number | 'under' | 'over' {
  if (share < LEAST) return 'under';
  return share > MOST ? 'over' : share;
}
