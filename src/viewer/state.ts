/** What is shown of a page of pictures. */
export interface State {
  /** None: the first. */
  readonly view?: string | undefined;
  /** The id of what is selected. */
  readonly selected?: string | undefined;
  readonly flow?: string | undefined;
  /** Of the flow, from 1; 0: none yet. */
  readonly step: number;
}
