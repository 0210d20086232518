package org.daybook.registry.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds the numbers below the next one of a scheme that are neither given nor reserved nor retired.
@Component
public class NumberGaps {

    private static final String KEYS = "SELECT number_key FROM compound_number WHERE number_key LIKE ? UNION ALL"
            + " SELECT number_key FROM number_hold WHERE number_key LIKE ?";

    private final JdbcTemplate database;

    NumberGaps(JdbcTemplate database) {
        this.database = database;
    }

    /// Numbers that follow each other and were never given.
    ///
    /// @param first the first, as it would look
    /// @param last the last; the same as the first if it is one
    /// @param count how many, 1 or more
    public record Gap(String first, String last, long count) {
    }

    /// In ascending order. Reads all numbers of the scheme once.
    ///
    /// @param most at most so many gaps, the first ones
    @Transactional(readOnly = true)
    public List<Gap> of(NumberScheme scheme, int most) {
        List<Gap> gaps = new ArrayList<>();
        long expected = 1;
        for (long taken : LongStream.concat(taken(scheme), LongStream.of(scheme.nextSequence())).toArray()) {
            if (taken > scheme.nextSequence() || gaps.size() == most) {
                break;
            }
            if (taken > expected) {
                gaps.add(new Gap(
                        scheme.format(expected).text(), scheme.format(taken - 1).text(), taken - expected));
            }
            expected = taken + 1;
        }
        return gaps;
    }

    /// Ascending, below the next number; codes with further parts count as the number that they begin with.
    private LongStream taken(NumberScheme scheme) {
        String start = scheme.prefixKey() + "-";
        LongStream.Builder found = LongStream.builder();
        RowCallbackHandler note = row -> {
            String digits = row.getString(1).substring(start.length()).replaceFirst("-.*", "");
            if (!digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                found.add(Long.parseLong(digits));
            }
        };
        database.query(KEYS, note, start + "%", start + "%");
        return found.build().filter(sequence -> sequence < scheme.nextSequence()).distinct().sorted();
    }
}
