package org.daybook.shared.change;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.daybook.shared.database.StatementListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Notes from which sections of the site something is made.
@Component
public class SectionReads implements StatementListener {

    private final Sections sections;
    private final ThreadLocal<@Nullable Notes> current = new ThreadLocal<>();

    SectionReads(Sections sections) {
        this.sections = sections;
    }

    /// Notes what this thread reads from now on until the notes are closed.
    public Notes begin() {
        Notes notes = new Notes();
        current.set(notes);
        return notes;
    }

    @Override
    public void runs(String sql) {
        Notes notes = current.get();
        if (notes != null) {
            Sections.Uses uses = sections.uses(sql);
            notes.read.addAll(uses.read());
            notes.outside.addAll(uses.outside());
        }
    }

    /// What one thread has read.
    public final class Notes implements AutoCloseable {

        private final SortedSet<String> read = new TreeSet<>();
        private final SortedSet<String> outside = new TreeSet<>();

        private Notes() {
        }

        /// The sections of all tables that were read.
        public SortedSet<String> sections() {
            return Collections.unmodifiableSortedSet(read);
        }

        /// The tables of no section that were read: nobody counts their changes, so what is made from them cannot be
        /// kept.
        public SortedSet<String> outside() {
            return Collections.unmodifiableSortedSet(outside);
        }

        @Override
        public void close() {
            current.remove();
        }
    }
}
