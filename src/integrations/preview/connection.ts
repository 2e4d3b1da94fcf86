import type { Place } from "./address.ts";
import type { Listing, Shown } from "./messages.ts";

/** What a page hears from its server. */
export interface Listener {
  onListing(listing: Listing): void;
  onShown(shown: Shown): void;
  onConnected(isConnected: boolean): void;
}

/**
 * Hears what becomes of the diagrams.
 *
 * A page that nobody sees lets go of its connection, as browsers have only a few for one server, and is told
 * everything when it is seen again.
 */
export class Connection {
  readonly #listener: Listener;
  #source: EventSource | undefined;
  #place: Place | undefined;

  constructor(listener: Listener) {
    this.#listener = listener;
    document.addEventListener("visibilitychange", () => this.#renew());
  }

  /** Asks for a diagram. */
  follow(place: Place): void {
    this.#place = place;
    this.#renew();
  }

  #renew(): void {
    this.#source?.close();
    this.#source = undefined;
    if (document.hidden || !this.#place) return;
    const { name, view } = this.#place;
    const source = new EventSource(
      `/events?${new URLSearchParams({ ...(name !== undefined && { diagram: name }), view })}`,
    );
    source.addEventListener("open", () => this.#listener.onConnected(true));
    source.addEventListener("error", () => this.#onLost(source));
    source.addEventListener("listing", ({ data }) => this.#listener.onListing(JSON.parse(data) as Listing));
    source.addEventListener("shown", ({ data }) => this.#listener.onShown(JSON.parse(data) as Shown));
    this.#source = source;
  }

  /** Browsers ask again by themselves, unless they were refused. */
  #onLost(source: EventSource): void {
    if (source === this.#source) this.#listener.onConnected(false);
  }
}
