/**
 * Forms for documents that teams edit, made from the JSON Schema of their type: which fields there are, what
 * they may be, and what they mean. Who wants it edits the JSON.
 */
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { words } from "../core/words.js";

const w = words({
  none: ["(nichts)", "(none)"],
  yes: ["ja", "yes"],
  no: ["nein", "no"],
  add: ["Hinzufügen", "Add"],
  removed: ["Entfernen", "Remove"],
  json: ["Als JSON", "As JSON"],
  form: ["Als Formular", "As a form"],
  unreadable: ["Das ist kein JSON.", "That is not JSON."],
});

/** Returns a schema with what it refers to in place. */
export function resolved(schema, root = schema) {
  if (schema?.$ref) {
    const target = schema.$ref.replace(/^#\//, "").split("/");
    return resolved(target.reduce((at, name) => at?.[name], root) ?? {}, root);
  }
  return schema ?? {};
}

const isEmpty = (value) => value === undefined || value === "" || value === null;

/** Returns a copy with one value changed; an empty one is taken out. */
export function withValue(document, [name, ...more], value) {
  const copy = Array.isArray(document) ? [...document] : { ...document };
  if (more.length > 0) {
    copy[name] = withValue(copy[name] ?? (typeof more[0] === "number" ? [] : {}), more, value);
  } else if (isEmpty(value)) {
    if (Array.isArray(copy)) {
      copy.splice(name, 1);
    } else {
      delete copy[name];
    }
  } else {
    copy[name] = value;
  }
  return copy;
}

const pathText = (path) =>
  path.reduce((text, part) => (typeof part === "number" ? `${text}[${part}]` : text ? `${text}.${part}` : part), "");

/**
 * Shows a form.
 *
 * @param edit {schema, value, faults, labels, change}: faults is a map from a field's path to what is wrong; labels
 *   names fields in the person's language by their path without indexes; change gets the new document
 */
export function form(edit) {
  const schema = resolved(edit.schema);
  return html`<div class="fields">${fields({ ...edit, root: edit.schema }, schema, edit.value ?? {}, [])}</div>`;
}

function fields(edit, schema, value, path) {
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => !["version", "id"].includes(name) || path.length > 0)
    .map(([name, each]) =>
      field(edit, resolved(each, edit.root), value?.[name], [...path, name], (schema.required ?? []).includes(name)),
    );
}

function field(edit, schema, value, path, isRequired) {
  const type = Array.isArray(schema.type) ? schema.type.find((each) => each !== "null") : schema.type;
  if (type === "object" || schema.properties) {
    return html`<fieldset>
      <legend>${label(edit, path)}</legend>
      ${help(schema)} ${fields(edit, schema, value, path)}
    </fieldset>`;
  }
  if (type === "array") {
    return list(edit, schema, value ?? [], path);
  }
  return single(edit, schema, type, value, path, isRequired);
}

const label = (edit, path) => {
  const name = path.filter((part) => typeof part !== "number").join(".");
  return edit.labels?.[name] ?? path.at(-1);
};

const help = (schema) => (schema.description ? html`<small>${schema.description}</small>` : nothing);

function list(edit, schema, value, path) {
  const items = resolved(schema.items, edit.root);
  const empty = items.type === "object" || items.properties ? {} : items.enum?.[0] ?? (items.type === "integer" ? 0 : " ");
  return html`<fieldset>
    <legend>${label(edit, path)}</legend>
    ${help(schema)}
    ${value.map(
      (each, at) => html`<div class="item">
        ${field(edit, items, each, [...path, at], true)}
        <button
          type="button"
          class="secondary outline"
          aria-label="${w.removed}: ${label(edit, path)} ${at + 1}"
          @click=${() => edit.change(withValue(edit.value, [...path, at], undefined))}
        >
          ${w.removed}
        </button>
      </div>`,
    )}
    <button
      type="button"
      class="secondary"
      @click=${() => edit.change(withValue(edit.value, [...path, value.length], empty))}
    >
      ${w.add}: ${label(edit, path)}
    </button>
  </fieldset>`;
}

function single(edit, schema, type, value, path, isRequired) {
  const id = `field-${pathText(path)}`;
  const fault = edit.faults?.get(pathText(path));
  const described = fault ? `${id}-fault` : nothing;
  const change = (changed) => edit.change(withValue(edit.value, path, changed));
  return html`
    <label for=${id}>${label(edit, path)}${isRequired ? html` <span aria-hidden="true">*</span>` : nothing}</label>
    ${control({ schema, type, value, id, isRequired, fault, described, change })} ${help(schema)}
    ${fault ? html`<span class="error" id="${id}-fault">${fault}</span>` : nothing}
  `;
}

function control({ schema, type, value, id, isRequired, fault, described, change }) {
  const invalid = fault ? "true" : nothing;
  const options = schema.enum ?? (type === "boolean" ? [true, false] : undefined);
  if (options) {
    const text = (option) => (option === true ? w.yes : option === false ? w.no : option);
    return html`<select
      id=${id}
      aria-invalid=${invalid}
      aria-describedby=${described}
      @change=${(event) => change(event.target.value === "" ? undefined : options[event.target.selectedIndex - 1])}
    >
      <option value="" ?selected=${value === undefined}>${w.none}</option>
      ${options.map((option) => html`<option value=${String(option)} ?selected=${option === value}>${text(option)}</option>`)}
    </select>`;
  }
  const isNumber = type === "integer" || type === "number";
  return html`<input
    id=${id}
    type=${isNumber ? "number" : schema.format === "date" ? "date" : "text"}
    step=${type === "integer" ? "1" : isNumber ? "any" : nothing}
    min=${schema.minimum ?? nothing}
    max=${schema.maximum ?? nothing}
    maxlength=${schema.maxLength ?? nothing}
    ?required=${isRequired}
    aria-invalid=${invalid}
    aria-describedby=${described}
    .value=${live(value === undefined ? "" : String(value))}
    @change=${(event) => {
      const text = event.target.value;
      change(text === "" ? undefined : isNumber ? Number(text) : text);
    }}
  />`;
}
