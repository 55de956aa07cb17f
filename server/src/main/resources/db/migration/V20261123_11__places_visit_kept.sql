-- What became of each public call, by its day, its bus and its stop; milliseconds. A visit that nobody had planned has
-- the name of the entry that tells of it, and promised nothing.
CREATE TABLE visit_kept (
    call TEXT NOT NULL,
    bus TEXT NOT NULL,
    stop TEXT NOT NULL,
    day TEXT NOT NULL,
    outcome TEXT NOT NULL,
    promised BIGINT NOT NULL,
    delivered BIGINT NOT NULL,
    lost BIGINT NOT NULL,
    -- whether help was given in its time, and in its first minutes: known also when the moment of that is forgotten
    helped BOOLEAN NOT NULL,
    helped_at_once BOOLEAN NOT NULL,
    CONSTRAINT visit_kept_pk PRIMARY KEY (bus, day, call)
) ${in_order_of_key};

CREATE INDEX visit_kept_stop ON visit_kept (stop, day);

-- The last day of a bus whose visits have been counted.
CREATE TABLE visit_counted (
    bus TEXT NOT NULL,
    last_day TEXT NOT NULL,
    CONSTRAINT visit_counted_pk PRIMARY KEY (bus)
);
