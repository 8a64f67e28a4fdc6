/** How the counterparties write an instant, all of them in Vietnam time (UTC+7, no summer time). */
export interface VietnamTime {
  /** yyyyMMddHHmmss */
  readonly compact: string;
  /** dd-MM-yyyy */
  readonly day: string;
  /** dd/MM/yyyy HH:mm:ss */
  readonly slashed: string;
  /** yyyy-MM-dd HH:mm:ss */
  readonly dashed: string;
}

export function inVietnam(instant: Date): VietnamTime {
  const local = new Date(instant.getTime() + 7 * 3_600_000).toISOString();
  const [date, time] = [local.slice(0, 10), local.slice(11, 19)];
  const day = date.split('-').reverse().join('-');
  return {
    compact: `${date}${time}`.replaceAll(/\D/g, ''),
    day,
    slashed: `${day.replaceAll('-', '/')} ${time}`,
    dashed: `${date} ${time}`,
  };
}
