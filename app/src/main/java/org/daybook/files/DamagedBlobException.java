package org.daybook.files;

import org.daybook.shared.MissingException;
import org.daybook.shared.Said;

/// Says that bytes which were stored are not there as they were stored: the file was changed, cut, or lost.
public class DamagedBlobException extends MissingException {

    private final String sha256;

    DamagedBlobException(String sha256, Damage damage) {
        super(Said.of(damage == Damage.LOST
                ? "said.files.this-file-is-lost-in-the"
                : "said.files.this-file-has-other-bytes-than", sha256));
        this.sha256 = sha256;
    }

    /// The hash under which the bytes were stored: 64 hexadecimal digits in lower case.
    public String sha256() {
        return sha256;
    }

    /// What can have become of stored bytes.
    public enum Damage {

        LOST("is lost"),
        CHANGED("has other bytes than it was stored with");

        private final String words;

        Damage(String words) {
            this.words = words;
        }

        /// What is wrong, to stand behind "this file".
        public String words() {
            return words;
        }
    }
}
