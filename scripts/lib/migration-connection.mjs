import { ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils';

// The catalogs' one-byte "char" type has no mapping in adapter-pg (prisma/orm#27403) and the engine reads three such
// columns: fetch them as text, label them as what the engine expects.
const CHAR_COLUMNS = new Map([
  ['constr.contype AS constraint_type', 'constraint_type'],
  ['con.confdeltype', 'confdeltype'],
  ['con.confupdtype', 'confupdtype'],
]);

/** What adapter-pg 7.10 lacks as a connection of the schema engine. */
export function migrationConnection(connection) {
  const queryRaw = connection.queryRaw.bind(connection);
  connection.queryRaw = async (query) => {
    let { sql } = query;
    const names = [];
    for (const [expression, name] of CHAR_COLUMNS) {
      if (!sql.includes(`${expression},`)) continue;
      sql = sql.replace(`${expression},`, `${expression.split(' ')[0]}::text AS ${name},`);
      names.push(name);
    }
    const result = await queryRaw({ ...query, sql });
    for (const name of names) result.columnTypes[result.columnNames.indexOf(name)] = ColumnTypeEnum.Character;
    return result;
  };
  // The adapter splits scripts at every ";", function bodies and string literals included. Sent whole, a script runs as
  // PostgreSQL's own multi-statement query: one implicit transaction, as with the native engine.
  connection.executeScript = async (script) => {
    try {
      await connection.underlyingDriver().query(script);
    } catch ({ code, severity, message, detail, column, hint }) {
      throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
    }
  };
  return connection;
}
