-- What those who keep a point say of its staffed hours: on which days help was there as promised. A day without a row
-- was not declared, which is not the same as not kept.
CREATE TABLE staffed_declared (
    point TEXT NOT NULL,
    day TEXT NOT NULL,
    kept BOOLEAN NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT staffed_declared_pk PRIMARY KEY (point, day)
) ${in_order_of_key};
