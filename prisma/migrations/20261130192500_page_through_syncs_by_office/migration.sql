-- The books are compared office by office, ten dossiers at a time, in the order of their ids: each page sorted all syncs for it.
CREATE INDEX "sync_office_code_id_idx" ON "portal"."sync"("office_code", "id");
