-- Browser sessions, reached by the role of their own service only.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hub_sign_in') THEN
    CREATE ROLE hub_sign_in NOLOGIN;
  END IF;
END $$;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "sign_in";

-- CreateTable
CREATE TABLE "sign_in"."session" (
    "hash" BYTEA NOT NULL,
    "actor" JSONB NOT NULL,
    "id_token" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "session_ends_at_idx" ON "sign_in"."session"("ends_at");

GRANT USAGE ON SCHEMA "sign_in" TO hub_sign_in;
GRANT SELECT, INSERT, UPDATE, DELETE ON "sign_in"."session" TO hub_sign_in;
