/** The rules of a programme in words: all of them, and in what two differ. */
import { html } from "lit";
import { number, words } from "../core/words.js";
import { changesTable } from "../ui/changes.js";
import { pathLabel } from "../ui/document-merge.js";
import { differences, pathOf } from "../ui/document-values.js";
import { namesOf } from "../ui/names.js";
import PROGRAMME from "./names/programme.js";

const w = words({
  yes: ["ja", "yes"],
  no: ["nein", "no"],
  never: ["nie", "never"],
  nothing: ["(nichts)", "(nothing)"],
  same: ["An den Regeln ändert sich nichts.", "The rules stay the same."],
  rule: ["Regel", "Rule"],
  value: ["Was gilt", "What holds"],
});

/** What a version says beside its rules. */
const NO_RULE = ["version", "validFrom", "$schema"];

function text(names, path, value) {
  if (value === null) {
    return path === "expiryMonths" ? w.never : w.nothing;
  }
  if (typeof value === "boolean") {
    return value ? w.yes : w.no;
  }
  if (typeof value === "number") {
    return number(value, 6);
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? w.nothing : value.map((each) => text(names, path, each)).join(", ");
  }
  return typeof value === "object" ? w.nothing : names.value(pathOf(path), value);
}

const rows = (before, after) => differences(before, after).filter(({ path }) => !NO_RULE.includes(path));

/** Whether two programmes rate orders alike. */
export const isSameRules = (before, after) => rows(before, after).length === 0;

/** Shows in what two programmes differ, and what the two are called. */
export function rulesChanged(before, after, called = {}) {
  const names = namesOf(PROGRAMME);
  const changed = rows(before, after);
  return changed.length === 0
    ? html`<p>${w.same}</p>`
    : changesTable(changed, {
        label: (path) => pathLabel(names, path),
        write: (value, path) => text(names, path, value),
        ...called,
      });
}

/** Shows all rules of a programme. */
export function rulesTable(programme) {
  const names = namesOf(PROGRAMME);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${w.rule}>
    <table>
      <thead>
        <tr>
          <th scope="col">${w.rule}</th>
          <th scope="col">${w.value}</th>
        </tr>
      </thead>
      <tbody>
        ${rows({}, programme).map(
          ({ path, after }) => html`<tr>
            <th scope="row">${pathLabel(names, path)}</th>
            <td>${text(names, path, after)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
