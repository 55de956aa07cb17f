-- Help given from a bus counts at the stop where it was given, when that is known; the place is still
-- the bus that logged it.
ALTER TABLE guidance_record ADD COLUMN stop TEXT;

CREATE TABLE guidance_daily_by_stop (
    place TEXT NOT NULL,
    -- empty where the place is no bus, or the stop is not known
    stop TEXT NOT NULL,
    day TEXT NOT NULL,
    cross_table TEXT NOT NULL,
    first_value TEXT NOT NULL,
    second_value TEXT NOT NULL,
    questions BIGINT NOT NULL,
    attendances BIGINT NOT NULL,
    occasions BIGINT NOT NULL,
    CONSTRAINT guidance_daily_by_stop_pk
        PRIMARY KEY (place, stop, cross_table, day, first_value, second_value)
);

INSERT INTO guidance_daily_by_stop
    (place, stop, day, cross_table, first_value, second_value, questions, attendances, occasions)
SELECT place, '', day, cross_table, first_value, second_value, questions, attendances, occasions
FROM guidance_daily;

DROP TABLE guidance_daily;

ALTER TABLE guidance_daily_by_stop RENAME TO guidance_daily;

CREATE INDEX guidance_daily_stop ON guidance_daily (stop, cross_table, day);
