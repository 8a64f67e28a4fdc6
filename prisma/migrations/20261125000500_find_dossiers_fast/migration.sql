-- The desk's list: overdue first, by who has it, by words without diacritics. Works on 100,000 dossiers of an office.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

ALTER TABLE "one_stop"."dossier"
  ADD COLUMN "is_open" BOOLEAN,
  ADD COLUMN "due_at" TIMESTAMPTZ(3),
  ADD COLUMN "holder" TEXT,
  ADD COLUMN "personal_number" TEXT,
  ADD COLUMN "search" TEXT;

-- Dossiers that are there already: as the one-stop shop would write them when it next saves them.
UPDATE "one_stop"."dossier" d SET
  "is_open" = d.business NOT IN ('returned', 'declined', 'stopped'),
  "due_at" = coalesce(CASE
    WHEN d.business = 'submitted' THEN (d.state #>> '{clock,checkBy}')::timestamptz
    WHEN d.clock = 'running' THEN d.appointment_at END, 'infinity'),
  "holder" = CASE
    WHEN d.business IN ('returned', 'declined', 'stopped') THEN 'nobody'
    WHEN d.business = 'submitted' AND d.state #>> '{delivery,papers}' IN ('collecting', 'with-post') THEN 'post'
    WHEN d.business = 'submitted' AND d.state #>> '{delivery,papers}' = 'awaited-at-desk' THEN 'applicant'
    WHEN d.business IN ('awaiting-supplement', 'awaiting-payment') THEN 'applicant'
    WHEN d.business = 'finished' AND d.state #>> '{delivery,result}' = 'with-post' THEN 'post'
    WHEN d.business = 'processing' THEN coalesce((
      SELECT s ->> 'agency' FROM jsonb_array_elements(d.state #> '{procedure,steps}') WITH ORDINALITY AS t(s, n)
      WHERE d.state #>> ARRAY['linkedCase', 'runs', s ->> 'step', 'state'] = 'asked' ORDER BY n LIMIT 1), 'desk')
    ELSE 'desk' END,
  "personal_number" = d.state #>> '{applicant,personalNumber}',
  "search" = lower(translate(regexp_replace(normalize(concat_ws(' ', d.code, d.foreign_code, d.state #>> '{applicant,name}',
    d.state #>> '{applicant,personalNumber}', d.state #>> '{applicant,phone}'), NFD), U&'[\0300-\036f]', '', 'g'), 'đĐ', 'dd'));

ALTER TABLE "one_stop"."dossier"
  ALTER COLUMN "is_open" SET NOT NULL,
  ALTER COLUMN "due_at" SET NOT NULL,
  ALTER COLUMN "holder" SET NOT NULL,
  ALTER COLUMN "search" SET NOT NULL;

-- DropIndex
DROP INDEX "one_stop"."dossier_office_code_business_appointment_at_idx";

-- CreateIndex
CREATE INDEX "dossier_office_code_is_open_due_at_id_idx" ON "one_stop"."dossier"("office_code", "is_open", "due_at", "id");

-- CreateIndex
CREATE INDEX "dossier_office_code_business_due_at_id_idx" ON "one_stop"."dossier"("office_code", "business", "due_at", "id");

-- CreateIndex
CREATE INDEX "dossier_office_code_id_idx" ON "one_stop"."dossier"("office_code", "id");

-- CreateIndex
CREATE INDEX "dossier_office_code_personal_number_idx" ON "one_stop"."dossier"("office_code", "personal_number");

-- CreateIndex
CREATE INDEX "dossier_search_idx" ON "one_stop"."dossier" USING GIN ("search" gin_trgm_ops);
