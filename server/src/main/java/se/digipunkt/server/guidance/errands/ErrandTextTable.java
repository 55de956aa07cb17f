package se.digipunkt.server.guidance.errands;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.SqlTable;

import java.time.LocalDate;
import java.util.List;

@SqlTable
interface ErrandTextTable extends GenericRepository<ErrandTextRow, String> {

    @Query(
            """
            SELECT code, language, valid_from, text
            FROM errand_text
            ORDER BY code, language, valid_from
            """)
    List<ErrandTextRow> list();

    /// A text that begins on the same day is replaced.
    @Query(
            """
            INSERT INTO errand_text (code, language, valid_from, text)
            VALUES (:code, :language, :validFrom, :text)
            ON CONFLICT (code, language, valid_from) DO UPDATE SET text = excluded.text
            """)
    void put(ErrandTextRow row);

    @Query(
            """
            DELETE FROM errand_text
            WHERE code = :code AND language = :language AND valid_from = :validFrom
            """)
    void removeOne(String code, String language, @IsoDate LocalDate validFrom);

    @Query("DELETE FROM errand_text WHERE code = :code AND valid_from = :validFrom")
    void remove(String code, @IsoDate LocalDate validFrom);
}
