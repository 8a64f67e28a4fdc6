-- Each service connects as its own role, with rights on its own schema only.
DO $$
DECLARE service text;
BEGIN
  FOREACH service IN ARRAY ARRAY['one_stop', 'agencies', 'postal', 'portal'] LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO hub_%s', service, service);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO hub_%s', service, service);
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO hub_%s', service, service);
  END LOOP;
END $$;
