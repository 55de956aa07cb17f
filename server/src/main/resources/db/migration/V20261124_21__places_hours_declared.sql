-- What those who keep a point say of its hours: staffed ones, and access where no kiosk tells.
CREATE TABLE hours_declared (
    point TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    kept BOOLEAN NOT NULL,
    times TEXT,
    at BIGINT NOT NULL,
    CONSTRAINT hours_declared_pk PRIMARY KEY (point, kind, day)
) ${in_order_of_key};

INSERT INTO hours_declared (point, kind, day, kept, times, at)
SELECT point, 'staffed', day, kept, times, at
FROM staffed_declared;

DROP TABLE staffed_declared;
