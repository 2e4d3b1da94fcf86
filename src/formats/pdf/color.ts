import { colorOf } from "../../model/color.ts";
import { numberOf } from "./numbers.ts";

/** A colour and how much it covers. */
export interface Paint {
  /** `#rrggbb` */
  readonly color: string;
  readonly opacity: number;
}

/** What a colour of SVG paints; nothing for `none`, `transparent` and what is no colour. */
export function paintOf(text: string): Paint | undefined {
  const color = colorOf(text);
  if (color !== undefined) return { color, opacity: 1 };
  const [, digits] = /^#([\da-f]{4}|[\da-f]{8})$/i.exec(text) ?? [];
  if (digits !== undefined) {
    const long = digits.length === 4 ? digits.replace(/./g, "$&$&") : digits;
    return { color: `#${long.slice(0, 6).toLowerCase()}`, opacity: Number.parseInt(long.slice(6), 16) / 255 };
  }
  const [, model, list = ""] = /^(rgb|hsl)a?\(([^)]*)\)$/i.exec(text) ?? [];
  if (model === undefined) return undefined;
  const [first = "", second = "", third = "", alpha] = list.trim().split(/[\s,/]+/);
  const channels =
    model.toLowerCase() === "rgb" ? [first, second, third].map(channelOf) : fromHue(first, second, third);
  return { color: `#${channels.map(twoDigits).join("")}`, opacity: Math.min(1, Math.max(0, numberOf(alpha, 1))) };
}

/** From 0 to 255. */
function channelOf(text: string): number {
  return text.endsWith("%") ? 255 * numberOf(text, 0) : numberOf(text, 0);
}

function fromHue(hue: string, saturation: string, lightness: string): readonly number[] {
  const [s, l] = [numberOf(saturation, 0), numberOf(lightness, 0)];
  const reach = s * Math.min(l, 1 - l);
  return [0, 8, 4].map((shift) => {
    const place = (((shift + numberOf(hue, 0) / 30) % 12) + 12) % 12;
    return 255 * (l - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  });
}

function twoDigits(channel: number): string {
  return Math.round(Math.min(255, Math.max(0, channel)))
    .toString(16)
    .padStart(2, "0");
}
