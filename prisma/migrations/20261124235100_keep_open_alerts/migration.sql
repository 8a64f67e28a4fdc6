-- AlterTable
ALTER TABLE "one_stop"."dossier" ADD COLUMN     "alert" TEXT;

-- CreateIndex
CREATE INDEX "dossier_office_code_alert_idx" ON "one_stop"."dossier"("office_code", "alert");
