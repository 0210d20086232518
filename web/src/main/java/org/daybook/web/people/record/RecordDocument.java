package org.daybook.web.people.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.people.Person;
import org.daybook.people.contribution.ContributionRecord.DayCount;
import org.daybook.people.contribution.ContributionRecord.SectorShare;
import org.daybook.people.contribution.ContributionRecord.Share;
import org.daybook.people.contribution.Period;
import org.daybook.people.profile.CreditRole;
import org.daybook.people.profile.Profile;
import org.daybook.people.profile.Sector;
import org.jspecify.annotations.Nullable;

/// Who did how much of what, for programs.
///
/// @param from first day, null: from the beginning
/// @param to last day, null: until now
/// @param sectors by where people work
record RecordDocument(
        @Nullable LocalDate from, @Nullable LocalDate to, List<SectorDocument> sectors, List<ShareDocument> people) {

    static @Nullable LocalDate from(Period period) {
        return period.from().equals(Period.ALWAYS.from()) ? null : period.from();
    }

    static @Nullable LocalDate to(Period period) {
        return period.to().equals(Period.ALWAYS.to()) ? null : period.to();
    }

    /// What the people of one sector did.
    ///
    /// @param sector `company`, `university` …; null: they have not said
    /// @param people how many
    record SectorDocument(@Nullable String sector, int people, long total, Map<String, Long> contributions) {

        static SectorDocument of(SectorShare share) {
            return new SectorDocument(share.sector().map(SectorDocument::word).orElse(null), share.people(),
                    share.tally().total(), share.tally().byKind());
        }

        static String word(Sector sector) {
            return sector.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// What one person did.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShareDocument(String id, String handle, String url, String name, @Nullable String orcid,
            @Nullable String affiliation, @Nullable String sector, long total, Map<String, Long> contributions) {

        static ShareDocument of(Person person, Share share, String base) {
            ProfileDocument profile = ProfileDocument.of(share.profile());
            return new ShareDocument(person.publicId().value(), person.handle(), base + "/people/" + person.handle(),
                    person.displayName(), person.orcid().orElse(null), profile.affiliation(), profile.sector(),
                    share.tally().total(), share.tally().byKind());
        }
    }

    /// What one person says of themselves, null where nothing.
    record ProfileDocument(@Nullable String affiliation, @Nullable String sector, @Nullable String about,
            @Nullable List<String> creditRoles) {

        static ProfileDocument of(Profile profile) {
            return new ProfileDocument(
                    profile.affiliation().isEmpty() ? null : profile.affiliation(),
                    profile.sector().map(SectorDocument::word).orElse(null),
                    profile.about().isEmpty() ? null : profile.about(),
                    profile.roles().isEmpty() ? null : profile.roles().stream().map(CreditRole::word).toList());
        }
    }

    /// How often somebody did something of one kind on a day.
    record DayDocument(LocalDate day, String kind, long count) {

        static DayDocument of(DayCount count) {
            return new DayDocument(count.day(), count.kind(), count.count());
        }
    }

    /// The record of one person.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonRecordDocument(String id, String handle, String url, String name, @Nullable String orcid,
            @Nullable String affiliation, @Nullable String sector, @Nullable String about,
            @Nullable List<String> creditRoles, long total, Map<String, Long> contributions, List<DayDocument> days) {
    }
}
