import type { Localised } from '../../languages/language.ts';

/** One act that starts several clocks, as `intake.yml` of a charter's folder names it. */
export type Intake = {
  /** What files and forms call it. */
  key: string;
  name: Localised;
  /** Ids of the promises of which it opens a case each, two at least. */
  opens: string[];
};

/** The intakes of each charter that has some, by its slug and in the order of the file. */
export type Intakes = ReadonlyMap<string, readonly Intake[]>;

/** Without any `intake.yml`. */
export const noIntakes: Intakes = new Map();

/** The intake of a charter that bears a key. */
export function intakeKeyed(intakes: Intakes, charter: string, key: string): Intake | null {
  return intakes.get(charter)?.find((intake) => intake.key === key) ?? null;
}
