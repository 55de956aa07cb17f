-- The populations that coverage can be counted with: one of each kind and year.
CREATE TABLE population_set (
    -- cells, localities, municipalities
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    -- true for what is only expected
    projection BOOLEAN NOT NULL,
    source TEXT NOT NULL,
    imported_at BIGINT NOT NULL,
    CONSTRAINT population_set_pk PRIMARY KEY (kind, year)
);

-- Inhabitants of a municipality on the last day of a year by age and sex, as far as the data go.
CREATE TABLE population_group (
    year INTEGER NOT NULL,
    municipality TEXT NOT NULL,
    -- all, women, men
    sex TEXT NOT NULL,
    -- both included; 0 to 999 is everybody
    age_from INTEGER NOT NULL,
    age_to INTEGER NOT NULL,
    people INTEGER NOT NULL,
    CONSTRAINT population_group_pk PRIMARY KEY (year, municipality, sex, age_from, age_to)
) ${in_order_of_key};

-- Inhabitants of the cells of a grid and of localities on the last day of a year.
CREATE TABLE population_spot (
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    id TEXT NOT NULL,
    -- blank for a cell
    name TEXT NOT NULL,
    municipality TEXT NOT NULL,
    -- of the middle, WGS 84
    lat DOUBLE PRECISION NOT NULL,
    lon DOUBLE PRECISION NOT NULL,
    people INTEGER NOT NULL,
    CONSTRAINT population_spot_pk PRIMARY KEY (kind, year, id)
) ${in_order_of_key};
