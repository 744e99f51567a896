/** Documents as values: how one is changed, what of it says nothing, and where two differ. */

/** What the system writes into documents, and nobody else. */
const OF_THE_SYSTEM = ["version", "state", "activeSince", "changedBy", "changedAt"];

/** Writes where a value is as the API does: bonuses[1].multiplier. */
export const pathText = (path) =>
  path.reduce((text, part) => (typeof part === "number" ? `${text}[${part}]` : text ? `${text}.${part}` : part), "");

/** Reads what pathText writes. */
export const pathOf = (text) =>
  text
    .split(/\.|(?=\[)/)
    .filter((part) => part !== "")
    .map((part) => (/^\[\d+\]$/.test(part) ? Number(part.slice(1, -1)) : part));

/** Returns what is at a path, if anything is. */
export const valueAt = (document, path) => path.reduce((at, part) => at?.[part], document);

/** Returns a copy with one value changed; undefined takes it out. */
export function withValue(document, [name, ...more], value) {
  const copy = Array.isArray(document) ? [...document] : { ...document };
  if (more.length > 0) {
    copy[name] = withValue(copy[name] ?? (typeof more[0] === "number" ? [] : {}), more, value);
  } else if (value !== undefined) {
    copy[name] = value;
  } else if (Array.isArray(copy)) {
    copy.splice(name, 1);
  } else {
    delete copy[name];
  }
  return copy;
}

/** Returns what people wrote of a document, to be sent back. */
export const written = (document) =>
  Object.fromEntries(Object.entries(document ?? {}).filter(([name]) => !OF_THE_SYSTEM.includes(name)));

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns each value by its path. A list is one value, unless isDeep says of its path that each item is. */
function flat(document, isDeep, path = [], all = new Map()) {
  if (isObject(document) && (path.length === 0 || Object.keys(document).length > 0)) {
    Object.entries(document).forEach(([name, value]) => flat(value, isDeep, [...path, name], all));
  } else if (Array.isArray(document) && document.some(isObject) && isDeep(path)) {
    document.forEach((value, at) => flat(value, isDeep, [...path, at], all));
  } else {
    all.set(pathText(path), document);
  }
  return all;
}

// Whoever stores a document may order its fields otherwise.
const sorted = (value) =>
  isObject(value)
    ? Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name])]))
    : Array.isArray(value)
      ? value.map(sorted)
      : value;

/** Whether two values say the same. */
export const isSame = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

function differing(before, after, isDeep) {
  const one = flat(written(before), isDeep);
  const other = flat(written(after), isDeep);
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((path) => !isSame(one.get(path), other.get(path)))
    .map((path) => ({ path, before: one.get(path), after: other.get(path) }));
}

const isEmpty = (value) => isObject(value) && Object.keys(value).length === 0;

const idsOf = (list) => (Array.isArray(list) ? list.map((item) => item?.id ?? "") : [""]);

/**
 * Says of which lists the items are told apart: of those whose items have the same ids in all documents. Of any other
 * list nobody knows which item was which, and so those of two people are never mixed.
 */
const ofSameItems = (...documents) => (path) => {
  const [first, ...others] = documents.map((document) => idsOf(valueAt(document, path)));
  return !first.includes("") && others.every((ids) => isSame(first, ids));
};

/** Returns where two documents differ: {path, before, after}; within lists by isDeep, or where both have the same items. */
export function differences(before, after, isDeep = true) {
  // What was filled or emptied is told by what is in it.
  const isTold = (empty, document, path) => isEmpty(empty) && isObject(valueAt(document, pathOf(path)));
  return differing(before, after, isDeep ? () => true : ofSameItems(before, after)).filter(
    (each) => !isTold(each.before, after, each.path) && !isTold(each.after, before, each.path),
  );
}

/** Returns where two versions of a document differ, its state among it. */
export const versionDifferences = (before, after, isDeep = true) => [
  ...(before.state === after.state ? [] : [{ path: "state", before: before.state, after: after.state }]),
  ...differences(before, after, isDeep),
];

/**
 * Returns where one's own and somebody else's change of the same document differ, what was there before both, and whose
 * is kept unless said otherwise: the one that changed it, and one's own where both did.
 */
export function conflicts(base, mine, theirs) {
  const isDeep = ofSameItems(base, mine, theirs);
  const was = flat(written(base), isDeep);
  return differing(mine, theirs, isDeep).map(({ path, before, after }) => ({
    path,
    was: was.get(path),
    mine: before,
    theirs: after,
    isBoth: !isSame(was.get(path), before) && !isSame(was.get(path), after),
    take: isSame(was.get(path), before) ? "theirs" : "mine",
  }));
}

/** Whether a value is a list whose items can be told apart by their ids. */
const hasIds = (list) => Array.isArray(list) && list.length > 0 && list.every((item) => isObject(item) && item.id);

/**
 * Returns what became of the items of a list: {now, added, removed, changed}, the changed ones with the names of what
 * differs; nothing for lists whose items cannot be told apart.
 */
export function itemChanges(list, was) {
  if (![list, was].some(hasIds) || ![list, was].every((each) => each === undefined || hasIds(each))) {
    return undefined;
  }
  const [now, before] = [list ?? [], was ?? []];
  const beforeOf = (item) => before.find((each) => each.id === item.id);
  return {
    now,
    added: now.filter((item) => !beforeOf(item)),
    removed: before.filter((item) => now.every((each) => each.id !== item.id)),
    changed: now
      .filter((item) => beforeOf(item) && !isSame(beforeOf(item), item))
      .map((item) => ({ item, paths: differing(beforeOf(item), item, () => false).map((each) => each.path) })),
  };
}

/** Returns a copy with one value taken from another version; where that has none, what held it alone goes too. */
export function taking(document, path, value) {
  const copy = withValue(document, path, value);
  const outer = path.slice(0, -1);
  return value === undefined && outer.length > 0 && isEmpty(valueAt(copy, outer)) ? taking(copy, outer, undefined) : copy;
}

/** Returns one's own document with those values that are taken from the other. */
export const merged = (mine, rows) =>
  rows
    .filter((row) => row.take === "theirs")
    .reduce((document, row) => taking(document, pathOf(row.path), row.theirs), mine);
