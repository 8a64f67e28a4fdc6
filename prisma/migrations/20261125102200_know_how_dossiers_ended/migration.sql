-- How a dossier stood when it was settled never changes by the period it is asked for: PostgreSQL works it out once, when the row is
-- written, and not for every report. Rewrites the table: about 10 s for a million dossiers.
ALTER TABLE "statistics"."fact"
  ADD COLUMN "ended" TIMESTAMPTZ(3) GENERATED ALWAYS AS (coalesce(finished_at, returned_at, stopped_at)) STORED,
  ADD COLUMN "ended_promise" TIMESTAMPTZ(3) GENERATED ALWAYS AS (
    promises[width_bucket(coalesce(finished_at, returned_at, stopped_at), promised_at)]) STORED,
  ADD COLUMN "ended_standing" TEXT GENERATED ALWAYS AS (
    case
      when coalesce(finished_at, returned_at, stopped_at) is null then null
      when promises[width_bucket(coalesce(finished_at, returned_at, stopped_at), promised_at)]
        >= coalesce(finished_at, returned_at, stopped_at) then
        case when (promises[width_bucket(coalesce(finished_at, returned_at, stopped_at), promised_at)]
            at time zone 'Asia/Ho_Chi_Minh')::date
          > (coalesce(finished_at, returned_at, stopped_at) at time zone 'Asia/Ho_Chi_Minh')::date
          then 'early' else 'on-time' end
      else 'late'
    end) STORED;

-- What is open, or ended in the period, is found by office; of all offices too, since PostgreSQL 18 skips from one to the next.
DROP INDEX "statistics"."fact_slot_office_code_received_at_idx";
CREATE INDEX "fact_slot_office_code_ended_idx" ON "statistics"."fact"("slot", "office_code", "ended");

-- A report groups a million dossiers by some hundreds of offices and fields. PostgreSQL does not foresee how few groups that makes, and
-- with the 4 MB it has by default it sorts all of them on disk; the hash it makes instead takes about 1 MB.
ALTER ROLE hub_statistics SET work_mem = '64MB';

-- A plan made for a month is wrong for three years: one that serves all periods took five times as long.
ALTER ROLE hub_statistics SET plan_cache_mode = 'force_custom_plan';
