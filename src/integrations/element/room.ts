/** Room that a picture takes, px. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Whether it is as wide as what is around it. */
  readonly isWide: boolean;
  /** What is below it inside of the element, as below every image among letters. */
  readonly below: number;
}

/** The room that an element says it takes, as images do; none: it does not say so. */
export function roomSaid(host: HTMLElement): Room | undefined {
  const [width, height] = ["width", "height"].map((name) => Number(host.getAttribute(name)));
  return width && height && width > 0 && height > 0 ? { width, height, isWide: false, below: 0 } : undefined;
}

/** The room that is taken by what stands in an element before there is anything better. */
export function roomTaken(host: HTMLElement): Room | undefined {
  const outer = host.getBoundingClientRect();
  const [inner] = [...host.children].map((child) => pictureIn(child).getBoundingClientRect()).filter(isSeen);
  if (!inner) return undefined;
  const below = outer.bottom - inner.bottom;
  const isWide = Math.abs(outer.width - inner.width) < 1;
  return { width: inner.width, height: inner.height, isWide, below: below > 0 && below < 48 ? below : 0 };
}

const pictureIn = (element: Element): Element => element.querySelector("img, svg") ?? element;
const isSeen = ({ width, height }: DOMRect) => width > 0 && height > 0;

/** Style rules for the element `.viewer` that let a picture take just this room. */
export function rulesFor({ width, height, isWide, below }: Room): string {
  return [
    `.viewer{width:${isWide ? "100%" : `${width}px`};max-width:100%;aspect-ratio:${width}/${height};overflow:hidden}`,
    ".viewer:not(.live) figure,.viewer:not(.live) figure>svg{width:100%;height:100%}",
    `:host{padding-bottom:${below}px}`,
  ].join("\n");
}

/** px above and below a live picture: what it is operated with. */
const chrome = 98;

/** The same where nothing stood before, and the picture is live: it is not shown larger than it is. */
export function rulesForLive(width: number, height: number): string {
  const all = height + chrome;
  return `.viewer{aspect-ratio:${width}/${all};min-height:min(320px,90vh);max-height:min(max(${all}px,320px),90vh);width:100%}`;
}
