/** How text is set. All text is in one family with the advance widths of Arial. */
export interface Font {
  /** px */
  readonly size: number;
  readonly weight: "regular" | "bold";
  /** px from one base line to the next */
  readonly lineHeight: number;
}
