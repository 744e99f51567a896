/** A mail's body as blocks that can be written, moved, added and taken away. */
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { fieldsOf, KINDS, newBlock, parse, serialise, withField } from "../core/mjml.js";
import { words } from "../core/words.js";
import { tell } from "../ui/toast.js";

const w = words({
  title: ["Überschrift", "Heading"],
  text: ["Text", "Text"],
  button: ["Knopf", "Button"],
  picture: ["Bild", "Picture"],
  points: ["Punktestand", "Points"],
  reward: ["Prämie in Reichweite", "Reward in reach"],
  divider: ["Trennlinie", "Divider"],
  greeting: ["Anrede der Vorlage", "The template's greeting"],
  gift: ["Geschenk", "Gift"],
  opaque: ["Eigener Quelltext", "Source of its own"],
  opaqueHelp: [
    "Diesen Teil kennen die Bausteine nicht. Er bleibt Zeichen für Zeichen, wie er ist, solange Sie ihn hier nicht ändern.",
    "The blocks do not know this part. It stays as it is to the character unless you change it here.",
  ],
  htmlHelp: ["mit HTML, etwa <b> und <a href>", "with HTML, such as <b> and <a href>"],
  rewardHelp: ["steht nur da, wenn eine Prämie in Reichweite ist", "is there only if a reward is in reach"],
  giftHelp: ["Punkte oder Code, wenn die Kampagne ein Geschenk hat", "points or code, if the campaign brings a gift"],
  greetingHelp: ["mit Namen, wenn er bekannt ist", "with the name, if it is known"],
  label: ["Aufschrift", "Label"],
  href: ["führt zu (Adresse)", "leads to (address)"],
  src: ["Adresse des Bildes (https)", "Address of the picture (https)"],
  alt: ["Was es zeigt", "What it shows"],
  altHelp: [
    "für alle, die es nicht sehen; leer, wenn es nur schmückt",
    "for all who do not see it; empty where it is decorative",
  ],
  choose: ["Bild wählen oder hochladen", "Choose or upload a picture"],
  chosen: [(name) => `„${name}“ steht in der Mail.`, (name) => `“${name}” is in the mail.`],
  linkOf: ["führt zu (Adresse, kann leer sein)", "leads to (address, may be empty)"],
  up: ["nach oben", "up"],
  down: ["nach unten", "down"],
  remove: ["entfernen", "remove"],
  add: ["Baustein hinzufügen", "Add a block"],
  addButton: ["Hinzufügen", "Add"],
  nth: [(name, n, all) => `${name}, Baustein ${n} von ${all}`, (name, n, all) => `${name}, block ${n} of ${all}`],
});

const FIRST = {
  de: {
    title: "Eine Überschrift",
    text: "Ihr Text.",
    button: "Zum Shop",
    points: "Sie haben {{points points.available}}.",
    reward: "Ihre nächste Prämie: {{reward.name}}",
  },
  en: {
    title: "A heading",
    text: "Your text.",
    button: "Go to the shop",
    points: "You have {{points points.available}}.",
    reward: "Your next reward: {{reward.name}}",
  },
};

/** A body to begin with. */
export const firstBody = (language) =>
  serialise({ lead: "", blocks: ["title", "greeting", "text", "gift", "button"].map((kind) => newBlock(kind, FIRST[language])) });

/**
 * Shows the blocks of a body.
 *
 * @param at {body, change, choose, language, isFixed, id, host}: change gets the new body; choose asks for a picture of
 *   the media store; the host is where the focus stays
 */
export function blocksView(at) {
  const parsed = parse(at.body);
  const put = (blocks, focus) => {
    at.change(serialise({ ...parsed, blocks }));
    if (focus) {
      at.host.updateComplete.then(() => at.host.querySelector(`#${focus}`)?.focus());
    }
  };
  return html`
    <ol class="blocks">
      ${parsed.blocks.map((block, place) => blockView(at, parsed.blocks, block, place, put))}
    </ol>
    ${at.isFixed ? nothing : adder(at, parsed.blocks, put)}
  `;
}

const idOf = (at, place, part) => `block-${at.id}-${place}-${part}`;

function blockView(at, blocks, block, place, put) {
  const name = w[block.kind];
  const set = (field, value) => put(blocks.with(place, withField(block, field, value)));
  return html`<li>
    <fieldset aria-label=${w.nth(name, place + 1, blocks.length)}>
      <legend><strong>${name}</strong></legend>
      ${fieldsView(at, block, place, set, (changed) => put(blocks.with(place, changed)))} ${at.isFixed ? nothing : tools(at, blocks, place, name, put)}
    </fieldset>
  </li>`;
}

