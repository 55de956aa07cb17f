-- What the time of a measurement is reckoned from; earlier programs kept no boot, and their measurements stay.
ALTER TABLE link_measured ADD COLUMN boot TEXT NOT NULL DEFAULT '';
ALTER TABLE link_measured ADD COLUMN elapsed BIGINT NOT NULL DEFAULT 0;
-- The bus, where the stop at which it stood was found by the time; null where it was told.
ALTER TABLE link_measured ADD COLUMN found_for TEXT;

CREATE INDEX link_measured_boot ON link_measured (boot);

-- Measurements by place, day and network.
CREATE TABLE link_day (
    place TEXT NOT NULL,
    day TEXT NOT NULL,
    -- blank where it was not told
    medium TEXT NOT NULL,
    operator TEXT NOT NULL,
    measurements BIGINT NOT NULL,
    -- of them, those of which nothing was answered
    failed BIGINT NOT NULL,
    -- of them, those that transferred
    transferred BIGINT NOT NULL,
    -- medians of the day
    rtt_millis BIGINT,
    down_kbps BIGINT,
    up_kbps BIGINT,
    signal_dbm BIGINT,
    -- the mean
    loss_permille BIGINT,
    last_at BIGINT NOT NULL,
    CONSTRAINT link_day_pk PRIMARY KEY (place, day, medium, operator)
) ${in_order_of_key};

-- Days of places, each by a moment in it, that are yet to be counted: those from before this table.
CREATE TABLE link_day_due (
    place TEXT NOT NULL,
    moment BIGINT NOT NULL,
    CONSTRAINT link_day_due_pk PRIMARY KEY (place, moment)
);

-- A day in Sweden touches the first or the last moment of the days (UTC) in which it lies.
INSERT INTO link_day_due (place, moment)
SELECT place, measured_at / 86400000 * 86400000 FROM link_measured WHERE measured_at IS NOT NULL
UNION
SELECT place, measured_at / 86400000 * 86400000 + 86399999 FROM link_measured WHERE measured_at IS NOT NULL;
