/**
 * The natural logarithm of a positive number, to about 15 digits.
 *
 * `Math.log` may differ in its last digit from engine to engine, and a picture
 * that is chosen by its cost would differ with it.
 */
export function logarithm(value: number): number {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`there is no logarithm of ${value}`);
  let mantissa = value;
  let halvings = 0;
  for (; mantissa > Math.SQRT2; halvings++) mantissa /= 2;
  for (; mantissa < Math.SQRT1_2; halvings--) mantissa *= 2;
  return halvings * Math.LN2 + 2 * areaTangent((mantissa - 1) / (mantissa + 1));
}

/** The inverse hyperbolic tangent, x + x³/3 + x⁵/5 + …, where |x| is at most 0.18: each term is a thirtieth of the last. */
function areaTangent(x: number): number {
  let sum = 0;
  let power = x;
  for (let exponent = 1; exponent < 25; exponent += 2) {
    sum += power / exponent;
    power *= x * x;
  }
  return sum;
}