/** Address and words come together, in the language of the mail. */
function pictureChoice(at, place, put, block) {
  const choose = async () => {
    const picture = await at.choose();
    if (picture) {
      put(withField(withField(block, "src", picture.url), "alt", picture.alt?.[at.language] ?? ""));
      tell(w.chosen(picture.name));
    }
  };
  return html`<button type="button" class="secondary" id=${idOf(at, place, "choose")} @click=${choose}>${w.choose}</button>`;
}

function fieldsView(at, block, place, set, put) {
  const fields = fieldsOf(block);
  const input = (field, label, type = "text", help) => html`
    <label for=${idOf(at, place, field)}>${label}</label>
    <input
      id=${idOf(at, place, field)}
      type=${type}
      autocomplete="off"
      ?disabled=${at.isFixed}
      aria-describedby=${help ? idOf(at, place, `${field}-help`) : nothing}
      .value=${live(fields[field])}
      @input=${(event) => set(field, event.target.value)}
    />
    ${help ? html`<small id=${idOf(at, place, `${field}-help`)}>${help}</small>` : nothing}
  `;
  const text = (field, label, rows, help) => html`
    <label for=${idOf(at, place, field)}>${label}</label>
    <textarea
      id=${idOf(at, place, field)}
      rows=${rows}
      lang=${at.language}
      class=${field === "source" || fields.isHtml ? "source" : nothing}
      ?disabled=${at.isFixed}
      aria-describedby=${help ? idOf(at, place, "help") : nothing}
      .value=${live(fields[field])}
      @input=${(event) => set(field, event.target.value)}
    ></textarea>
    ${help ? html`<small id=${idOf(at, place, "help")}>${help}</small>` : nothing}
  `;
  const htmlHelp = fields.isHtml ? w.htmlHelp : undefined;
  switch (block.kind) {
    case "title":
      return text("text", w.title, 1, htmlHelp);
    case "text":
    case "points":
      return text("text", w.text, 3, htmlHelp);
    case "reward":
      return text("text", w.text, 2, w.rewardHelp);
    case "button":
      return html`${fields.isHtml ? text("text", w.label, 2, htmlHelp) : input("text", w.label)} ${input("href", w.href)}`;
    case "picture":
      return html`${at.isFixed ? nothing : pictureChoice(at, place, put, block)} ${input("src", w.src)} ${input("alt", w.alt, "text", w.altHelp)}
      ${input("href", w.linkOf)}`;
    case "opaque":
      return text("source", w.opaque, 4, w.opaqueHelp);
    case "gift":
      return html`<small>${w.giftHelp}</small>`;
    case "greeting":
      return html`<small>${w.greetingHelp}</small>`;
    default:
      return nothing;
  }
}

function tools(at, blocks, place, name, put) {
  const move = (by, part) => {
    const other = place + by;
    const moved = [...blocks];
    [moved[place], moved[other]] = [moved[other], moved[place]];
    put(moved, idOf(at, other, part));
  };
  const button = (part, label, isOff, act) => html`<button
    type="button"
    class="secondary outline small"
    id=${idOf(at, place, part)}
    aria-label="${name} ${label}"
    ?disabled=${isOff}
    @click=${act}
  >
    ${label}
  </button>`;
  return html`<p class="actions">
    ${button("up", w.up, place === 0, () => move(-1, "up"))}
    ${button("down", w.down, place === blocks.length - 1, () => move(1, "down"))}
    ${button("remove", w.remove, false, () => put(blocks.toSpliced(place, 1), `block-${at.id}-add`))}
  </p>`;
}

function adder(at, blocks, put) {
  const id = `block-${at.id}-add`;
  return html`<div class="tools">
    <label for=${id}
      >${w.add}
      <select id=${id}>
        ${KINDS.map((kind) => html`<option value=${kind}>${w[kind]}</option>`)}
      </select>
    </label>
    <button
      type="button"
      class="secondary"
      @click=${(event) => {
        const kind = event.target.closest(".tools").querySelector("select").value;
        const before = blocks.map((block, place) =>
          place === blocks.length - 1 && !/\s$/.test(block.tail) ? { ...block, tail: `${block.tail}\n` } : block,
        );
        put([...before, newBlock(kind, FIRST[at.language])], idOf(at, blocks.length, kind === "picture" ? "choose" : "text"));
      }}
    >
      ${w.addButton}
    </button>
  </div>`;
}
