-- One number that grows with every change of places, hours, exceptions, rounds and calls, in the
-- transaction of the change: who has gathered something from them sees at once whether it still holds.
CREATE TABLE place_change_count (
    id TEXT NOT NULL,
    changes BIGINT NOT NULL,
    CONSTRAINT place_change_count_pk PRIMARY KEY (id)
);

INSERT INTO place_change_count (id, changes) VALUES ('all', 0);
