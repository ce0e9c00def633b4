/** How a file of nodes and edges is read. */
export interface GraphFileOptions {
  /** The name to use in messages. Default is what the file is. */
  readonly file?: string;
  /** How the bytes stand for text. Default `'utf-8'`, or what a mark at the start says. */
  readonly encoding?: string;
  /**
   * The attribute of an edge that holds its strength; null for none, so that each counts 1. Default `'weight'`, the
   * formats' own word for it.
   */
  readonly strength?: string | null;
  /** Throw a RecordError at the first node or edge that cannot be used, instead of collecting them. Default false. */
  readonly strict?: boolean;
}
