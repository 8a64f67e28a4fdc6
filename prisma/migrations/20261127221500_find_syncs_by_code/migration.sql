-- Dossiers the portal lists are looked for by its code.
CREATE INDEX "sync_foreign_code_idx" ON "portal"."sync"("foreign_code");
