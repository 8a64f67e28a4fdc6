-- Heads see clerks by their names. Of dossiers that are there already only the login is known.
ALTER TABLE "one_stop"."dossier" ADD COLUMN "received_by_name" TEXT;
