import type { Instant } from '#app/domain/instant.ts';
import type { WatchView } from '#app/domain/ledger/watch.ts';
import type { Said } from '../pages/public/prose.tsx';

/** One entry: its very bytes, and what they are about as far as the reader may see it. */
export type LineView = {
  seq: number;
  body: string;
  commitment: { charter: string; id: string; number: number; title: Said } | null;
};

/** What the log has signed of itself; `key` is the verifier key. */
export type SignedView = {
  size: number;
  root: string;
  origin: string;
  key: string;
  signed: Instant;
  confirmed: Instant;
};

export type LedgerView = {
  size: number;
  zone: string;
  signed: SignedView | null;
  cosigned: readonly { name: string; keyId: number; size: number; at: Instant; verified: boolean }[];
  /** Of the witnesses that the company names: how many cosigned the newest checkpoint, and whether that is enough. */
  quorum: { cosigned: number; of: number; enough: boolean } | null;
  watch: WatchView;
  watchedBefore: boolean;
  lines: readonly LineView[];
  /** A page of older entries, not the first one. */
  turned: boolean;
  newer: number | null;
  older: number | null;
};

export type LedgerEntryView = {
  line: LineView;
  /** In which all its times are said. */
  zone: string;
  /** The name of the survey that it is about; `null` where there is none that the reader may see. */
  survey: string | null;
  leaf: string;
  signed: SignedView | null;
  /** base64, the leaf's sibling first; `null` before it is signed. */
  proof: readonly string[] | null;
  newer: number | null;
  older: number | null;
};
