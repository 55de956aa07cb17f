-- Where all of a journal was written, as its kiosk told: a kiosk that was enrolled elsewhere since
-- still brings it. Null when the kiosk did not tell: it was written where that kiosk stands.
ALTER TABLE journal ADD COLUMN place TEXT;
