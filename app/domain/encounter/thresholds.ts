/** Fewer than these show no figure: customers, or encounters. */
export const leastShown = 10;
/** Encounters of which both sides spoke that agreement is worked out from. */
export const leastJudged = 30;
/** Encounters that are coded twice. */
export const sampleSize = 50;
/** How well both must agree at least for the share of relational contacts to be published: the lower bound of kappa. */
export const leastKappa = 0.4;
