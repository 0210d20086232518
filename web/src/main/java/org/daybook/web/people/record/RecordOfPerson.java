package org.daybook.web.people.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.daybook.people.Actor;
import org.daybook.people.contribution.ContributionRecord;
import org.daybook.people.contribution.Period;
import org.daybook.people.contribution.Tally;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.kind.PagePart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What somebody did, on their page: the last year day by day, and all of it by kind.
@Component
@Order(10)
class RecordOfPerson implements PagePart {

    private final ContributionRecord record;
    private final Clock clock;

    RecordOfPerson(ContributionRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PersonId.KIND);
    }

    @Override
    public String template() {
        return "people/record/person";
    }

    @Override
    public Shown content(PagePart.Shown page, Actor reader) {
        PersonId person = new PersonId(page.thing().id());
        Period year = Period.yearUntil(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        List<ContributionRecord.DayCount> days = record.days(person, year);
        Tally all = record.of(person, Period.ALWAYS);
        List<Kind> kinds = all.byKind().entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> new Kind(one.getKey(), days.stream().filter(day -> day.kind().equals(one.getKey()))
                        .mapToLong(ContributionRecord.DayCount::count).sum(), one.getValue()))
                .toList();
        return new Shown(page.name(), CalendarView.of(days, year), kinds);
    }

    /// @param handle whose it is
    record Shown(String handle, CalendarView calendar, List<Kind> kinds) {
    }

    /// @param word of the kind
    record Kind(String word, long inTheYear, long inAll) {
    }
}
