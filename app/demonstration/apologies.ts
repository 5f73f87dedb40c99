import type { Analysis } from '#app/domain/breach/decide.ts';
import type { Cause, Severity } from '#app/domain/breach/kinds.ts';
import type { Chance } from './chance.ts';

const causes: readonly Cause[] = [
  'workload',
  'workload',
  'process',
  'system',
  'supplier',
  'information',
  'training',
];
const severities: readonly Severity[] = ['minor', 'minor', 'minor', 'serious', 'serious', 'critical'];

const apologies: Record<string, readonly string[]> = {
  'complaint-answer': [
    'Nous avions dix jours et nous les avons laissés passer. Nous vous en demandons pardon ; notre réponse vous est parvenue depuis.',
    'Votre réclamation est restée sans réponse trop longtemps. C’est notre faute, et nous vous présentons nos excuses.',
  ],
  'call-back': ['Vous attendiez notre appel et il n’est pas venu à temps. Nous vous présentons nos excuses.'],
  'appointment-slot': [
    'Vous avez attendu chez vous un technicien qui n’est pas venu à l’heure dite. Nous vous en demandons pardon.',
    'Nous vous avons pris une demi-journée pour rien. Nous vous présentons nos excuses.',
  ],
  'final-bill-refund': [
    'Cet argent était à vous et nous l’avons gardé trop longtemps. Nous vous présentons nos excuses.',
  ],
  'named-adviser': [
    'Nous avions promis un seul interlocuteur et vous en avez eu plusieurs. Pardon de vous avoir fait répéter.',
  ],
  'automatic-compensation': [
    'Nous vous devions une somme et vous l’avez attendue. Nous vous présentons nos excuses.',
  ],
};

/** One analysis of the year was sent back, and written anew. */
export const sentBack = {
  reason: 'Ces excuses ne disent pas ce que nous avons changé depuis.',
  anew: {
    ...{ cause: 'process', severity: 'serious', note: null },
    apology:
      'Nous n’avons pas tenu parole, et nous vous en demandons pardon. Depuis, une seconde personne relève chaque matin ce qui arrive à échéance.',
  },
} as const satisfies { reason: string; anew: Analysis };

/** A plausible analysis of a breach, with the apology that its customers read. */
export function analysisOf(chance: Chance, commitment: string): Analysis {
  const apology = chance.pick(
    apologies[commitment] ?? ['Nous n’avons pas tenu parole. Nous vous présentons nos excuses.'],
  );
  return { cause: chance.pick(causes), severity: chance.pick(severities), apology, note: null };
}
