-- Statistics write a topic now, and who writes a topic rings its timers.
GRANT SELECT, INSERT, UPDATE, DELETE ON bus.timer TO hub_statistics;
