/** What was changed, field by field. */
import { html } from "lit";
import { words } from "../core/words.js";

const w = words({
  changes: ["Änderungen", "Changes"],
  field: ["Feld", "Field"],
  before: ["Vorher", "Before"],
  after: ["Danach", "After"],
  nothing: ["(nichts)", "(nothing)"],
});

/**
 * Shows changes as a table.
 *
 * @param rows of {path, before, after}
 * @param how label of a path, and write of a value and its path; before and after, how the two are called
 */
export function changesTable(rows, { label = (path) => path, write = (value) => value, before, after } = {}) {
  const shown = (value, path) => (value === undefined || value === null ? w.nothing : write(value, path));
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${w.changes}>
    <table>
      <thead>
        <tr>
          <th scope="col">${w.field}</th>
          <th scope="col">${before ?? w.before}</th>
          <th scope="col">${after ?? w.after}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (each) => html`<tr>
            <th scope="row">${label(each.path)}</th>
            <td>${shown(each.before, each.path)}</td>
            <td>${shown(each.after, each.path)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
