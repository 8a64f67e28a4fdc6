import { Prisma, type Sql } from '#platform';

/** Names a cause by what it is, in every list the same. */
export const CAUSE: Sql = Prisma.sql`md5(concat_ws(' ', reaction, type, fault, detail))`;

/** The open rows of a service: which is the first of its dossier, and how many stand behind it. */
export const openRows = (service: string): Sql => Prisma.sql`
  select *, ${CAUSE} as cause, row_number() over (partition by reaction, key order by id) = 1 as is_head,
    (count(*) over (partition by reaction, key) - 1)::int as behind
  from bus.parked where "group" = ${service} and resolved_at is null`;
