-- The portal's catalogue as it was fetched, and what people said to where it differs from our files. Rows are only added.
CREATE TABLE "portal"."catalogue_import" (
    "id" SERIAL NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,
    "fetched_by" TEXT NOT NULL,
    "published" JSONB NOT NULL,

    CONSTRAINT "catalogue_import_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "portal"."catalogue_judgement" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "catalogue_judgement_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "catalogue_judgement_sentence_idx" ON "portal"."catalogue_judgement"("sentence");
GRANT SELECT, INSERT ON "portal"."catalogue_import", "portal"."catalogue_judgement" TO hub_portal;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA "portal" TO hub_portal;
