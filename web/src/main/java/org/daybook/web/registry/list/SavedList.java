package org.daybook.web.registry.list;

import java.util.Map;
import java.util.Set;
import org.daybook.saved.SavedPage;
import org.springframework.stereotype.Component;

/// A list of compounds can be saved.
@Component
class SavedList implements SavedPage {

    private static final Set<String> NAMES =
            Set.of("project", "campaign", "series", "stage", "order", "view", "page", "columns", "sort", "where");

    private final CompoundLists lists;

    SavedList(CompoundLists lists) {
        this.lists = lists;
    }

    @Override
    public String path() {
        return "/compounds";
    }

    @Override
    public Set<String> parameters() {
        return NAMES;
    }

    @Override
    public String address(Map<String, String> parameters) {
        return lists.list(new ListRequest(parameters.get("project"), parameters.get("campaign"),
                parameters.get("series"), parameters.get("stage"), parameters.get("order"), parameters.get("view"), 1,
                parameters.get("columns"), parameters.get("sort"), parameters.get("where"), "", "", "")).start();
    }
}
