/** Where a message stands in its lane of the log: the order of the lane, whichever broker carries it. */
export interface Place {
  readonly tx: string;
  readonly position: string;
}

/** Whether `one` stands behind `other`. */
export function isBehind(one: Place, other: Place): boolean {
  const [tx, otherTx] = [BigInt(one.tx), BigInt(other.tx)];
  return tx > otherTx || (tx === otherTx && BigInt(one.position) > BigInt(other.position));
}
