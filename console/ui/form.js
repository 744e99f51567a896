/**
 * Forms for documents that teams edit, made from the JSON Schema of their type: which fields there are, what
 * they may be, and what they mean.
 */
import { html, nothing } from "lit";
import { words } from "../core/words.js";
import { pathText, withValue as changed } from "./document-values.js";
import { choices, lines, single } from "./form-fields.js";
import { namesOf } from "./names.js";

const w = words({
  choose: ["Bitte wählen", "Please choose"],
  removed: ["Entfernen", "Remove"],
  add: ["Hinzufügen", "Add"],
  up: ["Nach oben", "Move up"],
  newKey: ["Neu", "New"],
});

/** Returns a copy with one value changed; what people left empty is taken out. */
export const withValue = (document, path, value) =>
  changed(document, path, value === "" || value === null ? undefined : value);

const HIDDEN = ["$schema", "id", "version", "state", "activeSince", "changedBy", "changedAt"];

/** Returns a schema with what it refers to in place. */
export function resolved(schema, root = schema) {
  if (schema?.$ref) {
    const target = schema.$ref.replace(/^#\//, "").split("/");
    return resolved(target.reduce((at, name) => at?.[name], root) ?? {}, root);
  }
  return schema ?? {};
}

/**
 * Shows a form.
 *
 * @param edit {schema, value, faults, names, hidden, shown, change}: faults is a map from a field's path to what is
 *   wrong; names are those of namesOf; hidden and shown are fields of the document itself that are not, or are; change
 *   gets the new document
 */
export function form(edit) {
  const whole = { names: namesOf(), ...edit, root: edit.schema };
  return html`<div class="fields">${fields(whole, resolved(edit.schema), edit.value ?? {}, [])}</div>`;
}

const kindOf = (variant) => variant.properties?.kind?.const;

/** Returns what a value that is added begins with: the kind that it must have one of. */
function beginning(edit, schema) {
  if (schema.oneOf) {
    return { kind: kindOf(resolved(schema.oneOf[0], edit.root)) };
  }
  const parts = Object.entries(schema.properties ?? {}).map(([name, each]) => [name, resolved(each, edit.root)]);
  return Object.fromEntries(
    parts.filter(([name, each]) => schema.required?.includes(name) && each.oneOf).map(([name, each]) => [name, beginning(edit, each)]),
  );
}

function fields(edit, schema, value, path) {
  const isShown = (name) =>
    path.length > 0 || edit.shown?.includes(name) || !(HIDDEN.includes(name) || edit.hidden?.includes(name));
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => isShown(name))
    .map(([name, each]) =>
      node(edit, resolved(each, edit.root), value?.[name], [...path, name], isNeeded(schema, name, path)),
    );
}

// What is created needs an id, which the schema leaves open since the path has it later.
const isNeeded = (schema, name, path) =>
  (schema.required ?? []).includes(name) || (name === "id" && path.length === 0);

function node(edit, schema, value, path, isRequired) {
  if (path.at(-1) === "kind" && schema.const !== undefined) {
    return nothing;
  }
  if (schema.oneOf) {
    return optional(edit, schema, value, path, isRequired, () => variants(edit, schema, value, path));
  }
  if (schema.maxProperties === 1) {
    return group(edit, schema, path, oneProperty(edit, schema, value ?? {}, path));
  }
  if (schema.properties) {
    const inside = () => fields(edit, schema, value, path);
    return schema.required?.length > 0
      ? optional(edit, schema, value, path, isRequired, inside)
      : group(edit, schema, path, inside());
  }
  if (typeof schema.additionalProperties === "object") {
    return group(edit, schema, path, entries(edit, schema, value ?? {}, path));
  }
  if (schema.type === "array") {
    const items = resolved(schema.items, edit.root);
    if (items.enum) {
      return choices(edit, schema, items, value ?? [], path);
    }
    return items.properties || items.oneOf
      ? group(edit, schema, path, list(edit, items, value ?? [], path), faultOf(edit, path))
      : lines(edit, schema, items, value ?? [], path, isRequired);
  }
  return single(edit, schema, value, path, isRequired);
}

const faultOf = (edit, path) => {
  const fault = edit.faults?.get(pathText(path));
  return fault ? html`<span class="error" id="field-${pathText(path)}-fault">${fault}</span>` : nothing;
};

/** Fields that belong together. One may go there by what is wrong with them. */
function group(edit, schema, path, inside, fault = faultOf(edit, path), remove = nothing) {
  // What a list is for is said once, and not on each of its items.
  const help = typeof path.at(-1) === "number" ? undefined : edit.names.help(path, schema);
  const isPair = schema.properties && Object.keys(schema.properties).length === 2 && isShort(schema.properties);
  return html`<fieldset id="field-${pathText(path)}" tabindex="-1">
    <legend>${label(edit, path)}</legend>
    ${help ? html`<small class="help">${help}</small>` : nothing} ${fault}
    <div class=${isPair ? "pair" : "inside"}>${inside}</div>
    ${remove}
  </fieldset>`;
}

const isShort = (properties) => Object.values(properties).every((each) => each.type !== "object" && each.type !== "array" && !each.properties);

const label = (edit, path) =>
  typeof path.at(-1) === "number" ? `${edit.names.item(path)} ${path.at(-1) + 1}` : edit.names.label(path);

