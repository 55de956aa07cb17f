-- The country's municipalities, what is known of their inhabitants, and the localities they live in.
CREATE TABLE municipality (
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    region_code TEXT NOT NULL,
    CONSTRAINT municipality_pk PRIMARY KEY (code)
);

-- Inhabitants of a whole municipality on the last day of a year.
CREATE TABLE population (
    municipality TEXT NOT NULL,
    year INTEGER NOT NULL,
    people INTEGER NOT NULL,
    CONSTRAINT population_pk PRIMARY KEY (municipality, year),
    CONSTRAINT population_municipality_known FOREIGN KEY (municipality) REFERENCES municipality (code)
);

CREATE TABLE locality (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    municipality TEXT NOT NULL,
    kind TEXT NOT NULL,
    population INTEGER,
    population_year INTEGER,
    lat DOUBLE PRECISION NOT NULL,
    lon DOUBLE PRECISION NOT NULL,
    CONSTRAINT locality_pk PRIMARY KEY (id),
    CONSTRAINT locality_municipality_known FOREIGN KEY (municipality) REFERENCES municipality (code)
);
