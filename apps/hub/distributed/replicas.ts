/** Reads `one-stop=2`, said once or more; the message for a person when it cannot be read. */
export function readReplicas(said: readonly string[], names: readonly string[]): ReadonlyMap<string, number> | string {
  const read = new Map<string, number>();
  for (const one of said.flatMap((list) => list.split(','))) {
    const [, name = '', count] = /^([a-z:-]+)=([1-9])$/.exec(one) ?? [];
    if (!names.includes(name)) return `--replicas ${one}: cần <tên>=<1…9>, tên là một trong: ${names.join(', ')}`;
    read.set(name, Number(count));
  }
  return read;
}
