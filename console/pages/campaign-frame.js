/** What stands around every page of one campaign: its name, its state and the ways between its pages. */
import { html, nothing } from "lit";
import { link } from "../core/route.js";
import { words } from "../core/words.js";
import { tabs } from "../ui/tabs.js";
import { NEW } from "./campaign-editing.js";
import { stateName } from "./campaign-words.js";

const w = words({
  fresh: ["Neue Kampagne", "New campaign"],
  parts: ["Teile der Kampagne", "Parts of the campaign"],
  rule: ["Anlass und Empfänger", "Occasion and recipients"],
  mail: ["Mail", "Mail"],
  review: ["Prüfen und starten", "Review and start"],
  results: ["Ergebnisse", "Results"],
  versions: ["Fassungen", "Versions"],
  back: ["Alle Kampagnen", "All campaigns"],
  version: [(version) => `Fassung ${version}`, (version) => `version ${version}`],
  unsaved: ["nicht gespeichert", "not saved"],
});

const PARTS = ["rule", "mail", "review", "results", "versions"];

/**
 * Shows it.
 *
 * @param at {shopId, id, name, state, version, isChanged, part, mayWrite}
 */
export function frame(at, content) {
  const isNew = at.id === NEW;
  const parts = isNew ? ["rule", "mail"] : PARTS.filter((part) => at.mayWrite || part !== "review");
  return html`
    <p class="back"><a href=${link(at.shopId, "campaigns")}>${w.back}</a></p>
    <h1 class="name">${at.name || (isNew ? w.fresh : at.id)}</h1>
    <p class="actions">
      ${at.state && at.state !== "NEW"
        ? html`<span class="tag ${at.state === "ACTIVE" ? "good" : ""}">${stateName(at.state)}</span>`
        : nothing}
      ${at.version ? html`<span>${w.version(at.version)}</span>` : nothing}
      ${at.isChanged ? html`<span class="tag warn">${w.unsaved}</span>` : nothing}
    </p>
    ${tabs(
      w.parts,
      parts.map((part) => ({
        text: w[part],
        href: link(at.shopId, "campaigns", part === "rule" ? [at.id] : [at.id, part]),
        isShown: part === at.part,
      })),
    )}
    ${content}
  `;
}

/** Shows it around what somebody edits. */
export const editingFrame = (it, shopId, part, content) =>
  frame(
    {
      shopId,
      id: it.id,
      name: it.draft?.name,
      state: it.shown ? it.state : undefined,
      version: it.version,
      isChanged: it.draft && it.isChanged,
      part,
      mayWrite: it.mayWrite,
    },
    content,
  );

/** Shows what is wrong with which field. */
export const faultList = (faults) => html`<ul>
  ${[...faults].map(([field, problem]) => html`<li><code>${field}</code>: ${problem}</li>`)}
</ul>`;
