-- From which day on all evidence is kept: days before it stand as they were counted. One row, or none.
CREATE TABLE evidence_kept (
    one BIGINT NOT NULL,
    first_day TEXT NOT NULL,
    CONSTRAINT evidence_kept_pk PRIMARY KEY (one)
);

INSERT INTO evidence_kept (one, first_day) VALUES (1, '0000-01-01');
