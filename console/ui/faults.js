/**
 * What is wrong with a document, in the person's language where its schema tells it: the API names faults in
 * English.
 */
import { problemText } from "../core/problems.js";
import { currentLanguage, number, words } from "../core/words.js";
import { pathOf, valueAt } from "./document-values.js";
import { resolved } from "./form.js";

const w = words({
  missing: ["Das fehlt noch.", "This is missing."],
  choose: ["Bitte wählen Sie eines davon.", "Please choose one of these."],
  between: [
    (low, high) => `Es muss eine Zahl von ${low} bis ${high} sein.`,
    (low, high) => `It must be a number from ${low} to ${high}.`,
  ],
  atLeast: [(low) => `Es muss mindestens ${low} sein.`, (low) => `It must be at least ${low}.`],
});

/** Returns the part of a schema that a value was written by, and whether there must be one. */
function schemaAt(root, path, document) {
  let schema = resolved(root);
  let isRequired = true;
  path.forEach((part, at) => {
    const value = valueAt(document, path.slice(0, at));
    if (schema?.oneOf) {
      schema = schema.oneOf.map((each) => resolved(each, root)).find((each) => each.properties?.kind?.const === value?.kind);
    }
    isRequired = typeof part === "number" || (schema?.required ?? []).includes(part);
    const next = typeof part === "number" ? schema?.items : (schema?.properties?.[part] ?? schema?.additionalProperties);
    schema = typeof next === "object" ? resolved(next, root) : undefined;
  });
  return { schema, isRequired };
}

const isMissing = (value) => value === undefined || value === null || value === "";

function told({ schema, isRequired }, value, problem) {
  if (currentLanguage() === "en" || !schema) {
    return problemText(problem);
  }
  if (isMissing(value)) {
    return isRequired ? w.missing : problemText(problem);
  }
  if (schema.enum || schema.oneOf) {
    return w.choose;
  }
  const isOutside = typeof value !== "number" || value < schema.minimum || value > schema.maximum;
  if (schema.minimum !== undefined && isOutside) {
    return schema.maximum === undefined
      ? w.atLeast(number(schema.minimum))
      : w.between(number(schema.minimum), number(schema.maximum));
  }
  return problemText(problem);
}

/** Returns what is wrong by the path of the field, for a form. */
export const faultsOf = (errors, schema, document) =>
  new Map(
    (errors ?? []).map(({ field, problem }) => {
      const path = pathOf(field);
      return [field, told(schemaAt(schema, path, document), valueAt(document, path), problem)];
    }),
  );
