/** Puts together what two people changed in the same document. */
import { html, nothing } from "lit";
import { words } from "../core/words.js";
import { pathOf } from "./document-values.js";

const w = words({
  title: ["Jemand hat inzwischen gespeichert", "Somebody has saved in the meantime"],
  intro: [
    "Wählen Sie für jedes Feld, was gelten soll. Gespeichert ist davon noch nichts.",
    "Choose for each field what should hold. Nothing of it is saved yet.",
  ],
  same: [
    "Die andere Fassung sagt dasselbe wie Ihre.",
    "The other version says the same as yours.",
  ],
  field: ["Feld", "Field"],
  mine: ["Ihre Fassung", "Your version"],
  theirs: ["Gespeicherte Fassung", "Saved version"],
  both: ["von beiden geändert", "changed by both"],
  nothing: ["(nichts)", "(nothing)"],
  take: ["Zusammenführen und weiter bearbeiten", "Merge and go on editing"],
  drop: ["Meine Änderungen verwerfen", "Discard my changes"],
});

const LONGEST = 400;

/** Writes a value of a document for people, as far as it has no form of its own. */
export function valueText(value) {
  if (value === undefined) {
    return w.nothing;
  }
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

/** What a path is called: the names of its parts. */
export const pathLabel = (names, path) => {
  const parts = pathOf(path);
  return parts
    .map((part, at) =>
      typeof parts[at + 1] === "number" ? undefined : (typeof part === "number" ? `${names.item(parts.slice(0, at + 1))} ${part + 1}` : names.label(parts.slice(0, at + 1))),
    )
    .filter(Boolean)
    .join(" › ");
};

/**
 * Shows in what two versions differ.
 *
 * @param choose gets a row and whose it takes
 */
export function mergeView({ rows, names, choose, take, drop }) {
  const option = (row, at, whose) => html`<td>
    <label>
      <input type="radio" name="merge-${at}" .checked=${row.take === whose} @change=${() => choose(row, whose)} />
      ${valueText(row[whose])}
    </label>
  </td>`;
  return html`<section class="notice warn" id="merge" tabindex="-1" role="region" aria-labelledby="merge-title">
    <h2 id="merge-title">${w.title}</h2>
    ${rows.length === 0
      ? html`<p>${w.same}</p>`
      : html`<p>${w.intro}</p>
          <div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">${w.field}</th>
                  <th scope="col">${w.mine}</th>
                  <th scope="col">${w.theirs}</th>
                </tr>
              </thead>
              <tbody>
                ${rows.map(
                  (row, at) => html`<tr>
                    <th scope="row">
                      ${pathLabel(names, row.path)} ${row.isBoth ? html`<span class="tag warn">${w.both}</span>` : nothing}
                    </th>
                    ${option(row, at, "mine")} ${option(row, at, "theirs")}
                  </tr>`,
                )}
              </tbody>
            </table>
          </div>`}
    <div class="actions">
      <button type="button" @click=${take}>${w.take}</button>
      <button type="button" class="secondary outline" @click=${drop}>${w.drop}</button>
    </div>
  </section>`;
}
