/** A shop's documents of one kind: what each is called, what the page tells of it, and its state. */
import { html, nothing } from "lit";
import { link } from "../core/route.js";
import { words } from "../core/words.js";

const w = words({
  name: ["Name", "Name"],
  state: ["Zustand", "State"],
  unusable: ["nicht verwendbar", "not usable"],
  ended: ["Beendete zeigen", "Show ended ones"],
  current: ["Beendete ausblenden", "Hide ended ones"],
});

/**
 * Shows documents, each with a link to it.
 *
 * @param table to gives the link to an id, names those of the fields, and columns what stands between name and state:
 *   each as {label, of, isNumber}, where of gives what is told of a document; called is said of the name
 */
export function documentTable(documents, { to, names, columns, called = w.name }) {
  const kind = ({ isNumber }) => (isNumber ? "number" : nothing);
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">${called}</th>
          ${columns.map((column) => html`<th scope="col" class=${kind(column)}>${column.label}</th>`)}
          <th scope="col">${w.state}</th>
        </tr>
      </thead>
      <tbody>
        ${documents.map(
          (each) => html`<tr>
            <th scope="row"><a href=${to(each.id)}>${each.name ?? each.id}</a></th>
            ${columns.map((column) => html`<td class=${kind(column)}>${column.of(each)}</td>`)}
            <td>${each.unusable ? html`<span class="bad">${w.unusable}</span>` : names.value(["state"], each.state)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/**
 * Shows the page of all that are of a kind; the ended ones only if somebody wants to see them.
 *
 * @param page that shows it; its query says whether ended ones are shown
 * @param of name of the page in links, and under what of it the kind is, where it has several; all, which reads {documents, about}; texts with title, intro, add and none;
 *   columns, which get about; names; and ways to more that belongs here
 */
export function documentList(page, { name, under = [], all, texts, names, columns, ways = nothing }) {
  const isAll = page.query.ended === "1";
  return html`
    <h1>${texts.title}</h1>
    <p>${texts.intro}</p>
    <p class="actions">
      ${page.isIn("marketing") ? html`<a href=${link(page.shopId, name, [...under, "+new"])}>${texts.add}</a>` : nothing} ${ways}
      <a href=${link(page.shopId, name, under, isAll ? {} : { ended: "1" })}>${isAll ? w.current : w.ended}</a>
    </p>
    ${all.show(({ documents, about }) => {
      const shown = documents.filter((each) => isAll || each.state !== "ARCHIVED");
      const to = (id) => link(page.shopId, name, [...under, id]);
      return shown.length === 0 ? html`<p>${texts.none}</p>` : documentTable(shown, { to, names, columns: columns(about) });
    })}
  `;
}
