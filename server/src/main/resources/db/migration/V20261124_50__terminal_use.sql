-- How residents have used the terminals: daily counts by one characteristic at a time, and nothing that links them.
CREATE TABLE terminal_use (
    -- id of the point or bus of the kiosk
    place TEXT NOT NULL,
    -- blank where the kiosk could not tell it
    day TEXT NOT NULL,
    -- session, language, length, ended, aid, theme (that was looked at), done, partly or not (of a theme)
    what TEXT NOT NULL,
    -- a code; blank for session
    value TEXT NOT NULL,
    times BIGINT NOT NULL,
    CONSTRAINT terminal_use_pk PRIMARY KEY (place, day, what, value)
) ${in_order_of_key};
