package se.digipunkt.server.storage;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Reads the rows of a GeoPackage (OGC 12-128r19), which is a SQLite database. The geometry is left
/// alone. The file is a stranger's: it is opened for reading only, and whatever it brings of its
/// own (views, functions) is not run.
public final class GeoPackage {

    private GeoPackage() {}

    /// @param most rows; what comes after them is refused as `too-many-rows`
    /// @param told number of the row, from 1, and its cells as text by the name of their column
    /// @param refused code of why the file cannot be read
    public static void each(
            InputStream file,
            int most,
            BiConsumer<Integer, Map<String, String>> told,
            Consumer<String> refused) {
        try {
            Path copy = Files.createTempFile("digipunkt", ".gpkg");
            try {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                read(copy, most, told, refused);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(
            Path file,
            int most,
            BiConsumer<Integer, Map<String, String>> told,
            Consumer<String> refused) {
        SQLiteConfig config = new SQLiteConfig();
        config.setOpenMode(SQLiteOpenMode.READONLY);
        config.resetOpenMode(SQLiteOpenMode.READWRITE);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            String layer = layer(statement);
            if (layer.isEmpty()) {
                refused.accept("no-layer");
                return;
            }
            rows(statement, layer, most, told, refused);
        } catch (SQLException broken) {
            refused.accept("malformed-geopackage");
        }
    }

    /// The first layer that is a table; a view may be anything.
    private static String layer(Statement statement) throws SQLException {
        try (ResultSet layers =
                statement.executeQuery(
                        """
                        SELECT layer.table_name
                        FROM gpkg_contents AS layer
                        JOIN sqlite_master AS stored
                            ON stored.name = layer.table_name AND stored.type = 'table'
                        WHERE layer.data_type IN ('features', 'attributes')
                        ORDER BY layer.data_type DESC
                        LIMIT 1
                        """)) {
            return layers.next() ? layers.getString(1) : "";
        }
    }

    private static void rows(
            Statement statement,
            String layer,
            int most,
            BiConsumer<Integer, Map<String, String>> told,
            Consumer<String> refused)
            throws SQLException {
        String quoted = "\"" + layer.replace("\"", "\"\"") + "\"";
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + quoted)) {
            ResultSetMetaData columns = rows.getMetaData();
            for (int number = 1; rows.next(); number++) {
                if (number > most) {
                    refused.accept("too-many-rows");
                    return;
                }
                Map<String, String> cells = new HashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    if (value instanceof String || value instanceof Number) {
                        cells.put(columns.getColumnName(i), value.toString());
                    }
                }
                told.accept(number, cells);
            }
        }
    }
}
