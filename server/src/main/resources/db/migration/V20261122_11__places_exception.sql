-- Dated deviations from a point's hours, with what was known when.
CREATE TABLE place_exception (
    id TEXT NOT NULL,
    place TEXT NOT NULL,
    kind TEXT NOT NULL,
    effect TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    announced_at BIGINT NOT NULL,
    who TEXT NOT NULL,
    CONSTRAINT place_exception_pk PRIMARY KEY (id),
    CONSTRAINT place_exception_place_known FOREIGN KEY (place) REFERENCES place (id),
    CONSTRAINT place_exception_kind_known CHECK (kind IN ('access', 'staffed', 'both')),
    CONSTRAINT place_exception_effect_known CHECK (effect IN ('closed', 'extra-open')),
    CONSTRAINT place_exception_has_time CHECK (starts_at < ends_at)
);

CREATE INDEX place_exception_place ON place_exception (place, ends_at);
