/** The controls of a form that is made from a schema, one for each value: the schema says which control, and its limits. */
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { currentLanguage, number, words } from "../core/words.js";
import { pathText, withValue } from "./document-values.js";
import { labelled } from "./labelled.js";

const w = words({
  none: ["(nichts)", "(none)"],
  choose: ["Bitte wählen", "Please choose"],
  yes: ["ja", "yes"],
  no: ["nein", "no"],
  perLine: ["Je Zeile eines", "One on each line"],
  usual: [(value) => `Üblich: ${value}`, (value) => `Usual: ${value}`],
});

const DATE = "^(?:[0-9]{4}-[0-9]{2}-[0-9]{2})$";
const TIME = "^(?:[0-2][0-9]:[0-5][0-9])$";
const COLOUR = "^(?:#[0-9a-fA-F]{6})$";
const LONG = 300;

const set = (edit, path, value) => edit.change(withValue(edit.value, path, value));

const typeOf = (schema) =>
  Array.isArray(schema.type) ? (schema.type.includes("string") ? "string" : schema.type.find((each) => each !== "null")) : schema.type;

/** Returns how long a text may be, which the pattern may say. */
function mostCharacters(schema) {
  const inPattern = /\{\d+,(\d+)\}\)?\$$/.exec(schema.pattern ?? "");
  return schema.maxLength ?? (inPattern ? Number(inPattern[1]) : undefined);
}

function usual(edit, schema, path) {
  const { default: value } = schema;
  if (value === undefined || value === null || typeof value === "object") {
    return undefined;
  }
  if (typeof value === "boolean") {
    return w.usual(value ? w.yes : w.no);
  }
  const isNumber = typeof value === "number" || schema.type?.includes?.("number");
  return w.usual(isNumber ? number(Number(value), 4) : edit.names.value(path, value));
}

/** Names a control and says what helps, and what is wrong. */
function named(edit, schema, path, isRequired, control, more) {
  const help = [edit.names.help(path, schema) ?? more, usual(edit, schema, path)].filter(Boolean).join(". ");
  const fault = edit.faults?.get(pathText(path));
  return labelled({ id: `field-${pathText(path)}`, label: edit.names.label(path), help, fault, isRequired }, control);
}

/** A value that is one text, number, choice, or yes or no. */
export function single(edit, schema, value, path, isRequired) {
  const isNull = isRequired && schema.type?.includes?.("null");
  // A row of a name and its value stays while its value is typed anew.
  const empty = isNull ? null : edit.keepsEmpty ? "" : undefined;
  const change = (changed) => set(edit, path, changed ?? empty);
  const options = schema.enum ?? (schema.type === "boolean" ? [true, false] : undefined);
  return named(edit, schema, path, isRequired, (control) =>
    options
      ? selection(edit, options, value, path, isRequired, control, change)
      : text(schema, value, isRequired, control, change),
  );
}

function selection(edit, options, value, path, isRequired, { id, described, invalid }, change) {
  const name = (option) => (option === true ? w.yes : option === false ? w.no : edit.names.value(path, option));
  return html`<select
    id=${id}
    ?required=${isRequired}
    aria-invalid=${invalid}
    aria-describedby=${described}
    @change=${(event) => change(options[event.target.selectedIndex - 1])}
  >
    <option value="" ?selected=${value === undefined}>${isRequired ? w.choose : w.none}</option>
    ${options.map((option) => html`<option value=${String(option)} ?selected=${option === value}>${name(option)}</option>`)}
  </select>`;
}

const inputType = (schema, type) => {
  if (type === "integer" || type === "number") {
    return "number";
  }
  return { [DATE]: "date", [TIME]: "time", [COLOUR]: "color" }[schema.pattern] ?? "text";
};

function text(schema, value, isRequired, { id, described, invalid }, change) {
  const type = typeOf(schema);
  const most = mostCharacters(schema);
  const isAmount = Array.isArray(schema.type) && type === "string";
  const written = value === undefined || value === null ? "" : String(value);
  const shown = live(isAmount && currentLanguage() === "de" ? written.replace(".", ",") : written);
  const changed = (event) => {
    const typed = isAmount ? event.target.value.trim().replace(",", ".") : event.target.value;
    change(typed === "" ? undefined : type === "integer" || type === "number" ? Number(typed) : typed);
  };
  if (most >= LONG && inputType(schema, type) === "text" && !/^\^?\(?https?/.test(schema.pattern ?? "")) {
    return html`<textarea
      id=${id}
      rows="4"
      maxlength=${most}
      ?required=${isRequired}
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${shown}
      @input=${changed}
    ></textarea>`;
  }
  return html`<input
    id=${id}
    type=${inputType(schema, type)}
    inputmode=${isAmount ? "decimal" : nothing}
    step=${type === "integer" ? "1" : type === "number" ? "any" : nothing}
    min=${schema.minimum ?? nothing}
    max=${schema.maximum ?? nothing}
    maxlength=${most ?? nothing}
    ?required=${isRequired}
    autocomplete="off"
    aria-invalid=${invalid}
    aria-describedby=${described}
    .value=${shown}
    @input=${changed}
  />`;
}

/** A list of short texts or numbers, one on each line. */
export function lines(edit, schema, items, value, path, isRequired) {
  const read = (text) => {
    const all = text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    return items.type === "integer" ? all.map((line) => (/^-?\d+$/.test(line) ? Number(line) : line)) : all;
  };
  const faults = [...(edit.faults ?? [])].filter(([at]) => at.startsWith(`${pathText(path)}[`));
  const own = faults.length === 0 ? edit.faults : new Map([...edit.faults, [pathText(path), faultOfLines(faults)]]);
  return named({ ...edit, faults: own }, schema, path, isRequired, ({ id, described, invalid }) =>
    html`<textarea
      id=${id}
      rows=${Math.min(8, Math.max(2, value.length + 1))}
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${live(value.join("\n"))}
      @change=${(event) => set(edit, path, read(event.target.value))}
    ></textarea>`, w.perLine);
}

const faultOfLines = (faults) => faults.map(([at, fault]) => `${Number(/\[(\d+)\]$/.exec(at)?.[1] ?? 0) + 1}: ${fault}`).join(" ");

/** Some of several values. */
export function choices(edit, schema, items, value, path) {
  const id = `field-${pathText(path)}`;
  const fault = edit.faults?.get(pathText(path));
  const help = edit.names.help(path, schema);
  const toggle = (option, isChosen) =>
    set(edit, path, items.enum.filter((each) => (each === option ? isChosen : value.includes(each))));
  return html`<fieldset id=${id} tabindex="-1" class="choices">
    <legend>${edit.names.label(path)}</legend>
    ${help ? html`<small class="help">${help}</small>` : nothing}
    ${items.enum.map(
      (option) => html`<label>
        <input type="checkbox" .checked=${live(value.includes(option))} @change=${(event) => toggle(option, event.target.checked)} />
        ${edit.names.value(path, option)}
      </label>`,
    )}
    ${fault ? html`<span class="error">${fault}</span>` : nothing}
  </fieldset>`;
}
