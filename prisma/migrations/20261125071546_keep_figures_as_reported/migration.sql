-- Figures frozen as they were reported. Nobody may change or remove a row; the first of a period is one, and each is corrected once.
CREATE TABLE "statistics"."snapshot" (
    "id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "office_code" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_by" TEXT NOT NULL,
    "reason" TEXT,
    "corrects" UUID,
    "sha256" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "snapshot_corrects_key" ON "statistics"."snapshot"("corrects");
CREATE INDEX "snapshot_office_code_first_day_idx" ON "statistics"."snapshot"("office_code", "first_day");
CREATE UNIQUE INDEX "snapshot_first_of_period" ON "statistics"."snapshot" ("form", "office_code", "first_day", "last_day") WHERE "corrects" IS NULL;
GRANT SELECT, INSERT ON "statistics"."snapshot" TO hub_statistics;

-- Statistics tell now, of figures that were frozen, and of nothing else.
INSERT INTO bus.topic VALUES ('snapshots', 'hub_statistics');
GRANT INSERT ON bus.log TO hub_statistics;

-- The portal is told of figures by the queue it is told of dossiers by.
ALTER TABLE "portal"."sync" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'dossier', ALTER COLUMN "dossier_id" DROP NOT NULL;
