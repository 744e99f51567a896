/** A run that is on its way to another day: by mouse, by finger, or by keys. */

const FAR_ENOUGH = 6;
const LONG_ENOUGH_MILLISECONDS = 450;

/**
 * Carries a run over the days of the calendar. Days are elements with data-cell.
 *
 *     #carry = new Carrying(this, (carried, day) => …);
 */
export class Carrying {
  #host;
  #drop;
  #from;
  #timer;
  run;
  over;
  isByPointer = false;

  constructor(host, drop) {
    this.#host = host;
    this.#drop = drop;
    host.addController(this);
  }

  get isOn() {
    return this.run !== undefined;
  }

  get from() {
    return this.#from;
  }

  hostDisconnected() {
    this.cancel();
  }

  /** Takes a run up, to be carried by keys or put on a day by a click. */
  pickUp(run, from) {
    this.run = run;
    this.#from = from;
    this.over = from;
    this.#host.requestUpdate();
  }

  /** Puts it down on a day. */
  putOn(day) {
    const { run } = this;
    const from = this.#from;
    this.cancel();
    if (run && day && day !== from) {
      this.#drop(run, from, day);
    }
  }

  /** Lets it be where it was. */
  cancel() {
    clearTimeout(this.#timer);
    removeEventListener("pointermove", this.#moved);
    removeEventListener("pointerup", this.#released);
    removeEventListener("pointercancel", this.#cancelled);
    removeEventListener("contextmenu", this.#held);
    removeEventListener("keydown", this.#pressed);
    const wasOn = this.isOn;
    this.run = this.over = this.#pending = undefined;
    this.isByPointer = false;
    if (wasOn) {
      this.#host.requestUpdate();
    }
  }

  #pending;

  /** A mouse carries once it moves; a finger once it has rested, since else it scrolls. */
  press(event, run, from) {
    if (event.button !== 0 || this.isOn) {
      return;
    }
    this.#pending = { run, from, x: event.clientX, y: event.clientY, isTouch: event.pointerType !== "mouse" };
    if (this.#pending.isTouch) {
      this.#timer = setTimeout(() => this.#begin(), LONG_ENOUGH_MILLISECONDS);
    }
    addEventListener("contextmenu", this.#held);
    addEventListener("pointermove", this.#moved);
    addEventListener("pointerup", this.#released);
    addEventListener("pointercancel", this.#cancelled);
    addEventListener("keydown", this.#pressed);
  }

  #begin() {
    const { run, from } = this.#pending;
    this.isByPointer = true;
    this.pickUp(run, from);
  }

  #moved = (event) => {
    if (!this.isOn) {
      const far = Math.hypot(event.clientX - this.#pending.x, event.clientY - this.#pending.y) > FAR_ENOUGH;
      if (far && this.#pending.isTouch) {
        this.cancel();
      } else if (far) {
        this.#begin();
      }
    }
    if (this.isOn) {
      const over = document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-cell]")?.dataset.cell;
      if (over !== this.over) {
        this.over = over;
        this.#host.requestUpdate();
      }
    }
  };

  #released = () => (this.isOn ? this.putOn(this.over) : this.cancel());

  #cancelled = () => this.cancel();

  #pressed = (event) => {
    if (event.key === "Escape") {
      this.cancel();
    }
  };

  /** A finger that carries does not scroll: what listens to it must be there before it comes. */
  get holding() {
    return { handleEvent: this.#held, passive: false };
  }

  #held = (event) => {
    if (this.isOn) {
      event.preventDefault();
    }
  };
}
