-- Where the books of portal and agencies differ from ours, and when they were compared. A difference is open once.
CREATE TABLE "portal"."mismatch" (
    "id" BIGSERIAL NOT NULL,
    "about" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "ours" TEXT NOT NULL,
    "theirs" TEXT NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "gone_at" TIMESTAMPTZ(3),
    "repaired_at" TIMESTAMPTZ(3),
    "repaired_by" TEXT,

    CONSTRAINT "mismatch_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "mismatch_open" ON "portal"."mismatch" ("about", "what") WHERE "gone_at" IS NULL;
CREATE TABLE "portal"."comparison" (
    "id" SERIAL NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "compared" INTEGER NOT NULL DEFAULT 0,
    "fault" TEXT,

    CONSTRAINT "comparison_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "comparison_under_way" ON "portal"."comparison" (("ended_at" IS NULL)) WHERE "ended_at" IS NULL;
GRANT SELECT, INSERT, UPDATE ON "portal"."mismatch", "portal"."comparison" TO hub_portal;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA "portal" TO hub_portal;

CREATE TABLE "agencies"."mismatch" (
    "id" BIGSERIAL NOT NULL,
    "about" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "ours" TEXT NOT NULL,
    "theirs" TEXT NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "gone_at" TIMESTAMPTZ(3),
    "repaired_at" TIMESTAMPTZ(3),
    "repaired_by" TEXT,

    CONSTRAINT "mismatch_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "mismatch_open" ON "agencies"."mismatch" ("about", "what") WHERE "gone_at" IS NULL;
CREATE TABLE "agencies"."comparison" (
    "id" SERIAL NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "compared" INTEGER NOT NULL DEFAULT 0,
    "fault" TEXT,

    CONSTRAINT "comparison_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "comparison_under_way" ON "agencies"."comparison" (("ended_at" IS NULL)) WHERE "ended_at" IS NULL;
GRANT SELECT, INSERT, UPDATE ON "agencies"."mismatch", "agencies"."comparison" TO hub_agencies;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA "agencies" TO hub_agencies;
