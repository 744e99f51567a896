/** Asks the API while somebody types: for what is wanted last alone, and never two at once. */
export class Latest {
  #timer;
  #abort;

  constructor(host) {
    host.addController(this);
  }

  hostDisconnected() {
    this.stop();
  }

  /** Wants nothing any more. */
  stop() {
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }

  /** Does something in a while, unless something else is wanted until then. */
  later(milliseconds, deed) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(deed, milliseconds);
  }

  /**
   * Asks at once.
   *
   * @returns the value or the fault, or undefined where something else was wanted meanwhile
   */
  async ask(question) {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const told = await question(abort.signal).then(
      (value) => ({ value }),
      (fault) => ({ fault }),
    );
    return abort.signal.aborted ? undefined : told;
  }
}
