package org.daybook.files.photo;

import java.util.Optional;
import org.daybook.shared.Said;

/// Says that a file may tell a position or a serial number and that it cannot be taken out, in words for the sender.
public class UncleanableException extends RuntimeException implements Said.Saying {

    private static final long serialVersionUID = 1;

    private final transient Said said;

    /// @param key of what the file may tell and what its sender can do
    public UncleanableException(String key, Object... arguments) {
        super(Said.of(key, arguments).english());
        this.said = Said.of(key, arguments);
    }

    @Override
    public Optional<Said> said() {
        return Optional.of(said);
    }
}
