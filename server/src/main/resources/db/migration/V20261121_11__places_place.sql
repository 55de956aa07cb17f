-- Service points and buses in one table: they share one namespace of ids.
CREATE TABLE place (
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    municipality TEXT NOT NULL,
    kinds TEXT,
    lat DOUBLE PRECISION,
    lon DOUBLE PRECISION,
    position_precision TEXT,
    opening_hours TEXT,
    staffed_hours TEXT,
    valid_from TEXT,
    valid_to TEXT,
    sample BOOLEAN NOT NULL,
    CONSTRAINT place_pk PRIMARY KEY (id),
    CONSTRAINT place_type_known CHECK (type IN ('point', 'bus')),
    CONSTRAINT place_municipality_known FOREIGN KEY (municipality) REFERENCES municipality (code)
);

-- Who changed what, and when. Never changed, never removed.
CREATE TABLE place_change (
    id TEXT NOT NULL,
    place TEXT NOT NULL,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    CONSTRAINT place_change_pk PRIMARY KEY (id),
    CONSTRAINT place_change_place_known FOREIGN KEY (place) REFERENCES place (id)
);

CREATE INDEX place_change_place ON place_change (place);
