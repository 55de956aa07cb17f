-- The errand list: entries retire, but never change meaning and are never taken out.
CREATE TABLE errand (
    code TEXT NOT NULL,
    -- order on the desk until its own use has made one
    position BIGINT NOT NULL,
    digidel_group TEXT NOT NULL,
    -- DigComp 2.2, numbers between commas
    competences TEXT NOT NULL,
    -- first day in the list
    valid_from TEXT NOT NULL,
    -- first day no longer in the list
    retired_from TEXT,
    CONSTRAINT errand_pk PRIMARY KEY (code)
);

-- What an errand is called from a day on.
CREATE TABLE errand_text (
    code TEXT NOT NULL,
    language TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT errand_text_pk PRIMARY KEY (code, language, valid_from),
    CONSTRAINT errand_text_errand FOREIGN KEY (code) REFERENCES errand (code)
);
