/** Saves a file that only who is signed in may have, so that no link can lead to it. */
import { orderPart, query, readFile, readPart } from "../core/api.js";

const KEPT_MILLISECONDS = 60_000;

/** Fetches a file and gives it to the browser to save. */
export async function save(path, name) {
  give(await readFile(path), name);
}

/** Fetches a long file, which the API tells in parts, and gives each to the browser to save. */
export const saveParts = (path, filter, name) => saveEach((cursor) => readPart(path + query({ ...filter, cursor })), name);

/** The same of a file that is asked for with a body, since that it was made is kept. */
export const saveOrdered = (path, body, name) =>
  saveEach((cursor) => orderPart(path, cursor === undefined ? body : { ...body, cursor }), name);

async function saveEach(ask, name) {
  let cursor;
  for (let part = 1; part === 1 || cursor; part++) {
    const { file, next } = await ask(cursor);
    const isOnly = part === 1 && !next;
    give(file, isOnly ? name : name.replace(/(\.[a-z]+)$/, `-${part}$1`));
    cursor = next;
  }
}

/** Gives a file to the browser to save. */
export function give(file, name) {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS);
}
