-- Many parked messages are handled again in turn: each has its own moment. Without one, what was asked is carried out at once.
ALTER TABLE bus.parked ADD COLUMN due_at timestamptz;

CREATE OR REPLACE FUNCTION bus.settle_parked(results json) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE settled integer;
BEGIN
  UPDATE bus.parked p SET
      resolved_as = r.resolved_as, resolved_at = CASE WHEN r.resolved_as IS NOT NULL THEN now() END,
      fault = coalesce(r.fault, p.fault), detail = coalesce(r.detail, p.detail),
      tries = p.tries + (r.fault IS NOT NULL)::integer, asked = NULL, due_at = NULL
    FROM json_to_recordset(results) AS r(id bigint, seen text, resolved_as text, fault text, detail text)
   WHERE p.id = r.id AND p.xmin::text = r.seen AND p.resolved_at IS NULL;
  GET DIAGNOSTICS settled = ROW_COUNT;
  RETURN bus.all_saved(json_array_length(results), settled);
END $$;
