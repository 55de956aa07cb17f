-- What a record still says of its moment once it is coarse: before or after noon. It then no longer
-- says when exactly, nor age and gender.
ALTER TABLE guidance_record ADD COLUMN half_day TEXT;

ALTER TABLE guidance_record ADD COLUMN coarse BOOLEAN NOT NULL DEFAULT FALSE;

-- The day on which the server got it; unknown of those from before.
ALTER TABLE guidance_record ADD COLUMN received_day TEXT;

CREATE INDEX guidance_record_stop_day ON guidance_record (stop, day) WHERE stop IS NOT NULL;

CREATE INDEX guidance_record_fine ON guidance_record (day) WHERE NOT coarse;

-- Totals of all cross-tables of at most two characteristics: of each place by month, of the region by
-- month and by day. They change in the same transaction as the record.
CREATE TABLE guidance_crossed (
    -- a point or bus, or region
    place TEXT NOT NULL,
    -- where a bus was, when that is known; else empty
    stop TEXT NOT NULL,
    -- month or day
    span TEXT NOT NULL,
    period TEXT NOT NULL,
    cross_table TEXT NOT NULL,
    first_value TEXT NOT NULL,
    second_value TEXT NOT NULL,
    questions BIGINT NOT NULL,
    attendances BIGINT NOT NULL,
    occasions BIGINT NOT NULL,
    CONSTRAINT guidance_crossed_pk
        PRIMARY KEY (place, cross_table, span, period, stop, first_value, second_value)
);

CREATE INDEX guidance_crossed_stop ON guidance_crossed (stop, cross_table, span, period)
    WHERE stop <> '';

-- Days keep only what records cannot tell later, by place. The server fills the rest at its start.
DELETE FROM guidance_daily WHERE cross_table <> 'total';

-- Work on guidance that goes on by itself, and how it is.
CREATE TABLE guidance_job (
    job TEXT NOT NULL,
    paused BOOLEAN NOT NULL,
    -- when it last began and ended, and what it then did
    begun BIGINT,
    ended BIGINT,
    records BIGINT NOT NULL,
    CONSTRAINT guidance_job_pk PRIMARY KEY (job)
);
