-- What lists and counts ask of open dossiers, in a narrow table of their own (ADR 26): a fifth of a million is counted in a breath,
-- however many ended ones lie beside them and however often they change. Kept by the table it is taken from, whoever writes there.
ALTER TABLE "one_stop"."dossier" ADD COLUMN "apology_drafted" BOOLEAN NOT NULL DEFAULT false;
UPDATE "one_stop"."dossier" SET "apology_drafted" = true
WHERE "state" #>> '{draft,oldAt}' = "state" #>> '{clock,appointmentAt}';

CREATE TABLE "one_stop"."open_dossier" (
    "id" UUID NOT NULL,
    "office_code" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "received_by" TEXT,
    "received_by_name" TEXT,
    "business" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "apology_drafted" BOOLEAN NOT NULL,

    CONSTRAINT "open_dossier_pkey" PRIMARY KEY ("id")
) WITH (fillfactor = 60);
CREATE INDEX "open_dossier_office_code_idx" ON "one_stop"."open_dossier"("office_code");
GRANT SELECT, INSERT, UPDATE, DELETE ON "one_stop"."open_dossier" TO hub_one_stop;

CREATE FUNCTION one_stop.keep_open_dossier() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.is_open THEN
    INSERT INTO one_stop.open_dossier AS kept
      (id, office_code, procedure, channel, received_by, received_by_name, business, holder, due_at, apology_drafted)
    VALUES (new.id, new.office_code, new.procedure, new.channel, new.received_by, new.received_by_name, new.business, new.holder,
      new.due_at, new.apology_drafted)
    ON CONFLICT (id) DO UPDATE SET office_code = excluded.office_code, procedure = excluded.procedure, channel = excluded.channel,
      received_by = excluded.received_by, received_by_name = excluded.received_by_name, business = excluded.business,
      holder = excluded.holder, due_at = excluded.due_at, apology_drafted = excluded.apology_drafted
    WHERE kept IS DISTINCT FROM excluded;
  ELSE
    DELETE FROM one_stop.open_dossier WHERE id = new.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_open_dossier AFTER INSERT OR UPDATE ON "one_stop"."dossier"
  FOR EACH ROW EXECUTE FUNCTION one_stop.keep_open_dossier();

INSERT INTO "one_stop"."open_dossier"
SELECT id, office_code, procedure, channel, received_by, received_by_name, business, holder, due_at, apology_drafted
FROM "one_stop"."dossier" WHERE is_open;

-- Only lists of open dossiers went by these.
DROP INDEX "one_stop"."dossier_office_code_is_open_due_at_id_idx";
DROP INDEX "one_stop"."dossier_office_code_business_due_at_id_idx";
DROP INDEX "one_stop"."dossier_office_code_alert_idx";
CREATE INDEX "dossier_alerted" ON "one_stop"."dossier"("office_code", "id") WHERE "alert" IS NOT NULL;
