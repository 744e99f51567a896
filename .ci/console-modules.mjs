// Parses all modules of the console and links them, so that a name that is imported and not
// exported is found before a browser finds it. Nothing is run.
// node --experimental-vm-modules .ci/console-modules.mjs
import fs from "node:fs";
import path from "node:path";
import { SourceTextModule, SyntheticModule } from "node:vm";

const FOLDER = path.resolve(import.meta.dirname, "..", "console");
const NAMED = /import\s*{([^}]*)}\s*from\s*"([^".][^"]*)"/g;

const files = fs
  .readdirSync(FOLDER, { recursive: true })
  .filter((file) => file.endsWith(".js"))
  .map((file) => path.join(FOLDER, file));

/** What the console takes from each library: these come from WebJars and are not here. */
const taken = new Map();
const modules = new Map();
const faults = [];

for (const file of files) {
  const source = fs.readFileSync(file, "utf8");
  for (const [, names, library] of source.matchAll(NAMED)) {
    const all = taken.get(library) ?? new Set();
    names.split(",").map((name) => name.split(" as ")[0].trim()).filter(Boolean).forEach((name) => all.add(name));
    taken.set(library, all);
  }
  try {
    modules.set(file, new SourceTextModule(source, { identifier: path.relative(FOLDER, file) }));
  } catch (e) {
    faults.push(`${path.relative(FOLDER, file)}: ${e.stack.split("\n").slice(0, 4).join("\n")}`);
  }
}

const found = (specifier, from) => {
  if (!specifier.startsWith(".")) {
    return new SyntheticModule([...(taken.get(specifier) ?? [])], () => {}, { identifier: specifier });
  }
  const file = path.resolve(FOLDER, path.dirname(from.identifier), specifier);
  if (!modules.has(file)) {
    throw new Error(`${from.identifier}: ${specifier} is not there or cannot be read`);
  }
  return modules.get(file);
};

process.on("unhandledRejection", () => {}); // what fails in one fails in all that import it

for (const module of faults.length > 0 ? [] : modules.values()) {
  if (module.status !== "unlinked") {
    continue; // it came with another
  }
  try {
    await module.link(found);
  } catch (e) {
    faults.push(`${module.identifier}: ${e.message}`);
  }
}

if (faults.length > 0) {
  console.error([...new Set(faults)].join("\n"));
  process.exit(1);
}
console.log(`${modules.size} modules of the console are parsed and linked`);
