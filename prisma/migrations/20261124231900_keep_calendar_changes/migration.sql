-- CreateTable
CREATE TABLE "one_stop"."calendar_change" (
    "id" UUID NOT NULL,
    "decisions" TEXT[],
    "why" TEXT NOT NULL,
    "offices" TEXT[],
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by" TEXT,
    "approved_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_stop"."recalculation" (
    "change_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "office_code" TEXT NOT NULL,
    "old_at" TIMESTAMPTZ(3) NOT NULL,
    "new_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "recalculation_pkey" PRIMARY KEY ("change_id","dossier_id")
);

-- AddForeignKey
ALTER TABLE "one_stop"."recalculation" ADD CONSTRAINT "recalculation_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "one_stop"."calendar_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
