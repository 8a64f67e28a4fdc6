-- Scores that people gave offices, each with what it rests on. Rows are only ever added: the latest version of a criterion counts.
CREATE TABLE "statistics"."score" (
    "scoring" TEXT NOT NULL,
    "office_code" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "no" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('self', 'appraised')),
    "version" INTEGER NOT NULL,
    "cents" INTEGER CHECK ("cents" >= 0),
    "note" TEXT NOT NULL,
    "scored_by" TEXT NOT NULL,
    "scored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "score_pkey" PRIMARY KEY ("scoring", "office_code", "year", "no", "kind", "version")
);
GRANT SELECT, INSERT ON "statistics"."score" TO hub_statistics;
