-- Promised access time by point and day, and what became of it; milliseconds. Days without a
-- promise have no row.
CREATE TABLE availability_day (
    place TEXT NOT NULL,
    day TEXT NOT NULL,
    promised BIGINT NOT NULL,
    working BIGINT NOT NULL,
    down BIGINT NOT NULL,
    -- of working
    degraded BIGINT NOT NULL,
    online BIGINT NOT NULL,
    good BIGINT NOT NULL,
    -- tells whether the promise is another one than when this was counted
    promise BIGINT NOT NULL,
    CONSTRAINT availability_day_pk PRIMARY KEY (place, day)
) ${in_order_of_key};

-- The days of a point that have been counted, without a gap.
CREATE TABLE availability_counted (
    place TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    CONSTRAINT availability_counted_pk PRIMARY KEY (place)
);
