-- What the time of a visit's word is reckoned from: its boot, and between which moments it was told where no clock of
-- that boot is known. What earlier programs kept has no boot: it stays where they put it.
ALTER TABLE visit_told ADD COLUMN boot TEXT NOT NULL DEFAULT '';
ALTER TABLE visit_told ADD COLUMN elapsed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE visit_told ADD COLUMN earliest BIGINT NOT NULL DEFAULT 0;
ALTER TABLE visit_told ADD COLUMN latest BIGINT NOT NULL DEFAULT 253402300799999;

UPDATE visit_told SET earliest = at, latest = at WHERE at IS NOT NULL;

CREATE INDEX visit_told_boot ON visit_told (boot);
CREATE INDEX visit_told_latest ON visit_told (bus, latest);
CREATE INDEX visit_told_call ON visit_told (call);

-- Days of a bus whose visits are to be counted anew; the mark changes with each reason to.
CREATE TABLE visit_due (
    bus TEXT NOT NULL,
    day TEXT NOT NULL,
    mark BIGINT NOT NULL,
    CONSTRAINT visit_due_pk PRIMARY KEY (bus, day)
);
