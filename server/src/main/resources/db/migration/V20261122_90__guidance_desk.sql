-- How a place's desk on the server stands, whoever uses it.
CREATE TABLE guidance_desk (
    place TEXT NOT NULL,
    -- the order of its tiles: of which errand list, from which Monday on, codes between commas
    tiles_version BIGINT NOT NULL,
    tiles_week TEXT,
    tiles TEXT NOT NULL,
    -- last day of a measuring week, in which age and gender are asked for
    measuring_until TEXT,
    -- the halt that staff of a bus chose, and when
    call TEXT,
    call_chosen BIGINT,
    CONSTRAINT guidance_desk_pk PRIMARY KEY (place)
);

-- Records that were the same person as another one, for the way back: as long as they can be corrected.
CREATE TABLE guidance_joined (
    place TEXT NOT NULL,
    root_journal TEXT NOT NULL,
    root_seq BIGINT NOT NULL,
    -- as it stood before
    journal TEXT NOT NULL,
    seq BIGINT NOT NULL,
    -- the one that got its errands, as its how many-th
    into_journal TEXT NOT NULL,
    into_seq BIGINT NOT NULL,
    position BIGINT NOT NULL,
    made TEXT NOT NULL,
    CONSTRAINT guidance_joined_pk PRIMARY KEY (root_journal, root_seq)
);

CREATE INDEX guidance_joined_place ON guidance_joined (place);
CREATE INDEX guidance_joined_made ON guidance_joined (made);
