-- What Kafka brings says where it stands in the log, so a group on Kafka is as far as its cursors say, as one on the log is: what
-- stands before them was handled. The inbox is left for messages that never stood in the log.
DROP FUNCTION bus.handled(text, text[], text[]);
DROP FUNCTION bus.claim_inbox(text, json, text[]);
DROP FUNCTION bus.take_lane(text, integer, uuid);

UPDATE bus.cursor c SET tx = h.tx, position = h.position
  FROM (SELECT DISTINCT ON (i."group", l.lane) i."group", l.lane, l.tx, l.position
          FROM bus.inbox i JOIN bus.log l ON l.id::text = i.id
         ORDER BY i."group", l.lane, l.tx DESC, l.position DESC) h
 WHERE c."group" = h."group" AND c.lane = h.lane AND (c.tx, c.position) < (h.tx, h.position);
DELETE FROM bus.inbox i USING bus.log l WHERE l.id::text = i.id;

-- Kafka says who reads a lane; the new epoch fences whoever read it before.
CREATE FUNCTION bus.take_lane(reader text, of_lane integer, me uuid)
RETURNS TABLE (lane integer, epoch integer, tx text, "position" text) LANGUAGE sql AS $$
  INSERT INTO bus.cursor AS c ("group", lane, owner, epoch) VALUES (reader, of_lane, me, 1)
  ON CONFLICT ("group", lane) DO UPDATE SET owner = me, epoch = c.epoch + 1
  RETURNING c.lane::integer, c.epoch, c.tx::text, c.position::text
$$;

-- Moves the cursors of a batch. Fails with LT001 when one of the lanes has another owner by now, or would go back.
CREATE OR REPLACE FUNCTION bus.claim(reader text, moves json) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE moved integer;
BEGIN
  UPDATE bus.cursor c SET tx = m.tx::xid8, position = m.position, moved_at = now()
    FROM json_to_recordset(moves) AS m(lane smallint, epoch integer, tx text, position bigint)
   WHERE c."group" = reader AND c.lane = m.lane AND c.epoch = m.epoch AND (c.tx, c.position) <= (m.tx::xid8, m.position);
  GET DIAGNOSTICS moved = ROW_COUNT;
  IF moved <> json_array_length(moves) THEN
    RAISE EXCEPTION 'lane lost' USING ERRCODE = 'LT001';
  END IF;
  RETURN moved;
END $$;

-- Writes down what a group handled that never stood in the log. Fails with LT001 when one of it was handled meanwhile.
CREATE FUNCTION bus.take_in(reader text, ids text[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE fresh integer;
BEGIN
  INSERT INTO bus.inbox ("group", id) SELECT reader, unnest(ids) ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS fresh = ROW_COUNT;
  IF fresh <> cardinality(ids) THEN
    RAISE EXCEPTION 'handled meanwhile' USING ERRCODE = 'LT001';
  END IF;
  RETURN fresh;
END $$;

-- The relay brings these lanes again, from there on where its cursor is further. Whoever has them now is fenced off: it may have
-- brought more than its cursor says.
CREATE FUNCTION bus.bring_again(lanes json) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE back integer;
BEGIN
  UPDATE bus.cursor c SET epoch = c.epoch + 1, owner = NULL, leased_until = '-infinity',
      tx = CASE WHEN (c.tx, c.position) > (m.tx::xid8, m.position) THEN m.tx::xid8 ELSE c.tx END,
      position = CASE WHEN (c.tx, c.position) > (m.tx::xid8, m.position) THEN m.position ELSE c.position END
    FROM json_to_recordset(lanes) AS m(lane smallint, tx text, position bigint)
   WHERE c."group" = 'relay' AND c.lane = m.lane;
  GET DIAGNOSTICS back = ROW_COUNT;
  RETURN back;
END $$;
