-- What an office's work is counted by: how it came in, and who took it in. Who took older ones in is nowhere.
ALTER TABLE "one_stop"."dossier"
  ADD COLUMN "channel" TEXT,
  ADD COLUMN "received_by" TEXT;

UPDATE "one_stop"."dossier" SET "channel" = state ->> 'channel';

ALTER TABLE "one_stop"."dossier" ALTER COLUMN "channel" SET NOT NULL;
