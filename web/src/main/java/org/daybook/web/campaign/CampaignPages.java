package org.daybook.web.campaign;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.Participant;
import org.daybook.campaign.Series;
import org.daybook.campaign.StandingChange;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.notebook.text.MarkdownRenderer;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.registry.Depictions;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.shared.Page;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.daybook.web.campaign.CampaignView.Card;
import org.daybook.web.campaign.CampaignView.Column;
import org.daybook.web.campaign.CampaignView.ParticipantRow;
import org.daybook.web.campaign.CampaignView.SeriesOutline;
import org.daybook.web.campaign.CampaignView.SeriesRow;
import org.daybook.web.campaign.CampaignView.StandingRow;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.view.CampaignOutline;
import org.daybook.web.shared.view.PersonView;
import org.springframework.stereotype.Component;

/// Gathers what the page of a campaign shows.
@Component
class CampaignPages {

    private static final int CARDS_A_STAGE = 8;
    private static final int AIM_LENGTH = 240;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private final Campaigns campaigns;
    private final Memberships memberships;
    private final Depictions depictions;
    private final MarkdownRenderer markdown;
    private final People people;
    private final Words words;

    CampaignPages(
            Campaigns campaigns,
            Memberships memberships,
            Depictions depictions,
            MarkdownRenderer markdown,
            People people, Words words) {
        this.words = words;
        this.campaigns = campaigns;
        this.memberships = memberships;
        this.depictions = depictions;
        this.markdown = markdown;
        this.people = people;
    }

    CampaignView view(Campaign campaign, String chosenSeries, Actor actor) {
        List<Series> series = campaigns.series(campaign.id());
        List<StandingChange> changes = campaigns.history(campaign.id());
        List<Participant> participants = campaigns.people(campaign.id());
        Map<PersonId, Person> persons = people.findAll(Stream.of(
                        Stream.of(campaign.createdBy()),
                        changes.stream().map(StandingChange::by),
                        participants.stream().map(Participant::person))
                .flatMap(ids -> ids)
                .toList());
        Map<Long, String> titles = series.stream().collect(Collectors.toMap(Series::id, Series::title));
        List<StandingRow> history = changes.stream().map(change -> row(change, titles, persons)).toList();
        Map<Stage, Long> counts = memberships.countByStage(campaign.id());
        return new CampaignView(
                CampaignOutline.of(campaign),
                markdown.render(words.said(campaign.saidAim()), actor).html(),
                Optional.ofNullable(persons.get(campaign.createdBy())).map(PersonView::of).orElse(null),
                history.stream().filter(row -> row.what().isEmpty()).findFirst().orElse(null),
                rows(series, changes),
                chosenSeries,
                participants.stream().map(one -> row(one, persons)).toList(),
                board(campaign, chosenSeries, actor),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                history);
    }

    /// The beginning of each aim without its Markdown, for a list.
    Map<CampaignId, String> aimsInWords(List<Campaign> campaigns) {
        return campaigns.stream()
                .collect(Collectors.toMap(Campaign::id,
                        campaign -> inWords(markdown.words(words.said(campaign.saidAim())))));
    }

    private static String inWords(String aim) {
        String words = BLANKS.matcher(aim).replaceAll(" ").strip();
        int cut = words.length() <= AIM_LENGTH ? words.length() : words.lastIndexOf(' ', AIM_LENGTH);
        return cut == words.length() ? words : words.substring(0, cut > 0 ? cut : AIM_LENGTH) + "…";
    }

    static String day(Instant at) {
        return DAY.format(at);
    }

    /// The versions of places are read for who may move compounds alone.
    private List<Column> board(Campaign campaign, String series, Actor actor) {
        Map<Stage, Page<Compound>> pages = new EnumMap<>(Stage.class);
        Stream.of(Stage.values()).forEach(stage -> pages.put(stage,
                memberships.compounds(campaign.id(), series, stage, CompoundOrder.NUMBER, 1, CARDS_A_STAGE)));
        boolean member = actor.in(campaign.project()).has(Role.MEMBER);
        Map<CompoundId, Integer> versions = member ? memberships.versions(campaign.id(),
                pages.values().stream().flatMap(page -> page.items().stream()).map(Compound::id).toList()) : Map.of();
        return pages.entrySet().stream().map(column -> new Column(
                column.getKey().label(), column.getKey().key(), column.getValue().total(),
                column.getValue().items().stream().map(one -> card(one, versions)).toList())).toList();
    }

    private Card card(Compound compound, Map<CompoundId, Integer> versions) {
        return new Card(compound.number(), compound.name().orElse(""), depictions.inline(compound),
                versions.getOrDefault(compound.id(), Memberships.NOT_THERE));
    }

    private static List<SeriesRow> rows(List<Series> series, List<StandingChange> changes) {
        Map<Long, String> reasons = new HashMap<>();
        changes.forEach(change -> change.series().ifPresent(id -> reasons.putIfAbsent(id, change.reason())));
        return series.stream()
                .map(one -> new SeriesRow(SeriesOutline.of(one), reasons.getOrDefault(one.id(), "")))
                .toList();
    }

    private static StandingRow row(StandingChange change, Map<Long, String> titles, Map<PersonId, Person> persons) {
        Person person = persons.get(change.by());
        String what = change.series().isPresent() ? titles.getOrDefault(change.series().getAsLong(), "a series") : "";
        return new StandingRow(
                day(change.at()),
                person == null ? "" : person.handle(),
                person == null ? "somebody" : person.displayName(),
                what,
                change.state().label(),
                change.reason());
    }

    private static ParticipantRow row(Participant participant, Map<PersonId, Person> persons) {
        Person person = persons.get(participant.person());
        return new ParticipantRow(
                person == null ? "" : person.handle(),
                person == null ? "somebody" : person.displayName(),
                participant.part());
    }
}
