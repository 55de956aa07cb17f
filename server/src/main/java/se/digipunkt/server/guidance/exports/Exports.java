package se.digipunkt.server.guidance.exports;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.TableStream;
import se.digipunkt.server.places.Scope;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/// Makes the files.
@Singleton
final class Exports {

    private final DigidelExport digidel;
    private final LibraryExport library;
    private final FiguresExport figures;

    Exports(DigidelExport digidel, LibraryExport library, FiguresExport figures) {
        this.digidel = digidel;
        this.library = library;
        this.figures = figures;
    }

    /// @param scope which the reader has a right to
    InputStream csv(Export export, Scope scope, Wish wish) {
        Iterator<List<List<String>>> rows =
                switch (export) {
                    case DIGIDEL -> digidel.rows(scope, wish.from(), wish.to());
                    case LIBRARY -> library.rows(scope, wish.year(), wish.spreadsheet());
                    case FIGURES -> figures.rows(scope, wish.from(), wish.to(), wish.by());
                };
        List<String> header = export == Export.FIGURES ? export.names(wish.by()) : export.names();
        return TableStream.of(header, rows, wish.spreadsheet());
    }
}
