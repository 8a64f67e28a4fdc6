-- The messaging core (DESIGN §4). One schema `bus` per database; every service reads it, and appends to its own topic only.

DO $$
DECLARE service text;
BEGIN
  FOREACH service IN ARRAY ARRAY['hub_one_stop', 'hub_agencies', 'hub_postal', 'hub_portal'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = service) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', service);
    END IF;
  END LOOP;
END $$;

CREATE SCHEMA bus;

-- Which role may write which topic.
CREATE TABLE bus.topic (name text PRIMARY KEY, owner text NOT NULL UNIQUE);
INSERT INTO bus.topic VALUES
  ('dossiers', 'hub_one_stop'), ('requests', 'hub_agencies'), ('shipments', 'hub_postal'), ('submissions', 'hub_portal');

-- Append-only. The order within a lane is (tx, position); readers look only below the snapshot horizon.
CREATE TABLE bus.log (
  lane        smallint    NOT NULL,
  tx          xid8        NOT NULL DEFAULT pg_current_xact_id(),
  position    bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
  id          uuid        NOT NULL,
  topic       text        NOT NULL,
  key         text        NOT NULL,
  envelope    json        NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (lane, tx, position, recorded_at)
) PARTITION BY RANGE (recorded_at);
CREATE INDEX log_key ON bus.log (key, tx, position);
CREATE TABLE bus.log_rest PARTITION OF bus.log DEFAULT;

-- Makes the partitions of this month and the next. Called at every start; rows of an unforeseen month go to log_rest.
CREATE FUNCTION bus.prepare_months(today date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = bus, pg_temp AS $$
DECLARE month date := date_trunc('month', today);
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('bus.prepare_months')); -- services start together
  FOR i IN 0..1 LOOP
    IF to_regclass(format('bus.log_%s', to_char(month, 'YYYYMM'))) IS NULL
       AND NOT EXISTS (SELECT FROM bus.log_rest WHERE recorded_at >= month AND recorded_at < month + interval '1 month') THEN
      EXECUTE format('CREATE TABLE bus.log_%s PARTITION OF bus.log FOR VALUES FROM (%L) TO (%L)',
        to_char(month, 'YYYYMM'), month, (month + interval '1 month')::date);
    END IF;
    month := (month + interval '1 month')::date;
  END LOOP;
END $$;

-- How far a group has read each lane, and who reads it now. The epoch fences a reader that lost its lane.
CREATE TABLE bus.cursor (
  "group"      text        NOT NULL,
  lane         smallint    NOT NULL,
  tx           xid8        NOT NULL DEFAULT '0',
  position     bigint      NOT NULL DEFAULT 0,
  epoch        integer     NOT NULL DEFAULT 0,
  owner        uuid,
  leased_until timestamptz NOT NULL DEFAULT '-infinity',
  moved_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY ("group", lane)
) WITH (fillfactor = 50);

-- Replicas that want lanes of a group, so that each takes its fair share.
CREATE TABLE bus.replica (
  "group" text NOT NULL,
  owner   uuid NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY ("group", owner)
);

-- An event that happens later: moved to the log when due.
CREATE TABLE bus.timer (
  id       uuid        PRIMARY KEY,
  due_at   timestamptz NOT NULL,
  lane     smallint    NOT NULL,
  topic    text        NOT NULL,
  key      text        NOT NULL,
  envelope json        NOT NULL
);
CREATE INDEX timer_due ON bus.timer (topic, due_at);

-- Messages that could not be handled, one row per reaction, with their bytes. An open row blocks its key for its reaction.
CREATE TABLE bus.parked (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "group"     text        NOT NULL,
  reaction    text        NOT NULL,
  key         text        NOT NULL,
  lane        smallint    NOT NULL,
  message     bytea       NOT NULL,
  type        text        NOT NULL,
  fault       text        NOT NULL,
  detail      text        NOT NULL,
  tries       integer     NOT NULL DEFAULT 1,
  parked_at   timestamptz NOT NULL DEFAULT now(),
  asked       text        CHECK (asked IN ('replay', 'write-off')),
  resolved_as text        CHECK (resolved_as IN ('replayed', 'written-off')),
  resolved_at timestamptz
);
CREATE INDEX parked_open ON bus.parked ("group", key, reaction, id) WHERE resolved_at IS NULL;
CREATE INDEX parked_asked ON bus.parked ("group", lane) WHERE resolved_at IS NULL AND asked IS NOT NULL;

-- What people did to parked messages.
CREATE TABLE bus.parked_act (
  parked_id bigint      NOT NULL REFERENCES bus.parked,
  act       text        NOT NULL,
  reason    text        NOT NULL,
  by        text        NOT NULL,
  at        timestamptz NOT NULL DEFAULT now(),
  replaced  bytea
);

