/** Calls the admin API as who is signed in. */
import { problemText } from "./problems.js";
import { isSignedIn, renew, token } from "./session.js";

const TRIES = 3;
const WAIT_MILLISECONDS = 400;
const MOST_WAIT_SECONDS = 10;

/** What the API did not do, and why. Network faults have the status 0. */
export class ApiError extends Error {
  constructor(status, problem, etag) {
    super(problem.title ?? String(status));
    this.status = status;
    this.problem = problem;
    this.etag = etag;
  }

  /** What is wrong with which field, by its path, in the person's language. */
  get fields() {
    return new Map((this.problem.errors ?? []).map((error) => [error.field, problemText(error.problem)]));
  }

  /** The last part of the problem's name, such as "outdated-version". */
  get kind() {
    return String(this.problem.type ?? "").split(":").at(-1);
  }
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

async function once(method, path, { body, file, headers, signal }) {
  const own = await token();
  try {
    return await fetch(path, {
      method,
      signal,
      headers: {
        accept: "application/json",
        ...(own ? { authorization: `Bearer ${own}` } : {}),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(file === undefined ? {} : { "content-type": "text/csv" }),
        ...headers,
      },
      body: body === undefined ? file : JSON.stringify(body),
    });
  } catch (fault) {
    if (fault.name === "AbortError") {
      throw fault;
    }
    throw new ApiError(0, { title: "network" });
  }
}

async function refusal(response) {
  const problem = await response.json().catch(() => ({}));
  return new ApiError(response.status, problem, response.headers.get("etag"));
}

const isBusy = (status) => status === 0 || status === 429 || status === 502 || status === 503 || status === 504;

/**
 * Calls once, and again where that cannot do harm: a read, or what else may be repeated, that met a busy
 * API, and anything that was turned away for its token.
 */
async function call(method, path, options = {}) {
  let isRenewed = false;
  for (let tried = 1; ; tried++) {
    let failed;
    try {
      const response = await once(method, path, options);
      if (response.ok) {
        return response;
      }
      failed = await refusal(response);
      failed.retryAfter = Number(response.headers.get("retry-after"));
    } catch (fault) {
      if (!(fault instanceof ApiError)) {
        throw fault;
      }
      failed = fault;
    }
    if (failed.status === 401 && !isRenewed && isSignedIn()) {
      isRenewed = true;
      await renew();
    } else if ((method === "GET" || options.isRepeatable) && isBusy(failed.status) && tried < TRIES) {
      const seconds = Math.min(failed.retryAfter || 0, MOST_WAIT_SECONDS);
      await pause(Math.max(seconds * 1000, WAIT_MILLISECONDS * 2 ** (tried - 1)));
    } else {
      throw failed;
    }
  }
}

const json = async (response) => {
  const text = await response.text();
  return text === "" ? undefined : JSON.parse(text);
};

/** Reads a document. */
export const read = async (path, { signal } = {}) => json(await call("GET", path, { signal }));

/** Reads a document with its version, which a change of it must name. */
export async function readVersion(path, { signal } = {}) {
  const response = await call("GET", path, { signal });
  return { document: await json(response), etag: response.headers.get("etag") };
}

/** Reads a file, to be saved. */
export const readFile = async (path) => (await call("GET", path, { headers: { accept: "*/*" } })).blob();

/** Reads a part of a file, and where the next one begins, if there is one. */
export async function readPart(path) {
  const response = await call("GET", path, { headers: { accept: "*/*" } });
  return { file: await response.blob(), next: response.headers.get("next-cursor") ?? undefined };
}

/** Asks for a part of a file that is told on demand alone, and where the next one begins, if there is one. */
export async function orderPart(path, body) {
  const response = await call("POST", path, { body, headers: { accept: "*/*" } });
  return { file: await response.blob(), next: response.headers.get("next-cursor") ?? undefined };
}

/** Asks for something to be done. A repeat of it with the same key happens once. */
export const send = async (path, body = {}, { key, etag, signal } = {}) =>
  json(
    await call("POST", path, {
      body,
      signal,
      headers: { ...(key ? { "idempotency-key": key } : {}), ...(etag ? { "if-match": etag } : {}) },
    }),
  );

/** Replaces a document in the version that was read. */
export async function replace(path, body, etag) {
  const response = await call("PUT", path, { body, headers: etag ? { "if-match": etag } : {} });
  return { document: await json(response), etag: response.headers.get("etag") };
}

/**
 * Sends a file, and tells how far it is.
 *
 * @param progress gets the share that is sent, from 0 to 1
 */
export async function upload(path, file, { progress, signal } = {}) {
  for (let tried = 1; ; tried++) {
    try {
      return await uploadOnce(path, file, await token(), progress, signal);
    } catch (fault) {
      if (fault.status !== 401 || tried > 1 || !isSignedIn()) {
        throw fault;
      }
      await renew();
    }
  }
}

/** What fetch does not tell: how much is sent. */
function uploadOnce(path, file, own, progress, signal) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    const parsed = () => {
      try {
        return JSON.parse(request.responseText);
      } catch {
        return {};
      }
    };
    request.open("POST", path);
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    if (own) {
      request.setRequestHeader("authorization", `Bearer ${own}`);
    }
    request.upload.onprogress = (event) => event.lengthComputable && progress?.(event.loaded / event.total);
    request.onload = () =>
      request.status < 300
        ? done(parsed())
        : failed(new ApiError(request.status, parsed(), request.getResponseHeader("etag")));
    request.onerror = () => failed(new ApiError(0, { title: "network" }));
    request.onabort = () => failed(new DOMException("left", "AbortError"));
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
/** Sends a file as it is. To send it again does nothing twice. */
export const putFile = async (path, file, { signal } = {}) => json(await call("PUT", path, { file, signal, isRepeatable: true }));

/** Removes something. */
export const remove = async (path) => json(await call("DELETE", path));

/** Returns a key for what is done once. */
export const newKey = () => crypto.randomUUID();

/** Puts values into a path, each escaped. */
export const path = (parts, ...values) =>
  String.raw({ raw: parts }, ...values.map((value) => encodeURIComponent(value)));

/** Returns a query of those values that are there, with its question mark. */
export function query(values) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== "") {
      parameters.set(name, value);
    }
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
