-- What a bus drives again and again within a season.
CREATE TABLE round (
    id TEXT NOT NULL,
    bus TEXT NOT NULL,
    name TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT,
    rule TEXT NOT NULL,
    first_date TEXT NOT NULL,
    except_dates TEXT NOT NULL,
    holidays BOOLEAN NOT NULL,
    school BOOLEAN NOT NULL,
    CONSTRAINT round_pk PRIMARY KEY (id),
    CONSTRAINT round_bus_known FOREIGN KEY (bus) REFERENCES place (id)
);

CREATE INDEX round_bus ON round (bus);

-- Times of day as HH:MM; a time that is earlier than the one before it is past midnight.
CREATE TABLE round_stop (
    round TEXT NOT NULL,
    number INTEGER NOT NULL,
    point TEXT NOT NULL,
    from_time TEXT NOT NULL,
    to_time TEXT NOT NULL,
    note TEXT,
    CONSTRAINT round_stop_pk PRIMARY KEY (round, number),
    CONSTRAINT round_stop_once UNIQUE (round, point),
    CONSTRAINT round_stop_round_known FOREIGN KEY (round) REFERENCES round (id),
    CONSTRAINT round_stop_point_known FOREIGN KEY (point) REFERENCES place (id)
);

-- Twelve months of what the rounds promise, and all of the past, which no timetable changes.
CREATE TABLE call (
    id TEXT NOT NULL,
    round TEXT NOT NULL,
    bus TEXT NOT NULL,
    stop TEXT NOT NULL,
    date TEXT NOT NULL,
    starts BIGINT NOT NULL,
    ends BIGINT NOT NULL,
    planned_starts BIGINT NOT NULL,
    planned_ends BIGINT NOT NULL,
    state TEXT NOT NULL,
    announced_at BIGINT,
    reason TEXT,
    school BOOLEAN NOT NULL,
    CONSTRAINT call_pk PRIMARY KEY (id),
    CONSTRAINT call_state_known CHECK (state IN ('planned', 'cancelled', 'moved', 'extra')),
    CONSTRAINT call_has_length CHECK (starts < ends AND planned_starts < planned_ends),
    CONSTRAINT call_is_announced CHECK (state = 'planned' OR announced_at IS NOT NULL),
    CONSTRAINT call_round_known FOREIGN KEY (round) REFERENCES round (id)
);

CREATE INDEX call_bus ON call (bus, starts);
CREATE INDEX call_stop ON call (stop, starts);
CREATE INDEX call_starts ON call (starts);
CREATE INDEX call_round ON call (round, date);

-- Who changed what, and when. Never changed, never removed.
CREATE TABLE round_change (
    id TEXT NOT NULL,
    round TEXT NOT NULL,
    call TEXT,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    CONSTRAINT round_change_pk PRIMARY KEY (id),
    CONSTRAINT round_change_round_known FOREIGN KEY (round) REFERENCES round (id)
);

CREATE INDEX round_change_round ON round_change (round);
