/** What differs between two documents, field by field, and how two people's changes become one. */

const isPlain = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** Returns the fields of a document by their paths; lists are one field each. */
export function leaves(document, path = []) {
  return isPlain(document)
    ? Object.entries(document).flatMap(([name, value]) => leaves(value, [...path, name]))
    : [{ path, value: document }];
}

/** Whether two values say the same, in whatever order their fields stand. */
export const isSame = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

function sorted(value) {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  return isPlain(value)
    ? Object.fromEntries(
        Object.keys(value)
          .sort()
          .map((name) => [name, sorted(value[name])]),
      )
    : value;
}

const at = (document, path) => path.reduce((value, name) => value?.[name], document);

/** Returns each field in which two documents differ: {path, one, other}. */
export function differences(one, other) {
  const paths = new Map([...leaves(one), ...leaves(other)].map((leaf) => [JSON.stringify(leaf.path), leaf.path]));
  return [...paths.values()]
    .map((path) => ({ path, one: at(one, path), other: at(other, path) }))
    .filter((each) => !isPlain(each.one) && !isPlain(each.other) && !isSame(each.one, each.other));
}

/** Returns a document with a field set, or taken out if the value is undefined. */
export function withAt(document, [name, ...more], value) {
  const copy = { ...document };
  if (more.length > 0) {
    const inner = withAt(isPlain(copy[name]) ? copy[name] : {}, more, value);
    if (value === undefined && Object.keys(inner).length === 0) {
      delete copy[name];
    } else {
      copy[name] = inner;
    }
  } else if (value === undefined) {
    delete copy[name];
  } else {
    copy[name] = value;
  }
  return copy;
}

/**
 * Puts two people's changes of one document together: what one alone changed is as they want it, and what both
 * changed is a conflict, in which one's own stands until somebody decides.
 *
 * @returns {merged, conflicts}, conflicts as differences between theirs (one) and mine (other)
 */
export function merge(base, theirs, mine) {
  let merged = mine;
  const conflicts = [];
  for (const each of differences(theirs, mine)) {
    const before = at(base, each.path);
    if (isSame(each.other, before)) {
      merged = withAt(merged, each.path, each.one);
    } else if (!isSame(each.one, before)) {
      conflicts.push(each);
    }
  }
  return { merged, conflicts };
}
