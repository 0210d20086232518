package org.daybook.exchange.example;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.Standing;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Memberships.Placing;
import org.daybook.campaign.stage.Stage;
import org.daybook.exchange.example.ExampleFiles.CompoundRow;
import org.daybook.exchange.example.ExampleItems.Kind;
import org.daybook.people.Actor;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.springframework.stereotype.Component;

/// Opens the campaigns of the example and takes its compounds into them.
@Component
class CampaignWriter {

    private final ExampleFiles files;
    private final ExampleItems items;
    private final Campaigns campaigns;
    private final Memberships memberships;

    CampaignWriter(ExampleFiles files, ExampleItems items, Campaigns campaigns, Memberships memberships) {
        this.files = files;
        this.items = items;
        this.campaigns = campaigns;
        this.memberships = memberships;
    }

    void write(CompoundWriter.Registered registered, ExamplePeople cast) {
        Map<String, CampaignId> opened = new HashMap<>();
        for (Sheet sheet : files.campaigns()) {
            opened.put(sheet.fact("slug"), open(sheet, cast));
        }
        for (CompoundRow row : files.compounds()) {
            if (!row.campaign().isEmpty()) {
                include(
                        row,
                        opened.get(row.campaign()),
                        registered.compounds().get(row.number()),
                        cast.named(ExamplePeople.CURATOR));
            }
        }
        files.campaigns().stream()
                .filter(sheet -> sheet.has("state"))
                .forEach(sheet -> campaigns.change(
                        opened.get(sheet.fact("slug")),
                        Standing.valueOf(sheet.fact("state").toUpperCase(Locale.ROOT)),
                        sheet.fact("reason"),
                        cast.named(sheet.fact("author"))));
    }

    private CampaignId open(Sheet sheet, ExamplePeople cast) {
        Actor author = cast.named(sheet.fact("author"));
        CampaignId id = campaigns.open(sheet.fact("slug"), sheet.fact("title"), sheet.body(), author).id();
        items.remember(Kind.CAMPAIGN, id.value());
        for (List<String> series : sheet.cut("series")) {
            campaigns.openSeries(id, series.get(0), series.get(1), series.get(2), author);
        }
        for (List<String> part : sheet.cut("person")) {
            campaigns.join(id, cast.named(part.get(0)).person().orElseThrow(), part.get(1), author);
        }
        return id;
    }

    private void include(CompoundRow row, CampaignId campaign, CompoundId compound, Actor curator) {
        Stage stage = Stage.valueOf(row.stage());
        boolean parked = stage == Stage.PARKED;
        memberships.includeAll(
                campaign,
                List.of(new Placing(compound, row.series(), parked ? Stage.TESTED : stage, parked ? row.reason() : "")),
                curator);
    }
}
