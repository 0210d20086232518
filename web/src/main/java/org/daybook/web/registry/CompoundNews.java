package org.daybook.web.registry;

import java.util.List;
import org.daybook.registry.Compounds;
import org.daybook.registry.Depictions;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.web.shared.kind.NewsView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The compounds registered last.
@Component
@Order(2)
class CompoundNews implements NewsView {

    private static final int MOST = 8;

    private final Compounds compounds;
    private final Depictions depictions;

    CompoundNews(Compounds compounds, Depictions depictions) {
        this.compounds = compounds;
        this.depictions = depictions;
    }

    @Override
    public String template() {
        return "registry/news";
    }

    @Override
    public List<NewCard> content() {
        return compounds.list(CompoundOrder.NEWEST, 1, MOST).items().stream()
                .map(compound -> new NewCard(compound.number(), compound.title(), depictions.inline(compound)))
                .toList();
    }

    /// @param drawing safe markup, or empty for a compound without structure
    record NewCard(String number, String title, String drawing) {
    }
}
