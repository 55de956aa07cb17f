-- A calendar year of a place is read from twelve times fewer rows than from its months. Its totals are
-- the sums of theirs, also of what coarse records no longer tell. The region's months are few enough.
INSERT INTO guidance_crossed
    (place, stop, span, period, cross_table, first_value, second_value, questions, attendances,
    occasions)
SELECT place, stop, 'year', SUBSTR(period, 1, 4), cross_table, first_value, second_value,
    SUM(questions), SUM(attendances), SUM(occasions)
FROM guidance_crossed
WHERE span = 'month' AND place <> 'region'
GROUP BY place, stop, SUBSTR(period, 1, 4), cross_table, first_value, second_value;
