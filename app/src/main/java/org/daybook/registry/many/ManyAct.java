package org.daybook.registry.many;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.daybook.people.Authorship;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.shared.Said;
import org.daybook.shared.id.Thing;

/// Something that can be done to many compounds at once. One bean a sort; features bring their own.
public interface ManyAct {

    /// As forms and programs call it: `stage`.
    String key();

    /// The parts of compounds that it changes, beside the compounds themselves.
    Set<Kind> parts();

    /// What would become of each, in the order of the compounds; changes nothing.
    ///
    /// @throws org.daybook.shared.InvalidInputException naming the field that cannot be accepted
    /// @throws org.daybook.shared.MissingException if what a field names is not there
    List<Step> plan(List<Compound> compounds, ManyRequest wanted);

    /// Does these steps, all of which are possible, in the caller's transaction.
    void carryOut(Collection<Step> steps, ManyRequest wanted, Authorship by);

    /// The act in words, past tense.
    Said what(ManyRequest wanted);

    /// Further things on whose pages the act is shown.
    default Set<Thing> also(ManyRequest wanted) {
        return Set.of();
    }

    /// Whether this has to say why.
    default boolean needsReason(ManyRequest wanted) {
        return false;
    }
}
