/** Stands where fontkit would unpack WOFF2, which no host gives it. */
export default function decompress() {
  throw new Error("WOFF2 is not read");
}
