import type { Point, Rect } from "../src/geometry.ts";

// As much of draw.io as is used in tests.

export interface MxCell {
  readonly id: string;
  readonly vertex?: boolean;
  readonly edge?: boolean;
  readonly value?: { readonly attributes?: Iterable<{ readonly name: string; readonly value: string }> };
  readonly parent?: MxCell;
  readonly source?: MxCell;
  readonly target?: MxCell;
  readonly geometry: MxGeometry;
}

export interface MxGeometry extends Rect {
  points: readonly Point[];
  clone(): MxGeometry;
}

export interface MxCellState extends Rect {
  readonly style: Readonly<Record<string, string>>;
  readonly origin: Point;
  readonly absolutePoints?: readonly Point[];
  readonly routedPoints?: readonly (Point & { readonly type: number })[];
  readonly shape?: { readonly node?: { readonly childNodes: { readonly length: number } } };
  readonly text?: { readonly node?: SvgGroup };
}

export interface SvgGroup {
  querySelectorAll(selector: "text"): Iterable<{ readonly textContent: string }>;
  getBBox?(): Rect;
}

export interface SvgPicture {
  readonly width: { readonly baseVal: { readonly value: number } };
  readonly height: { readonly baseVal: { readonly value: number } };
  querySelectorAll(selector: "image"): Iterable<{ getAttribute(name: string): string | null }>;
}

export interface MxGraph {
  readonly background: string | null;
  readonly model: {
    readonly root: MxCell;
    readonly cells: Readonly<Record<string, MxCell>>;
    getCell(id: string): MxCell;
    setGeometry(cell: MxCell, geometry: MxGeometry): void;
  };
  readonly view: {
    readonly scale: number;
    readonly translate: Point;
    getState(cell: MxCell | undefined): MxCellState | undefined;
    setScale(scale: number): void;
    validate(): void;
  };
  convertValueToString(cell: MxCell): string;
  getTooltipForCell(cell: MxCell): string;
  moveCells(cells: readonly MxCell[], dx: number, dy: number): void;
  resizeCells(cells: readonly MxCell[], bounds: readonly Rect[]): void;
  removeCells(cells: readonly MxCell[]): void;
  cellLabelChanged(cell: MxCell, label: string, resize: boolean): void;
  getSvg(background: string, scale: number, border: number, noCrop: boolean, crisp: null, export_: boolean): SvgPicture;
}

export interface EditorUi {
  readonly editor: { readonly graph: MxGraph };
  readonly pages: readonly { getName(): string }[];
  readonly currentPage: object;
  readonly dialog?: object;
  handleError: (error: { readonly message?: string } | undefined) => void;
  hideDialog(cancel: boolean): void;
  setCurrentFile(file: null): void;
  getCurrentFile(): object | null;
  fileLoaded(file: object): void;
  selectPage(page: object, quiet: boolean): void;
  getXmlFileData(whole: boolean, currentPage: boolean, uncompressed: boolean): object;
}

export interface HtmlElement {
  id: string;
  src: string;
  onload: (event: unknown) => void;
  onerror: (event: unknown) => void;
  setAttribute(name: string, value: string): void;
  append(child: object): void;
  remove(): void;
}