const set = (edit, path, value) => edit.change(changed(edit.value, path, value));

function removal(edit, path) {
  return html`<button
    type="button"
    class="secondary outline small"
    aria-label="${w.removed}: ${label(edit, path)}"
    @click=${() => set(edit, path, undefined)}
  >
    ${w.removed}
  </button>`;
}

/** What may be left out is added, and then has fields that it must have. */
function optional(edit, schema, value, path, isRequired, inside) {
  if (value === undefined && !isRequired) {
    return html`<p>
      ${faultOf(edit, path)}
      <button
        type="button"
        class="secondary outline small"
        id="field-${pathText(path)}"
        @click=${() => set(edit, path, beginning(edit, schema))}
      >
        ${w.add}: ${label(edit, path)}
      </button>
    </p>`;
  }
  const isItem = typeof path.at(-1) === "number";
  return group(edit, schema, path, inside(), faultOf(edit, path), isRequired || isItem ? nothing : removal(edit, path));
}

/** One of several kinds, each with fields of its own; what both kinds have stays. */
function variants(edit, schema, value, path) {
  const all = schema.oneOf.map((each) => resolved(each, edit.root));
  const chosen = all.find((each) => kindOf(each) === value?.kind);
  const id = `field-${pathText([...path, "kind"])}`;
  const choose = (kind) => {
    const names = Object.keys(all.find((each) => kindOf(each) === kind)?.properties ?? {});
    const kept = Object.entries(value ?? {}).filter(([name]) => names.includes(name) && name !== "kind");
    set(edit, path, kind ? { kind, ...Object.fromEntries(kept) } : undefined);
  };
  return html`
    <label for=${id}>${edit.names.label([...path, "kind"])} <span aria-hidden="true">*</span></label>
    <select id=${id} required @change=${(event) => choose(event.target.value)}>
      <option value="" ?selected=${!chosen}>${w.choose}</option>
      ${all.map(
        (each) =>
          html`<option value=${kindOf(each)} ?selected=${each === chosen}>${edit.names.value(path, kindOf(each))}</option>`,
      )}
    </select>
    ${faultOf(edit, [...path, "kind"])} ${chosen ? fields(edit, chosen, value, path) : nothing}
  `;
}

/** A condition, which is one of several fields. */
function oneProperty(edit, schema, value, path) {
  const names = Object.keys(schema.properties);
  const chosen = names.find((name) => value[name] !== undefined);
  const id = `field-${pathText(path)}-which`;
  const begin = (name) => {
    const each = resolved(schema.properties[name], edit.root);
    set(edit, path, name === "" ? {} : { [name]: each.const ?? (each.type === "array" ? [] : {}) });
  };
  return html`
    <label for=${id}>${edit.names.label([...path, "kind"])}</label>
    <select id=${id} @change=${(event) => begin(event.target.value)}>
      <option value="" ?selected=${!chosen}>${w.choose}</option>
      ${names.map((name) => html`<option value=${name} ?selected=${name === chosen}>${edit.names.label([...path, name])}</option>`)}
    </select>
    ${chosen && resolved(schema.properties[chosen], edit.root).const === undefined
      ? node(edit, resolved(schema.properties[chosen], edit.root), value[chosen], [...path, chosen], true)
      : nothing}
  `;
}

function list(edit, items, value, path) {
  const swap = (at) => {
    const copy = [...value];
    [copy[at - 1], copy[at]] = [copy[at], copy[at - 1]];
    set(edit, path, copy);
  };
  return html`
    ${value.map(
      (each, at) => html`<div class="item">
        ${node(edit, items, each, [...path, at], true)}
        <div class="actions">
          ${at > 0
            ? html`<button
                type="button"
                class="secondary outline small"
                aria-label="${w.up}: ${label(edit, [...path, at])}"
                @click=${() => swap(at)}
              >
                ${w.up}
              </button>`
            : nothing}
          ${removal(edit, [...path, at])}
        </div>
      </div>`,
    )}
    <button
      type="button"
      class="secondary small"
      @click=${() => set(edit, [...path, value.length], beginning(edit, items))}
    >
      ${w.add}: ${edit.names.item(path)}
    </button>
  `;
}

/** Values by names that the team chooses. */
function entries(edit, schema, value, path) {
  const add = (event) => {
    const input = event.target.closest(".adding").querySelector("input");
    const key = input.value.trim();
    if (key !== "" && value[key] === undefined) {
      set(edit, [...path, key], schema.additionalProperties.type === "number" ? 0 : "");
      input.value = "";
    }
  };
  const id = `field-${pathText(path)}-new`;
  return html`
    ${Object.keys(value).map(
      (key) => html`<div class="entry">
        ${single({ ...edit, keepsEmpty: true, names: { ...edit.names, label: () => key, help: () => undefined } }, schema.additionalProperties, value[key], [...path, key], true)}
        ${removal({ ...edit, names: { ...edit.names, label: () => key, item: () => key } }, [...path, key])}
      </div>`,
    )}
    <div class="tools adding">
      <label for=${id}>${w.newKey}</label>
      <input
        id=${id}
        autocomplete="off"
        @keydown=${(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            add(event);
          }
        }}
      />
      <button type="button" class="secondary small" @click=${add}>${w.add}</button>
    </div>
  `;
}
