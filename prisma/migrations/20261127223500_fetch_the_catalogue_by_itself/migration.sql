-- A fetch of the portal's catalogue that runs or ran; one at a time.
CREATE TABLE "portal"."catalogue_run" (
    "id" SERIAL NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_by" TEXT NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "fetched" INTEGER NOT NULL DEFAULT 0,
    "wanted" INTEGER,
    "fault" TEXT,

    CONSTRAINT "catalogue_run_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "catalogue_run_under_way" ON "portal"."catalogue_run" (("ended_at" IS NULL)) WHERE "ended_at" IS NULL;
GRANT SELECT, INSERT, UPDATE ON "portal"."catalogue_run" TO hub_portal;
GRANT USAGE ON SEQUENCE "portal"."catalogue_run_id_seq" TO hub_portal;
