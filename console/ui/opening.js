/** Puts the focus into a form that was opened, and back to what opened it once it is closed. */
export class Opening {
  #host;
  #shown;

  /** @param host has what opens forms as [data-action] and the open one in [data-action-form] */
  constructor(host) {
    this.#host = host;
  }

  /** Looks after each drawing which form there is. */
  async look(name) {
    const form = this.#host.querySelector("[data-action-form]");
    const shown = form ? name : undefined;
    const before = this.#shown;
    if (shown === before) {
      return;
    }
    this.#shown = shown;
    if (form) {
      await Promise.all([...form.children].map((part) => part.updateComplete));
      form.querySelector("input, select, textarea")?.focus();
    } else {
      const opener = this.#host.querySelector(`[data-action="${before}"]`);
      (opener ?? this.#host.querySelector("h1"))?.focus();
    }
  }
}
