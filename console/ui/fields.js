/**
 * Fields of a document in a form that a page lays out itself, for what a schema does not say: which fields come and go
 * together, and what each is called there.
 */
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { words } from "../core/words.js";
import { pathText, valueAt } from "./document-values.js";
import { withValue } from "./form.js";
import { labelled } from "./labelled.js";

const w = words({ add: ["hinzufügen", "add"], remove: ["entfernen", "remove"] });

const idOf = (path) => `field-${path.join("-")}`;

/**
 * Wraps a control.
 *
 * @param edit {value, faults, change, isFixed}: faults is a map from a field's path to what is wrong
 */
const wrapped = (edit, path, { label, help }, control) =>
  labelled({ id: idOf(path), label, help, fault: edit.faults?.get(pathText(path)) }, control);

/** A line of text, a number, a date or a time. */
export function line(edit, path, options) {
  const { type = "text", min, max, step, maxlength, list, required, placeholder, inputmode, lang } = options;
  const isNumber = type === "number";
  return wrapped(
    edit,
    path,
    options,
    ({ id, described, invalid }) => html`<input
      id=${id}
      type=${type}
      min=${min ?? nothing}
      max=${max ?? nothing}
      step=${step ?? nothing}
      maxlength=${maxlength ?? nothing}
      list=${list ?? nothing}
      placeholder=${placeholder ?? nothing}
      inputmode=${inputmode ?? nothing}
      lang=${lang ?? nothing}
      autocomplete="off"
      ?required=${required}
      ?disabled=${edit.isFixed}
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${live(String(valueAt(edit.value, path) ?? ""))}
      @input=${(event) => {
        const text = event.target.value;
        edit.change(withValue(edit.value, path, text === "" ? undefined : isNumber ? Number(text) : text));
      }}
    />`,
  );
}

/** A text of several lines. */
export function area(edit, path, options) {
  return wrapped(
    edit,
    path,
    options,
    ({ id, described, invalid }) => html`<textarea
      id=${id}
      rows=${options.rows ?? 3}
      maxlength=${options.maxlength ?? nothing}
      lang=${options.lang ?? nothing}
      class=${options.isSource ? "source" : nothing}
      spellcheck=${options.isSource ? "false" : nothing}
      ?disabled=${edit.isFixed}
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${live(options.text ?? String(valueAt(edit.value, path) ?? ""))}
      @input=${(event) =>
        options.change
          ? options.change(event.target.value)
          : edit.change(withValue(edit.value, path, event.target.value))}
    ></textarea>`,
  );
}

/** A choice of [value, name]; an empty value is none. */
export function choice(edit, path, options) {
  const now = options.now ?? valueAt(edit.value, path);
  return wrapped(
    edit,
    path,
    options,
    ({ id, described, invalid }) => html`<select
      id=${id}
      ?disabled=${edit.isFixed}
      aria-invalid=${invalid}
      aria-describedby=${described}
      @change=${(event) => {
        const value = options.options[event.target.selectedIndex][0];
        if (options.change) {
          options.change(value);
        } else {
          edit.change(withValue(edit.value, path, value === "" ? undefined : value));
        }
      }}
    >
      ${options.options.map(
        ([value, name]) => html`<option value=${value} ?selected=${value === (now ?? "")}>${name}</option>`,
      )}
    </select>`,
  );
}

/** Yes or no. */
export function tick(edit, path, { label, help, value, change }) {
  const id = idOf(path);
  return html`<div class="field">
    <label for=${id}>
      <input
        id=${id}
        type="checkbox"
        ?disabled=${edit.isFixed}
        aria-describedby=${help ? `${id}-help` : nothing}
        .checked=${live(value ?? Boolean(valueAt(edit.value, path)))}
        @change=${(event) =>
          change ? change(event.target.checked) : edit.change(withValue(edit.value, path, event.target.checked))}
      />
      ${label}
    </label>
    ${help ? html`<small id="${id}-help">${help}</small>` : nothing}
  </div>`;
}

const split = (text) =>
  text
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter(Boolean);

/** Several short texts in one line, parted by commas. */
export function several(edit, path, options) {
  const now = valueAt(edit.value, path);
  return wrapped(
    edit,
    path,
    options,
    ({ id, described, invalid }) => html`<input
      id=${id}
      type="text"
      autocomplete="off"
      ?disabled=${edit.isFixed}
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${(now ?? []).join(", ")}
      @change=${(event) => {
        const texts = split(options.isUpper ? event.target.value.toUpperCase() : event.target.value);
        edit.change(withValue(edit.value, path, texts.length === 0 ? undefined : texts));
      }}
    />`,
  );
}

/** A list of parts that can be added and taken away. */
export function items(edit, path, { label, itemLabel, empty, max, min = 0 }, part) {
  const now = valueAt(edit.value, path) ?? [];
  const change = (list) => edit.change(withValue(edit.value, path, list.length === 0 && min === 0 ? undefined : list));
  return html`<fieldset>
    <legend>${label}</legend>
    ${now.map(
      (_, at) => html`<fieldset class="item">
        <legend>${itemLabel(at)}</legend>
        ${part([...path, at], at)}
        ${now.length > min && !edit.isFixed
          ? html`<button
              type="button"
              class="secondary outline small"
              @click=${() => change(now.filter((_, other) => other !== at))}
            >
              ${itemLabel(at)} ${w.remove}
            </button>`
          : nothing}
      </fieldset>`,
    )}
    ${now.length < max && !edit.isFixed
      ? html`<button type="button" class="secondary small" @click=${() => change([...now, empty])}>
          ${itemLabel(now.length)} ${w.add}
        </button>`
      : nothing}
  </fieldset>`;
}
