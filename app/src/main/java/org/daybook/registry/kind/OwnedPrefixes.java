package org.daybook.registry.kind;

import java.util.List;
import org.daybook.registry.number.NumberScheme;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.id.ProjectId;
import org.daybook.writing.belonging.Belonging;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A prefix of numbers belongs to a project, and the compounds that have such numbers with it.
@Component
@Order(40)
class OwnedPrefixes implements Belonging {

    private final NumberSchemes schemes;

    OwnedPrefixes(NumberSchemes schemes) {
        this.schemes = schemes;
    }

    @Override
    public String kind() {
        return NumberScheme.KIND;
    }

    @Override
    public List<Owned> all() {
        return schemes.all().stream()
                .map(scheme -> new Owned(scheme.thing(), scheme.prefix(), "/numbers", scheme.project()))
                .toList();
    }

    @Override
    public void move(long id, ProjectId project) {
        schemes.move(id, project);
    }
}
