/**
 * Makes small pictures of drawings, as they are seen from afar: boxes, lines and icons. Texts would not be read at this
 * size. They are dark where the page is.
 *
 * @typedef {import("../src/index.ts").Drawing} Drawing
 * @typedef {import("../src/index.ts").Figure} Figure
 * @typedef {Extract<Figure, { type: "node" }>["icon"]} Icon
 * @typedef {{ readonly x: number, readonly y: number, readonly width: number, readonly height: number }} Rect
 * @typedef {{ readonly fill?: string, readonly stroke?: string }} Look
 */

/** px of the drawing: what is thinner would not be seen. */
const lineWidth = 3;

export class Thumbnails {
  /** What is in the icons, once each, however many pictures show it: a picture has its number in braces. */
  icons = /** @type {string[]} */ ([]);
  #bodies = /** @type {string[]} */ ([]);

  /**
   * A picture as SVG.
   * @param {Drawing} drawing With a dark side.
   */
  of({ size, figures, dark }) {
    const sheet = new Sheet();
    const shapes = figures.flatMap((figure, index) => this.#shapesOf(figure, dark?.figures[index] ?? figure, sheet));
    const box = boundsOf(figures) ?? { x: 0, y: 0, ...size };
    const viewBox = [box.x - 4, box.y - 4, box.width + 8, box.height + 8].map(Math.round).join(" ");
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${sheet}${shapes.join("")}</svg>`;
  }

  /**
   * @param {Figure} figure
   * @param {Figure} dark
   * @param {Sheet} sheet
   * @returns {readonly string[]}
   */
  #shapesOf(figure, dark, sheet) {
    if (figure.type === "group" && dark.type === "group") {
      const box = rectangle(figure.bounds, figure.look, dark.look, sheet);
      return [box, ...(figure.icon ? this.#iconOf(figure.icon, dark.icon, sheet) : [])];
    }
    if (figure.type === "node" && dark.type === "node") return this.#iconOf(figure.icon, dark.icon, sheet);
    if (figure.type === "edge" && dark.type === "edge") return [polyline(figure.line, figure.look, dark.look, sheet)];
    return [];
  }

  /**
   * @param {Icon} icon
   * @param {Icon | undefined} dark
   * @param {Sheet} sheet
   */
  #iconOf(icon, dark, sheet) {
    const { frame, picture } = icon;
    const tile = frame || dark?.frame ? [rectangle(icon, frame ?? {}, dark?.frame ?? {}, sheet)] : [];
    if (!picture) return tile;
    const scale = Math.round((1000 * picture.width) / picture.icon.size.width) / 1000;
    const place = `translate(${Math.round(picture.x)} ${Math.round(picture.y)}) scale(${scale})`;
    return [...tile, `<g transform="${place}">{${this.#numberOf(picture.icon.body)}}</g>`];
  }

  /** @param {string} body */
  #numberOf(body) {
    const known = this.#bodies.indexOf(body);
    if (known !== -1) return known;
    const number = this.#bodies.push(body) - 1;
    // Several icons in one picture may have gradients of the same name.
    this.icons.push(body.replaceAll(/(\sid="|url\(#|href="#)/g, `$1i${number}-`));
    return number;
  }
}

/** What is another colour in the dark. */
class Sheet {
  #rules = /** @type {Map<string, string>} */ (new Map());

  /**
   * Attributes that paint something.
   * @param {Look} light
   * @param {Look} dark
   */
  paint({ fill = "none", stroke = "none" }, dark) {
    const rule = `fill:${dark.fill ?? "none"};stroke:${dark.stroke ?? "none"}`;
    const name = this.#rules.get(rule) ?? `c${this.#rules.size}`;
    this.#rules.set(rule, name);
    return `fill="${fill}" stroke="${stroke}" stroke-width="${lineWidth}" class="${name}"`;
  }

  toString() {
    const rules = [...this.#rules].map(([rule, name]) => `.${name}{${rule}}`);
    return `<style>@media (prefers-color-scheme:dark){${rules.join("")}}</style>`;
  }
}

/**
 * @param {Rect} bounds
 * @param {Look} light
 * @param {Look} dark
 * @param {Sheet} sheet
 */
function rectangle({ x, y, width, height }, light, dark, sheet) {
  const [left, top, across, down] = [x, y, width, height].map(Math.round);
  return `<rect x="${left}" y="${top}" width="${across}" height="${down}" rx="4" ${sheet.paint(light, dark)}/>`;
}

/**
 * @param {readonly { readonly x: number, readonly y: number }[]} line
 * @param {Look} light
 * @param {Look} dark
 * @param {Sheet} sheet
 */
function polyline(line, { stroke }, dark, sheet) {
  const points = line.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(" ");
  const paint = sheet.paint({ ...(stroke && { stroke }) }, { ...(dark.stroke && { stroke: dark.stroke }) });
  return `<polyline points="${points}" stroke-linejoin="round" ${paint}/>`;
}

/**
 * What is around the picture itself, without its title and the lists beside it.
 * @param {readonly Figure[]} figures
 */
function boundsOf(figures) {
  const boxes = figures.flatMap((figure) => {
    if (figure.type === "group") return [figure.bounds];
    return figure.type === "node" ? [figure.icon] : [];
  });
  if (boxes.length === 0) return undefined;
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
