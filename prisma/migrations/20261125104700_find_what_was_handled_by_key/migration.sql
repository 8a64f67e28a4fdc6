-- Which of these messages a group has handled: those in its inbox, and those its cursor passed when the log was its broker.
-- The latter are found by their keys, and only for a group that ever read the log: the planner used to read all of a lane's
-- past for each batch, which took longer the more there was of it.
CREATE OR REPLACE FUNCTION bus.handled(reader text, ids text[], keys text[]) RETURNS TABLE (id text) LANGUAGE sql STABLE AS $$
  WITH reached AS MATERIALIZED (
    SELECT lane, tx, position FROM bus.cursor WHERE "group" = reader AND tx > '0'
  ), named AS MATERIALIZED (
    SELECT l.id::text AS id, l.lane, l.tx, l.position FROM bus.log l
     WHERE l.key = ANY (keys) AND l.id::text = ANY (ids) AND EXISTS (SELECT FROM reached)
  )
  SELECT i.id FROM bus.inbox i WHERE i."group" = reader AND i.id = ANY (ids)
  UNION ALL
  SELECT n.id FROM named n JOIN reached r ON r.lane = n.lane AND (r.tx, r.position) >= (n.tx, n.position)
$$;
