package org.daybook.exchange.table.workbook;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.daybook.exchange.table.UnreadableTable;
import org.daybook.shared.InvalidInputException;

/// Reads from a workbook that may be damaged: the libraries throw what they meet, declared or not, and this is the one
/// place that knows.
public final class Damage {

    private Damage() {
    }

    /// The result of a piece of reading.
    ///
    /// @throws InvalidInputException for field `file`, in words of ours, whatever a library says of the file's content
    /// @throws IOException if it is not the content but the disk that fails
    public static <T> T refused(Piece<T> piece) throws IOException {
        return refused(piece, () -> UnreadableTable.because("said.exchange.the-workbook-is-damaged-and-cannot"));
    }

    /// The same for a file that may be no workbook.
    ///
    /// @param damaged says what it is
    public static <T> T refused(Piece<T> piece, Piece<InvalidInputException> damaged) throws IOException {
        try {
            return piece.read();
        } catch (InvalidInputException | FileSystemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged.read();
        }
    }

    /// Some reading that has a result.
    @FunctionalInterface
    public interface Piece<T> {

        T read() throws IOException;
    }
}
