package se.digipunkt.server.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.multipart.CompletedFileUpload;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

/// What became of a file that was sent with a form.
///
/// @param outcome when it was taken in, or null
public record SentFile<T>(@Nullable T outcome, RefusedFile refused) {

    /// Before a file was sent.
    public static <T> SentFile<T> none() {
        return new SentFile<>(null, RefusedFile.NOT);
    }

    /// @param reading takes the file in, or refuses it with a [FileProblem]
    public static <T> SentFile<T> read(
            @Nullable CompletedFileUpload file, Function<InputStream, T> reading) {
        try (InputStream whole = whole(file)) {
            return new SentFile<>(reading.apply(whole), RefusedFile.NOT);
        } catch (ProblemException refused) {
            if (refused.problem() instanceof FileProblem problem) {
                return new SentFile<>(null, RefusedFile.of(problem.faults()));
            }
            throw refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// No file and an empty one, whose stream cannot be asked for, are both told as empty.
    private static InputStream whole(@Nullable CompletedFileUpload file) throws IOException {
        return file == null || file.getSize() == 0
                ? InputStream.nullInputStream()
                : file.getInputStream();
    }

    /// The body of a request; one without a body is an empty file, told as such.
    public static InputStream body(@Nullable InputStream body) {
        return body == null ? InputStream.nullInputStream() : body;
    }

    public HttpStatus status() {
        return refused.rows().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
