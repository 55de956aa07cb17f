-- What a change of a place changed: a field, as it was and as it became, empty when it was not told.
CREATE TABLE place_change_field (
    change TEXT NOT NULL,
    field TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    CONSTRAINT place_change_field_pk PRIMARY KEY (change, field),
    CONSTRAINT place_change_field_change_known FOREIGN KEY (change) REFERENCES place_change (id)
);
