package se.digipunkt.server.guidance.errands;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.SqlTable;

import java.time.LocalDate;
import java.util.List;

@SqlTable
interface ErrandTable extends GenericRepository<ErrandRow, String> {

    @Query(
            """
            SELECT code, position, digidel_group, competences, valid_from, retired_from
            FROM errand
            ORDER BY position, code
            """)
    List<ErrandRow> list();

    @Query("SELECT COUNT(*) FROM errand")
    long count();

    /// An errand that another server has added in the same moment stays as it is. Not of an entity,
    /// for an insert of one tells 1 even when a conflict made it do nothing.
    ///
    /// @return 0 when the code is taken
    @Query(
            """
            INSERT INTO errand (code, position, digidel_group, competences, valid_from)
            VALUES (:code, :position, :digidelGroup, :competences, :validFrom)
            ON CONFLICT (code) DO NOTHING
            """)
    int add(
            String code,
            long position,
            String digidelGroup,
            String competences,
            @IsoDate LocalDate validFrom);

    /// The day is null to take a coming retirement back.
    @Query("UPDATE errand SET retired_from = :day WHERE code = :code")
    void retire(String code, @IsoDate @Nullable LocalDate day);

    @Query("DELETE FROM errand WHERE code = :code")
    void remove(String code);
}
