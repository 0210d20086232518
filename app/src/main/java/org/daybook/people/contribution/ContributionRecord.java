package org.daybook.people.contribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daybook.people.profile.Profile;
import org.daybook.people.profile.Profiles;
import org.daybook.people.profile.Sector;
import org.daybook.shared.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who did how much of what that everybody sees. Each answer takes one query for all kinds together, however many
/// people there are. What an import brought is one contribution, not one a row.
@Service
@Transactional(readOnly = true)
public class ContributionRecord {

    private static final long SECONDS_OF_A_DAY = 86_400;

    private final List<ContributionKind> kinds;
    private final Profiles profiles;
    private final JdbcClient database;

    ContributionRecord(List<ContributionKind> kinds, Profiles profiles, JdbcClient database) {
        this.kinds = List.copyOf(kinds);
        this.profiles = profiles;
        this.database = database;
    }

    /// The words of the kinds, in their order.
    public List<String> kinds() {
        return kinds.stream().map(ContributionKind::word).toList();
    }

    /// Everybody who did something in these days, the most first.
    public List<Share> people(Period period) {
        Map<PersonId, Map<String, Long>> found = new HashMap<>();
        database.sql("SELECT kind, person_id, COUNT(*) FROM (" + rows("") + ") work GROUP BY kind, person_id")
                .param("from", period.begin()).param("end", period.end())
                .query(row -> {
                    found.computeIfAbsent(new PersonId(row.getLong(2)), person -> none())
                            .put(row.getString(1), row.getLong(3));
                });
        Map<PersonId, Profile> said = profiles.all();
        return found.entrySet().stream()
                .map(one -> new Share(one.getKey(), said.getOrDefault(one.getKey(), Profile.EMPTY),
                        new Tally(one.getValue())))
                .sorted(Comparator.comparingLong((Share share) -> -share.tally().total())
                        .thenComparing(share -> share.person().value()))
                .toList();
    }

    /// The same people by the sectors they say they work in, the most first; who has not said stands apart.
    public List<SectorShare> sectors(List<Share> people) {
        Map<Optional<Sector>, List<Share>> bySector = people.stream()
                .collect(Collectors.groupingBy(share -> share.profile().sector()));
        return bySector.entrySet().stream()
                .map(one -> new SectorShare(one.getKey(), one.getValue().size(), one.getValue().stream()
                        .map(Share::tally).reduce(new Tally(none()), Tally::plus)))
                .sorted(Comparator.comparingLong((SectorShare share) -> -share.tally().total())
                        .thenComparing(share -> share.sector().map(Enum::name).orElse("")))
                .toList();
    }

    /// All that a person did, by kind.
    public Tally of(PersonId person, Period period) {
        Map<String, Long> counts = none();
        database.sql("SELECT kind, COUNT(*) FROM (" + rows(" AND person_id = :person") + ") work GROUP BY kind")
                .param("from", period.begin()).param("end", period.end()).param("person", person.value())
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return new Tally(counts);
    }

    /// What a person did on each day on which they did something, in UTC, the days and kinds in their order.
    public List<DayCount> days(PersonId person, Period period) {
        Map<LocalDate, Map<String, Long>> found = new TreeMap<>();
        database.sql("SELECT epoch_day, kind, COUNT(*) FROM (SELECT kind, CAST(FLOOR(EXTRACT(EPOCH FROM happened_at) / "
                        + SECONDS_OF_A_DAY + ") AS BIGINT) AS epoch_day FROM (" + rows(" AND person_id = :person")
                        + ") work) days GROUP BY epoch_day, kind")
                .param("from", period.begin()).param("end", period.end()).param("person", person.value())
                .query(row -> {
                    found.computeIfAbsent(LocalDate.ofEpochDay(row.getLong(1)), day -> none())
                            .put(row.getString(2), row.getLong(3));
                });
        List<DayCount> days = new ArrayList<>();
        found.forEach((day, counts) -> counts.forEach((kind, count) -> {
            if (count > 0) {
                days.add(new DayCount(day, kind, count));
            }
        }));
        return days;
    }

    private String rows(String condition) {
        return kinds.stream()
                .map(kind -> "SELECT CAST('" + kind.word() + "' AS VARCHAR(30)) AS kind, person_id, happened_at FROM ("
                        + kind.rows() + ") one WHERE happened_at >= :from AND happened_at < :end" + condition)
                .collect(Collectors.joining(" UNION ALL "));
    }

    private Map<String, Long> none() {
        Map<String, Long> none = new LinkedHashMap<>();
        kinds.forEach(kind -> none.put(kind.word(), 0L));
        return none;
    }

    /// What one person did.
    public record Share(PersonId person, Profile profile, Tally tally) {
    }

    /// What the people of one sector did.
    ///
    /// @param sector empty: they have not said
    /// @param people how many
    public record SectorShare(Optional<Sector> sector, int people, Tally tally) {
    }

    /// How often somebody did something of one kind on a day.
    public record DayCount(LocalDate day, String kind, long count) {
    }
}
