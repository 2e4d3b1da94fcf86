/** How a colour, `#rrggbb`, is seen. */
type Eye = (color: string) => string;

type Row = readonly [number, number, number];

/** Those who lack one kind of cones: G. M. Machado and others 2009, severity 1, of linear red, green and blue. */
const machado: Readonly<Record<string, readonly [Row, Row, Row]>> = {
  "without red cones": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "without green cones": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  "without blue cones": [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const luminance: Row = [0.2126, 0.7152, 0.0722];

/** Each way to see, by its name. */
export const eyes: ReadonlyMap<string, Eye> = new Map([
  ["by most", (color) => color],
  ["in grey", seenThrough([luminance, luminance, luminance])],
  ...Object.entries(machado).map(([name, rows]) => [name, seenThrough(rows)] as const),
]);

function seenThrough(rows: readonly [Row, Row, Row]): Eye {
  return (color) => {
    const value = Number.parseInt(color.slice(1), 16);
    const linear = [value >> 16, (value >> 8) & 0xff, value & 0xff].map((part) => linearOf(part / 255));
    const seen = rows.map((row) => row.reduce((sum, share, index) => sum + share * (linear[index] ?? 0), 0));
    return `#${seen.map((part) => hexOf(encoded(Math.min(1, Math.max(0, part))))).join("")}`;
  };
}

function linearOf(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function encoded(part: number): number {
  return part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
}

function hexOf(part: number): string {
  return Math.round(255 * part)
    .toString(16)
    .padStart(2, "0");
}
