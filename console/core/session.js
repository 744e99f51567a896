/**
 * Who is signed in. Tokens are in memory alone: a reload asks the sign-in again, which answers
 * at once while its own session lasts.
 */
const meta = (name) => document.querySelector(`meta[name="stammkunde-${name}"]`).content;

const SIGN_IN = meta("sign-in");
const CLIENT = meta("client");
const HERE = `${location.origin}/console`;
const BEGUN = "stammkunde.sign-in";

/** Renewed before it ends, by the span that the sign-in told: the browser's clock may be wrong. */
const EARLY_SECONDS = 60;

const listeners = new Set();
const tabs = new BroadcastChannel("stammkunde.session");
let tokens;
let renewing;

/** What went wrong while signing in, as OAuth names it. */
export class SignInError extends Error {}

/** Calls when somebody has signed in or out, also in another tab. */
export function onSessionChange(listener) {
  listeners.add(listener);
}

const tell = () => listeners.forEach((listener) => listener());

/** Whether there is a token. */
export const isSignedIn = () => tokens !== undefined;

/** The time by the clock of the sign-in, in milliseconds: the browser's may be wrong. */
export const now = () =>
  tokens?.claims.iat ? tokens.claims.iat * 1000 + performance.now() - tokens.takenAt : Date.now();

const base64Url = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const random = () => base64Url(crypto.getRandomValues(new Uint8Array(32)));

/** Leaves for the sign-in, and remembers where to come back to. */
export async function signIn(prompt) {
  const verifier = random();
  const state = random();
  sessionStorage.setItem(BEGUN, JSON.stringify({ verifier, state, place: location.hash }));
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  const query = new URLSearchParams({
    response_type: "code",
    client_id: CLIENT,
    redirect_uri: HERE,
    scope: "openid email profile",
    state,
    code_challenge: base64Url(new Uint8Array(hash)),
    code_challenge_method: "S256",
  });
  if (prompt) {
    query.set("prompt", prompt);
  }
  location.assign(`${SIGN_IN}/oauth2/authorize?${query}`);
}

/**
 * Takes what the sign-in sent back, if this is it. The address is tidied up first, so that a
 * reload or a copied link never has a code in it.
 */
export async function takeAnswer() {
  const answer = new URLSearchParams(location.search);
  if (!answer.has("code") && !answer.has("error")) {
    return false;
  }
  const begun = JSON.parse(sessionStorage.getItem(BEGUN) ?? "null");
  sessionStorage.removeItem(BEGUN);
  history.replaceState(null, "", `/console${begun?.place ?? ""}`);
  if (answer.has("error")) {
    throw new SignInError(answer.get("error"));
  }
  if (!begun || begun.state !== answer.get("state")) {
    throw new SignInError("state");
  }
  await exchange({
    grant_type: "authorization_code",
    code: answer.get("code"),
    redirect_uri: HERE,
    code_verifier: begun.verifier,
  });
  return true;
}

async function exchange(parameters) {
  const response = await fetch(`${SIGN_IN}/oauth2/token`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ client_id: CLIENT, ...parameters }),
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new SignInError(problem.error ?? String(response.status));
  }
  const answer = await response.json();
  tokens = {
    id: answer.id_token,
    refresh: answer.refresh_token ?? tokens?.refresh,
    takenAt: performance.now(),
    endsAt: performance.now() + (answer.expires_in - EARLY_SECONDS) * 1000,
    claims: claimsOf(answer.id_token),
  };
  tell();
}

function claimsOf(token) {
  const part = token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
  const bytes = Uint8Array.from(atob(part), (letter) => letter.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** Gets a new token. Of many who ask at once, one asks the sign-in. */
export function renew() {
  renewing ??= (async () => {
    try {
      if (!tokens?.refresh) {
        throw new SignInError("invalid_grant");
      }
      await exchange({ grant_type: "refresh_token", refresh_token: tokens.refresh });
    } catch (fault) {
      if (fault instanceof SignInError) {
        forget();
      }
      throw fault;
    } finally {
      renewing = undefined;
    }
  })();
  return renewing;
}

/** Returns a token that is good for a while. */
export async function token() {
  if (tokens && performance.now() > tokens.endsAt) {
    await renew();
  }
  return tokens?.id;
}

function forget() {
  tokens = undefined;
  tell();
}

/** Signs out here, in other tabs, and at the sign-in. */
export async function signOut() {
  const refresh = tokens?.refresh;
  tabs.postMessage("signed-out");
  forget();
  if (refresh) {
    await fetch(`${SIGN_IN}/oauth2/revoke`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ client_id: CLIENT, token: refresh }),
    }).catch(() => undefined);
  }
  location.assign(`${SIGN_IN}/logout?${new URLSearchParams({ client_id: CLIENT, logout_uri: HERE })}`);
}

tabs.addEventListener("message", () => forget());
