-- How a kiosk said that it is: tenths of a degree; whether it slows down, from heat or weak power;
-- milliseconds by which its clock was ahead of ours when its status came.
ALTER TABLE kiosk ADD COLUMN temperature BIGINT;
ALTER TABLE kiosk ADD COLUMN throttled BOOLEAN;
ALTER TABLE kiosk ADD COLUMN clock_ahead BIGINT;

-- Why the agent was started; null for what earlier programs stored.
ALTER TABLE alive_told ADD COLUMN reason TEXT;
