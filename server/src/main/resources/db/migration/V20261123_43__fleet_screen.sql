-- Whether its power is too weak; what stands on its screen (shown, not-seen, unknown), and when the residents' page was
-- last seen there.
ALTER TABLE kiosk ADD COLUMN under_voltage BOOLEAN;
ALTER TABLE kiosk ADD COLUMN screen TEXT;
ALTER TABLE kiosk ADD COLUMN screen_seen BIGINT;
