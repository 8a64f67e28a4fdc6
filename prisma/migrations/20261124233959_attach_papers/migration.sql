-- CreateTable
CREATE TABLE "one_stop"."paper" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "dossier_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "state" JSONB NOT NULL,

    CONSTRAINT "paper_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "paper_dossier_id_idx" ON "one_stop"."paper"("dossier_id");

-- CreateIndex
CREATE INDEX "paper_sha256_idx" ON "one_stop"."paper"("sha256");