-- Answers already given, by caller and idempotency key.
CREATE TABLE bus.answer (
  service  text        NOT NULL,
  caller   text        NOT NULL,
  key      text        NOT NULL,
  request  text        NOT NULL,
  answer   json        NOT NULL,
  given_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (service, caller, key)
);

-- Moves the cursors of a batch. Fails with LT001 when one of the lanes has another owner by now.
CREATE FUNCTION bus.claim(reader text, moves json) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE moved integer;
BEGIN
  UPDATE bus.cursor c SET tx = m.tx::xid8, position = m.position, moved_at = now()
    FROM json_to_recordset(moves) AS m(lane smallint, epoch integer, tx text, position bigint)
   WHERE c."group" = reader AND c.lane = m.lane AND c.epoch = m.epoch;
  GET DIAGNOSTICS moved = ROW_COUNT;
  IF moved <> json_array_length(moves) THEN
    RAISE EXCEPTION 'lane lost' USING ERRCODE = 'LT001';
  END IF;
  RETURN moved;
END $$;

-- Fails with LT002 when fewer states were saved than decided: somebody else saved one of them meanwhile.
CREATE FUNCTION bus.all_saved(decided bigint, saved bigint) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  IF decided <> saved THEN
    RAISE EXCEPTION 'state changed meanwhile' USING ERRCODE = 'LT002';
  END IF;
  RETURN saved;
END $$;

-- A service writes its own topic only, in the log and in the timers.
ALTER TABLE bus.log ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON bus.log FOR SELECT USING (true);
CREATE POLICY write_own ON bus.log FOR INSERT WITH CHECK (topic = (SELECT name FROM bus.topic WHERE owner = current_user));
ALTER TABLE bus.timer ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON bus.timer USING (topic = (SELECT name FROM bus.topic WHERE owner = current_user));

GRANT USAGE ON SCHEMA bus TO hub_one_stop, hub_agencies, hub_postal, hub_portal;
GRANT SELECT ON bus.topic, bus.log TO hub_one_stop, hub_agencies, hub_postal, hub_portal;
GRANT INSERT ON bus.log, bus.parked_act TO hub_one_stop, hub_agencies, hub_postal, hub_portal;
GRANT SELECT ON bus.parked_act TO hub_one_stop, hub_agencies, hub_postal, hub_portal;
GRANT SELECT, INSERT, UPDATE, DELETE ON bus.cursor, bus.replica, bus.timer TO hub_one_stop, hub_agencies, hub_postal, hub_portal;
GRANT SELECT, INSERT, UPDATE ON bus.parked, bus.answer TO hub_one_stop, hub_agencies, hub_postal, hub_portal;

-- Renews a reader's leases, gives back what is over its fair share, takes free lanes up to it, and says what it holds.
CREATE FUNCTION bus.take_lanes(reader text, me uuid, lease_ms integer, lanes integer)
RETURNS TABLE (lane integer, epoch integer, tx text, "position" text) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  instant timestamptz := clock_timestamp();
  until timestamptz := instant + lease_ms * interval '1 ms';
  fair integer;
  held integer;
BEGIN
  INSERT INTO bus.replica VALUES (reader, me, instant) ON CONFLICT ("group", owner) DO UPDATE SET seen_at = excluded.seen_at;
  DELETE FROM bus.replica WHERE "group" = reader AND seen_at < instant - lease_ms * interval '1 ms';
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

-- Writes down how parked messages fared. Fails with LT002 when one of them was settled, or asked something of, meanwhile.
CREATE FUNCTION bus.settle_parked(results json) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE settled integer;
BEGIN
  UPDATE bus.parked p SET
      resolved_as = r.resolved_as, resolved_at = CASE WHEN r.resolved_as IS NOT NULL THEN now() END,
      fault = coalesce(r.fault, p.fault), detail = coalesce(r.detail, p.detail),
      tries = p.tries + (r.fault IS NOT NULL)::integer, asked = NULL
    FROM json_to_recordset(results) AS r(id bigint, seen text, resolved_as text, fault text, detail text)
   WHERE p.id = r.id AND p.xmin::text = r.seen AND p.resolved_at IS NULL;
  GET DIAGNOSTICS settled = ROW_COUNT;
  RETURN bus.all_saved(json_array_length(results), settled);
END $$;

-- Moves timers that are due to the log, in the order in which they were due.
CREATE FUNCTION bus.ring_timers(of_topic text, instant timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE rung integer;
BEGIN
  WITH due AS (
    DELETE FROM bus.timer WHERE id IN (
      SELECT id FROM bus.timer WHERE topic = of_topic AND due_at <= instant ORDER BY due_at LIMIT 200 FOR UPDATE SKIP LOCKED)
    RETURNING *
  )
  INSERT INTO bus.log (lane, id, topic, key, envelope) SELECT lane, id, topic, key, envelope FROM due ORDER BY due_at;
  GET DIAGNOSTICS rung = ROW_COUNT;
  RETURN rung;
END $$;
