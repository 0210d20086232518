package org.daybook.issues.mirror;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The pages of a followed repository as it was last read from end to end. Joins the caller's transaction.
@Component
class FollowedPages {

    private final JdbcClient database;

    FollowedPages(JdbcClient database) {
        this.database = database;
    }

    /// @param numbers of the issues on it
    record Page(@Nullable String etag, List<Integer> numbers) {}

    /// By their number, from 1.
    Map<Integer, Page> of(long repository) {
        Map<Integer, Page> pages = new HashMap<>();
        database.sql("SELECT page_number, etag, issue_numbers FROM followed_page WHERE repository_id = :id")
                .param("id", repository)
                .query(row -> {
                    pages.put(row.getInt(1), new Page(row.getString(2), Arrays.stream(row.getString(3).split(" "))
                            .filter(number -> !number.isEmpty()).map(Integer::valueOf).toList()));
                });
        return pages;
    }

    void keep(long repository, int page, @Nullable String etag, Collection<Integer> numbers) {
        database.sql("DELETE FROM followed_page WHERE repository_id = :id AND page_number = :page")
                .param("id", repository).param("page", page).update();
        database.sql("""
                        INSERT INTO followed_page (repository_id, page_number, etag, issue_numbers)
                        SELECT r.id, CAST(:page AS INT), CAST(:etag AS VARCHAR(200)), CAST(:numbers AS VARCHAR)
                        FROM followed_repository r WHERE r.id = :id""")
                .param("id", repository).param("page", page).param("etag", etag)
                .param("numbers", numbers.stream().map(String::valueOf).collect(Collectors.joining(" "))).update();
    }

    /// @param last the last page that is kept; 0 drops all
    void dropBehind(long repository, int last) {
        database.sql("DELETE FROM followed_page WHERE repository_id = :id AND page_number > :last")
                .param("id", repository).param("last", last).update();
    }
}
