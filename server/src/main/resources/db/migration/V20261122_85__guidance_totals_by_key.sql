-- Totals are read by place, cross-table and time: the key of the daily ones has them in that order now.
-- Both tables are little more than their key: where the database can, they lie in its order, without a
-- second copy to look each row up in.
CREATE TABLE guidance_daily_by_key (
    place TEXT NOT NULL,
    -- where a bus was, when that is known; else empty
    stop TEXT NOT NULL,
    day TEXT NOT NULL,
    cross_table TEXT NOT NULL,
    first_value TEXT NOT NULL,
    second_value TEXT NOT NULL,
    questions BIGINT NOT NULL,
    attendances BIGINT NOT NULL,
    occasions BIGINT NOT NULL,
    CONSTRAINT guidance_daily_by_key_pk
        PRIMARY KEY (place, cross_table, day, stop, first_value, second_value)
) ${in_order_of_key};

INSERT INTO guidance_daily_by_key
    (place, stop, day, cross_table, first_value, second_value, questions, attendances, occasions)
SELECT place, stop, day, cross_table, first_value, second_value, questions, attendances, occasions
FROM guidance_daily;

DROP TABLE guidance_daily;

ALTER TABLE guidance_daily_by_key RENAME TO guidance_daily;

CREATE INDEX guidance_daily_stop ON guidance_daily (stop, cross_table, day) WHERE stop <> '';

CREATE TABLE guidance_crossed_by_key (
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
    CONSTRAINT guidance_crossed_by_key_pk
        PRIMARY KEY (place, cross_table, span, period, stop, first_value, second_value)
) ${in_order_of_key};

INSERT INTO guidance_crossed_by_key
    (place, stop, span, period, cross_table, first_value, second_value, questions, attendances,
    occasions)
SELECT place, stop, span, period, cross_table, first_value, second_value, questions, attendances,
    occasions
FROM guidance_crossed;

DROP TABLE guidance_crossed;

ALTER TABLE guidance_crossed_by_key RENAME TO guidance_crossed;

CREATE INDEX guidance_crossed_stop ON guidance_crossed (stop, cross_table, span, period)
    WHERE stop <> '';
