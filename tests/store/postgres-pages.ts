// Looks for texts in every row and index entry that PostgreSQL's pages hold, those that no query can see any more too.
import type { PostgresCluster } from './postgres-cluster.ts';

/** Of each page of a table, or of its TOAST table, the bytes of what stands there, dead or alive. */
const itemsOfTable = (name: string) => `
  SELECT t_data AS item FROM generate_series(0, pg_relation_size('${name}') / 8192 - 1) AS block,
         heap_page_items(get_raw_page('${name}', block::int))`;

/**
 * The entries of a B-tree; its first page has none. What is left out are the borders of its pages, the first item of each
 * leaf but the last, and all of the pages above: they may be the key of a row that is gone, until the index is built anew
 * (docs/OPERATION.md).
 */
const itemsOfIndex = (name: string) => `
  SELECT decode(replace(data, ' ', ''), 'hex') AS item
  FROM generate_series(1, pg_relation_size('${name}') / 8192 - 1) AS block, bt_page_stats('${name}', block),
       bt_page_items('${name}', block)
  WHERE (btpo_level = 0 AND (btpo_next = 0 OR itemoffset > 1))`;

const RELATIONS = `
  SELECT format('%I.%I', nspname, relname) AS name, relkind = 'i' AS is_index
  FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE (nspname LIKE 'temoin\\_%' OR pg_class.oid IN
           (SELECT reltoastrelid FROM pg_class JOIN pg_namespace AS own ON own.oid = relnamespace
            WHERE own.nspname LIKE 'temoin\\_%'))
    AND relkind IN ('r', 't', 'i')`;

/** @returns those of the texts that stand in any table or index of a log in the database */
export async function findInPages(
  cluster: PostgresCluster,
  database: string,
  texts: readonly string[],
): Promise<string[]> {
  await cluster.query('CREATE EXTENSION IF NOT EXISTS pageinspect', database);
  const relations = await cluster.query(RELATIONS, database);
  const items = relations.map(({ name, is_index }) => (is_index ? itemsOfIndex : itemsOfTable)(`${name}`));
  const rows = await cluster.query(
    `WITH items AS MATERIALIZED (${items.join(' UNION ALL ')})
     SELECT hex FROM unnest('{${texts.map(hexOf)}}'::text[]) AS hex
     WHERE EXISTS (SELECT 1 FROM items WHERE position(decode(hex, 'hex') IN item) > 0)`,
    database,
  );
  const found = new Set(rows.map(({ hex }) => hex));
  return texts.filter((text) => found.has(hexOf(text)));
}

const hexOf = (text: string) => Buffer.from(text).toString('hex');
