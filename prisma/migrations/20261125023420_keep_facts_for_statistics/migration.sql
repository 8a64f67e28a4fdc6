-- What statistics count, reached by the role of their own service only.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hub_statistics') THEN
    CREATE ROLE hub_statistics NOLOGIN;
  END IF;
END $$;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "statistics";

-- CreateTable: one row per dossier, in two partitions of which one is in use; the other is emptied and filled anew aside.
CREATE TABLE "statistics"."fact" (
    "slot" SMALLINT NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "code" TEXT,
    "procedure" TEXT,
    "field" TEXT,
    "field_name" TEXT,
    "level" SMALLINT,
    "channel" TEXT,
    "office_code" TEXT,
    "unit" TEXT,
    "filed_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "returned_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),
    "stopped_cause" TEXT,
    "promised_at" TIMESTAMPTZ(3)[],
    "promises" TIMESTAMPTZ(3)[],
    "supplemented_at" TIMESTAMPTZ(3),
    "supplemented_again_at" TIMESTAMPTZ(3),
    "fees" BIGINT,
    "result_delivery" TEXT,
    "electronic_result" BOOLEAN NOT NULL,
    "component_files" INTEGER NOT NULL,
    "result_files" INTEGER NOT NULL,
    "digitised" INTEGER NOT NULL,
    "reused" INTEGER NOT NULL,
    "national_store" INTEGER NOT NULL,
    "apologies" INTEGER NOT NULL,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("slot","id")
) PARTITION BY LIST ("slot");
CREATE TABLE "statistics"."fact_0" PARTITION OF "statistics"."fact" FOR VALUES IN (0) WITH (fillfactor = 70);
CREATE TABLE "statistics"."fact_1" PARTITION OF "statistics"."fact" FOR VALUES IN (1) WITH (fillfactor = 70);

-- CreateTable
CREATE TABLE "statistics"."in_use" (
    "one" BOOLEAN NOT NULL DEFAULT true,
    "slot" SMALLINT NOT NULL,
    "swapped_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "in_use_pkey" PRIMARY KEY ("one")
);
INSERT INTO "statistics"."in_use" ("slot") VALUES (0);

-- CreateTable
CREATE TABLE "statistics"."run" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "dossiers" INTEGER NOT NULL DEFAULT 0,
    "differing" INTEGER NOT NULL DEFAULT 0,
    "sample" TEXT[],
    "fault" TEXT,

    CONSTRAINT "run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fact_slot_office_code_received_at_idx" ON "statistics"."fact"("slot", "office_code", "received_at");

-- One run at a time.
CREATE UNIQUE INDEX "run_under_way" ON "statistics"."run" (("ended_at" IS NULL)) WHERE "ended_at" IS NULL;

GRANT USAGE ON SCHEMA "statistics" TO hub_statistics;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "statistics" TO hub_statistics;
GRANT TRUNCATE ON "statistics"."fact_0", "statistics"."fact_1" TO hub_statistics;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA "statistics" TO hub_statistics;

-- It hears and tells nothing: the bus is read, and its own place in it is kept. What it writes to the log belongs to no topic
-- of its own, so row-level security lets it write none.
GRANT USAGE ON SCHEMA bus TO hub_statistics;
GRANT SELECT ON bus.topic, bus.log, bus.parked_act TO hub_statistics;
GRANT INSERT ON bus.parked_act TO hub_statistics;
GRANT SELECT, INSERT, UPDATE, DELETE ON bus.cursor, bus.replica TO hub_statistics;
GRANT SELECT, INSERT, UPDATE ON bus.parked TO hub_statistics;
GRANT SELECT, INSERT ON bus.inbox TO hub_statistics;
