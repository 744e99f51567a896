/** Variants of a campaign's mail: which there are, how readers are divided among them, and which one is being edited. */
import { html, nothing } from "lit";
import { percent, words } from "../core/words.js";
import { ask } from "../ui/dialog.js";
import { choice, line } from "../ui/fields.js";
import { withValue } from "../ui/form.js";

const w = words({
  variants: ["Varianten", "Variants"],
  none: [
    "Alle Empfänger lesen dieselbe Mail. Mit Varianten bekommt ein Teil einen anderen Betreff oder Inhalt, und die Ergebnisse zeigen, wonach mehr gekauft wurde.",
    "All recipients read the same mail. With variants, some get another subject or content, and the results show after which more was bought.",
  ],
  compare: ["Varianten vergleichen", "Compare variants"],
  help: [
    "Wer welche Variante liest, wird ausgelost und bleibt in jedem Lauf gleich. Was eine Variante nicht selbst sagt, ist der gemeinsame Text. Andere Anteile oder Varianten losen alle neu aus, und der Vergleich beginnt von vorn.",
    "Who reads which variant is drawn, and stays the same in each run. What a variant does not say itself is the common text. Other weights or variants draw all readers anew, and the comparison begins again.",
  ],
  variant: [(name) => `Variante ${name}`, (name) => `Variant ${name}`],
  name: ["Name", "Name"],
  nameHelp: ["nur für das Team", "for the team only"],
  weight: ["Gewicht", "Weight"],
  share: [(share) => `${share} der Empfänger`, (share) => `${share} of the recipients`],
  add: ["Variante hinzufügen", "Add a variant"],
  remove: [(name) => `Variante „${name}“ entfernen`, (name) => `Remove variant “${name}”`],
  removeText: [
    "Was nur sie sagt, ist dann weg. Bleibt eine einzige Variante, gilt für alle der gemeinsame Text.",
    "What it alone says will be gone. Where a single variant is left, the common text counts for all.",
  ],
  removeYes: ["Entfernen", "Remove"],
  lastDay: ["Letzter Tag, dessen Läufe verglichen werden", "Last day whose runs are compared"],
  lastDayHelp: [
    "Eine Kampagne, die immer wieder läuft, wird ohne letzten Tag nie beurteilt. Legen Sie ihn vorher fest: wer täglich nachsieht und beim ersten Unterschied aufhört, findet einen, der keiner ist.",
    "A campaign that runs again and again is never judged without a last day. Set it beforehand: who looks each day and stops at the first difference finds one that is none.",
  ],
  edit: ["Bearbeiten", "Edit"],
  common: ["gemeinsamer Text", "common text"],
  first: ["Wie bisher", "As before"],
  second: ["Neu", "New"],
  other: ["Weitere", "Another"],
  wrong: ["An den Varianten stimmt noch nicht alles:", "Not all of the variants is right yet:"],
});

const MOST = 4;
const IDS = ["a", "b", "c", "d"];

/** Returns the variants of a campaign; none where all read the same. */
export const variantsOf = (draft) => draft?.split?.variants ?? [];

/** Returns which share of readers a variant has. */
export function shareOf(variants, variant) {
  const whole = variants.reduce((sum, each) => sum + (each.weight ?? 1), 0);
  return (variant.weight ?? 1) / whole;
}

/** Returns the name of a variant with its share of readers. */
export const nameWithShare = (variants, variant) => `${variant.name} (${percent(shareOf(variants, variant))})`;

const saysItsOwn = (variant) => Object.keys(variant.contents ?? {}).length > 0;

const freeId = (variants) => IDS.find((id) => variants.every((each) => each.id !== id));

/** Shows them all, and lets one be chosen to be edited. */
export function variantsView(edit, chosen, choose) {
  const variants = variantsOf(edit.value);
  const change = (list) =>
    edit.change(withValue(edit.value, ["split"], list.length === 0 ? undefined : { ...edit.value.split, variants: list }));
  if (variants.length === 0) {
    return edit.isFixed
      ? nothing
      : html`<h2>${w.variants}</h2>
          <p>${w.none}</p>
          <button
            type="button"
            class="secondary"
            @click=${() => {
              change([
                { id: "a", name: w.first, weight: 1 },
                { id: "b", name: w.second, weight: 1 },
              ]);
              choose("b");
            }}
          >
            ${w.compare}
          </button>`;
  }
  return html`
    <h2>${w.variants}</h2>
    <p>${w.help}</p>
    ${faultsOf(edit)}
    ${variants.map((variant, at) => one(edit, variants, variant, at, change, chosen, choose))}
    ${variants.length < MOST && !edit.isFixed
      ? html`<button
          type="button"
          class="secondary small"
          @click=${() => {
            const id = freeId(variants);
            change([...variants, { id, name: w.other, weight: 1 }]);
            choose(id);
          }}
        >
          ${w.add}
        </button>`
      : nothing}
    ${line(edit, ["split", "lastDay"], { label: w.lastDay, help: w.lastDayHelp, type: "date" })}
    ${choice({ ...edit, isFixed: false }, ["split", "chosen"], {
      label: w.edit,
      now: chosen ?? "",
      options: [["", w.common], ...variants.map((each) => [each.id, each.name])],
      change: choose,
    })}
  `;
}

/** What is wrong with a variant as a whole stands at none of its fields. */
function faultsOf(edit) {
  const faults = [...(edit.faults ?? [])].filter(([field]) => /^split(\.variants(\[\d\](\.contents)?)?)?$/.test(field));
  return faults.length === 0
    ? nothing
    : html`<div class="notice bad" role="alert">
        <p>${w.wrong}</p>
        <ul>
          ${faults.map(([field, problem]) => html`<li><code>${field}</code>: ${problem}</li>`)}
        </ul>
      </div>`;
}

function one(edit, variants, variant, at, change, chosen, choose) {
  return html`<fieldset class="item">
    <legend>${w.variant(variant.id)}</legend>
    <div class="columns">
      ${line(edit, ["split", "variants", at, "name"], { label: w.name, help: w.nameHelp, maxlength: 100, required: true })}
      ${line(edit, ["split", "variants", at, "weight"], {
        label: w.weight,
        help: w.share(percent(shareOf(variants, variant))),
        type: "number",
        min: 1,
        max: 100,
      })}
    </div>
    ${edit.isFixed
      ? nothing
      : html`<button
          type="button"
          class="secondary outline small"
          @click=${async () => {
            const left = variants.filter((_, other) => other !== at);
            const gone = left.length < 2 ? variants : [variant];
            if (gone.some(saysItsOwn) && !(await ask({ title: `${w.remove(variant.name)}?`, text: w.removeText, yes: w.removeYes }))) {
              return;
            }
            change(left.length < 2 ? [] : left);
            if (chosen === variant.id || left.length < 2) {
              choose("");
            }
          }}
        >
          ${w.remove(variant.name)}
        </button>`}
  </fieldset>`;
}
