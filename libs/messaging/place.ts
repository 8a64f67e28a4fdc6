/** Where a message stands in its lane of the log: the order of the lane, whichever broker carries it. Whole numbers, in text. */
export interface Place {
  readonly tx: string;
  readonly position: string;
}

/** Whether `one` stands behind `other`. Asked several times of each message by every group: a longer number is the greater one. */
export const isBehind = (one: Place, other: Place): boolean =>
  one.tx === other.tx ? isGreater(one.position, other.position) : isGreater(one.tx, other.tx);

const isGreater = (one: string, other: string): boolean =>
  one.length === other.length ? one > other : one.length > other.length;
