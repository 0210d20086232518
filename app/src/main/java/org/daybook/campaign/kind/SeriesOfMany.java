package org.daybook.campaign.kind;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.Series;
import org.daybook.campaign.stage.Membership;
import org.daybook.campaign.stage.MembershipRepository;
import org.daybook.people.Authorship;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.many.ManyRequest;
import org.daybook.registry.many.Step;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.writing.correction.Correction.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts many compounds of a campaign into the series `series`, or into none if that is empty.
@Component
class SeriesOfMany extends PlacesOfMany {

    private final Campaigns campaigns;

    SeriesOfMany(Campaigns campaigns, MembershipRepository memberships) {
        super(campaigns, memberships);
        this.campaigns = campaigns;
    }

    @Override
    public String key() {
        return "series";
    }

    @Override
    public List<Step> plan(List<Compound> all, ManyRequest wanted) {
        Campaign campaign = campaign(wanted);
        Map<Long, Series> here = campaigns.series(campaign.id()).stream()
                .collect(Collectors.toMap(Series::id, Function.identity()));
        Series series = series(here.values(), wanted);
        Said after = words(campaign, series);
        return steps(all, wanted, (compound, place) -> place
                .map(one -> {
                    Series in = one.series().isPresent() ? here.get(one.series().getAsLong()) : null;
                    return Objects.equals(in, series)
                            ? Step.not(compound.id(), 0, Said.plain(compound.number()), after,
                                    Said.of("said.registry.it-is-so-already"))
                            : Step.of(compound.id(), 0, Said.plain(compound.number()), words(campaign, in), after);
                })
                .orElseGet(() -> notThere(compound, campaign)));
    }

    private static Said words(Campaign campaign, @Nullable Series series) {
        return series == null ? Change.NOTHING : Said.plain(campaign.title() + ": " + series.title());
    }

    private static @Nullable Series series(Collection<Series> here, ManyRequest wanted) {
        String slug = wanted.field("series");
        return slug.isEmpty() ? null : here.stream().filter(one -> one.slug().equals(slug)).findFirst()
                .orElseThrow(() -> new MissingException(Said.of("said.campaign.the-campaign-has-no-series-2", slug)));
    }

    @Override
    public void carryOut(Collection<Step> steps, ManyRequest wanted, Authorship by) {
        Campaign campaign = campaign(wanted);
        Series series = series(campaigns.series(campaign.id()), wanted);
        Collection<Membership> places = places(campaign, compounds(steps)).values();
        places.forEach(one -> one.assign(series == null ? null : series.id()));
    }

    @Override
    public Said what(ManyRequest wanted) {
        return Said.of(wanted.field("series").isEmpty() ? "said.campaign.taken-out-of-a-series"
                : "said.campaign.put-into-a-series");
    }
}
