-- Kafka brings a message at least once; what a group did with it is done once. A row stands here since the message's effect
-- was committed, in the same transaction, and stays as long as the log does. The PostgreSQL log as broker reads past them too.
CREATE TABLE bus.inbox (
  "group"     text        NOT NULL,
  id          text        NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY ("group", id)
);
GRANT SELECT, INSERT ON bus.inbox TO hub_one_stop, hub_agencies, hub_postal, hub_portal;

-- Kafka says who reads a lane; the new epoch fences whoever read it before.
CREATE FUNCTION bus.take_lane(reader text, of_lane integer, me uuid) RETURNS integer LANGUAGE sql AS $$
  INSERT INTO bus.cursor AS c ("group", lane, owner, epoch) VALUES (reader, of_lane, me, 1)
  ON CONFLICT ("group", lane) DO UPDATE SET owner = me, epoch = c.epoch + 1
  RETURNING epoch
$$;

-- Which of these messages a group has handled: those in its inbox, and those its cursor passed when the log was its broker.
CREATE FUNCTION bus.handled(reader text, ids text[], keys text[]) RETURNS TABLE (id text) LANGUAGE sql STABLE AS $$
  SELECT i.id FROM bus.inbox i WHERE i."group" = reader AND i.id = ANY (ids)
  UNION
  SELECT l.id::text FROM bus.log l
    JOIN bus.cursor c ON c."group" = reader AND c.lane = l.lane AND (c.tx, c.position) >= (l.tx, l.position)
   WHERE l.key = ANY (keys) AND l.id::text = ANY (ids)
$$;

-- Writes messages down as handled. Fails with LT001 when a lane has another reader by now, or one of them was handled meanwhile.
CREATE FUNCTION bus.claim_inbox(reader text, lanes json, ids text[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE held integer; fresh integer;
BEGIN
  UPDATE bus.cursor c SET moved_at = now()
    FROM json_to_recordset(lanes) AS h(lane smallint, epoch integer)
   WHERE c."group" = reader AND c.lane = h.lane AND c.epoch = h.epoch;
  GET DIAGNOSTICS held = ROW_COUNT;
  INSERT INTO bus.inbox ("group", id) SELECT reader, unnest(ids) ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS fresh = ROW_COUNT;
  IF held <> json_array_length(lanes) OR fresh <> cardinality(ids) THEN
    RAISE EXCEPTION 'lane lost' USING ERRCODE = 'LT001';
  END IF;
  RETURN fresh;
END $$;

-- Readers of other processes are woken when timers ring, as when a unit is committed.
CREATE OR REPLACE FUNCTION bus.ring_timers(of_topic text, instant timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE rung integer;
BEGIN
  WITH due AS (
    DELETE FROM bus.timer WHERE id IN (
      SELECT id FROM bus.timer WHERE topic = of_topic AND due_at <= instant ORDER BY due_at LIMIT 200 FOR UPDATE SKIP LOCKED)
    RETURNING *
  )
  INSERT INTO bus.log (lane, id, topic, key, envelope) SELECT lane, id, topic, key, envelope FROM due ORDER BY due_at;
  GET DIAGNOSTICS rung = ROW_COUNT;
  IF rung > 0 THEN
    PERFORM pg_notify('bus', '');
  END IF;
  RETURN rung;
END $$;
