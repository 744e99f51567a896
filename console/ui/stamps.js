/** Draws a stamp card: fields with and without a stamp, and the same in words for those who do not see it. */
import { html } from "lit";
import { number, words } from "../core/words.js";

const w = words({
  filled: [(one, all) => `${one} von ${all} Stempeln`, (one, all) => `${one} of ${all} stamps`],
});

/** Fields in rows of ten at most; signs, so that they are seen without colours too. */
export function stamps(filled, needed) {
  return html`<p role="img" aria-label=${w.filled(number(filled), number(needed))}>
    ${Array.from({ length: needed }, (_, i) => (i < filled ? "● " : "○ ")).join("")}
  </p>`;
}
