/** What cases are about and how they end, in words. */
import { words } from "../core/words.js";

const w = words({
  COMPLAINT: ["Beschwerde", "Complaint"],
  DETRACTOR: ["Würde uns nicht empfehlen", "Would not recommend us"],
  LOW_SATISFACTION: ["Unzufrieden", "Not satisfied"],
  REWARD: ["Prämie prüfen", "Reward to check"],
  OFFER: ["Limitiertes Angebot prüfen", "Limited offer to check"],
  CONTRACT: ["Kündigung oder Widerruf", "Cancellation or withdrawal"],
  FIXED: ["Gelöst", "Solved"],
  MADE_GOOD: ["Wiedergutgemacht", "Made good"],
  NO_ANSWER: ["Keine Antwort bekommen", "No answer came"],
});

/** Why there can be a case, the one that people open by hand first. */
export const REASONS = ["COMPLAINT", "DETRACTOR", "LOW_SATISFACTION", "REWARD", "OFFER", "CONTRACT"];

/** How a case can end. */
export const OUTCOMES = ["FIXED", "MADE_GOOD", "NO_ANSWER"];

/** Returns what a case is about. */
export const reasonName = (reason) => w[reason];

/** Returns how a case ended. */
export const outcomeName = (outcome) => w[outcome];
