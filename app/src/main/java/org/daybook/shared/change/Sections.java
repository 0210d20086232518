package org.daybook.shared.change;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/// The sections of the site: named groups of tables, as `db/sections.properties` says beside the migrations.
///
/// Statements are read by the names in them. What a statement reads is every table whose name stands in it anywhere,
/// which may be one too many; what it writes is what follows `INSERT INTO`, `UPDATE`, `DELETE FROM` or `MERGE INTO`.
@Component
class Sections {

    /// The group of the tables that no kept page shows; not a section.
    private static final String OUTSIDE = "outside";

    private static final String FILE = "db/sections.properties";
    private static final Pattern WORD = Pattern.compile("[a-z_][a-z_0-9]*");
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+\"?([a-z_][a-z_0-9]*)");
    private static final long MOST_CHARACTERS = 4L * 1024 * 1024;

    private final Map<String, String> groups = new HashMap<>();
    private final SortedSet<String> names = new TreeSet<>();
    private final Cache<String, Uses> known = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String sql, Uses uses) -> sql.length())
            .build();

    Sections() {
        load().forEach((group, tables) -> {
            for (String table : tables.toString().strip().split("\\s+")) {
                String other = groups.put(table, group.toString());
                if (other != null) {
                    throw new IllegalStateException(
                            FILE + " has the table " + table + " in " + other + " and in " + group);
                }
            }
        });
        names.addAll(groups.values());
        names.remove(OUTSIDE);
    }

    private static Properties load() {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /// What a statement touches.
    ///
    /// @param read the sections of the tables that are named in it
    /// @param outside tables of no section that are named in it
    /// @param written the sections in which it changes rows, if it changes any
    record Uses(Set<String> read, Set<String> outside, Set<String> written) {
    }

    /// The names of all sections, in order.
    SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(names);
    }

    /// Every table that belongs to a section or to none on purpose.
    Set<String> tables() {
        return Set.copyOf(groups.keySet());
    }

    /// Whether what is written to a table is counted.
    boolean isCounted(String table) {
        return !groups.getOrDefault(table, OUTSIDE).equals(OUTSIDE);
    }

    Uses uses(String sql) {
        return known.get(sql, this::read);
    }

    private Uses read(String sql) {
        String lower = sql.toLowerCase(Locale.ROOT);
        Set<String> named = tables(WORD.matcher(lower), 0);
        Set<String> outside = named.stream().filter(table -> !isCounted(table)).collect(Collectors.toSet());
        return new Uses(sections(named), outside, sections(tables(WRITTEN.matcher(lower), 1)));
    }

    private Set<String> tables(Matcher words, int part) {
        return words.results().map(word -> word.group(part)).filter(groups::containsKey).collect(Collectors.toSet());
    }

    private Set<String> sections(Set<String> tables) {
        return tables.stream().filter(this::isCounted).map(groups::get).collect(Collectors.toSet());
    }
}
