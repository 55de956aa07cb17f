-- Who did what and when, in codes and ids only.
CREATE TABLE audit (
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    CONSTRAINT audit_pk PRIMARY KEY (id)
);
