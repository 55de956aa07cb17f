-- One row for each scheduled job: only the server that holds the lease runs it.
CREATE TABLE lease (
    job TEXT NOT NULL,
    holder TEXT NOT NULL,
    until BIGINT NOT NULL,
    CONSTRAINT lease_pk PRIMARY KEY (job)
);
