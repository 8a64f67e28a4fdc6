-- As before, but the dead are removed past whoever is at work on them. Where all replicas of a group were away for longer than
-- a lease (a table locked, a machine that stood still), each took its own row and waited for those of the others to remove
-- them: PostgreSQL ended one, all tried again, and no lane was ever taken. A row that is locked belongs to one that lives.
CREATE OR REPLACE FUNCTION bus.take_lanes(reader text, me uuid, lease_ms integer, lanes integer)
RETURNS TABLE (lane integer, epoch integer, tx text, "position" text) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  instant timestamptz := clock_timestamp();
  until timestamptz := instant + lease_ms * interval '1 ms';
  fair integer;
  held integer;
BEGIN
  INSERT INTO bus.replica VALUES (reader, me, instant) ON CONFLICT ("group", owner) DO UPDATE SET seen_at = excluded.seen_at;
  DELETE FROM bus.replica WHERE "group" = reader AND owner IN (
    SELECT r.owner FROM bus.replica r WHERE r."group" = reader AND r.seen_at < instant - lease_ms * interval '1 ms'
    FOR UPDATE SKIP LOCKED);
  SELECT ceil(lanes::numeric / count(*)) INTO fair FROM bus.replica WHERE "group" = reader;
  UPDATE bus.cursor SET leased_until = until WHERE "group" = reader AND owner = me;
  GET DIAGNOSTICS held = ROW_COUNT;
  UPDATE bus.cursor SET owner = NULL, leased_until = '-infinity' WHERE "group" = reader AND lane IN (
    SELECT c.lane FROM bus.cursor c WHERE c."group" = reader AND c.owner = me ORDER BY c.lane DESC LIMIT greatest(held - fair, 0));
  UPDATE bus.cursor SET owner = me, leased_until = until, epoch = epoch + 1 WHERE "group" = reader AND lane IN (
    SELECT c.lane FROM bus.cursor c WHERE c."group" = reader AND (c.owner IS NULL OR c.leased_until < instant)
    ORDER BY c.lane LIMIT greatest(fair - held, 0) FOR UPDATE SKIP LOCKED);
  RETURN QUERY SELECT c.lane::integer, c.epoch, c.tx::text, c.position::text FROM bus.cursor c WHERE c."group" = reader AND c.owner = me;
END $$;
