/** Saves a file that only who is signed in may have, so that no link can lead to it. */
import { readFile } from "../core/api.js";

const KEPT_MILLISECONDS = 60_000;

/** Fetches a file and gives it to the browser to save. */
export async function save(path, name) {
  const address = URL.createObjectURL(await readFile(path));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS);
}
