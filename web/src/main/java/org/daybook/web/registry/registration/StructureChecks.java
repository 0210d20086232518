package org.daybook.web.registry.registration;

import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.property.Properties;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.Depictions;
import org.daybook.registry.compound.NewCompound;
import org.daybook.shared.InvalidInputException;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Component;

/// Says what a structure was taken for and what registering it would do.
@Component
class StructureChecks {

    private final Compounds compounds;
    private final Depictions depictions;
    private final Words words;

    StructureChecks(Compounds compounds, Depictions depictions, Words words) {
        this.compounds = compounds;
        this.depictions = depictions;
        this.words = words;
    }

    StructureCheck check(RegistrationForm form, Actor actor) {
        try {
            NewCompound compound = form.toNewCompound();
            String drawing = compound.structure()
                    .map(structure -> depictions.inline(structure, Properties.of(structure).formula()))
                    .orElse("");
            return StructureCheck.of(compound, compounds.preview(compound, actor), drawing, words);
        } catch (UnreadableStructureException e) {
            return StructureCheck.unreadable(e);
        } catch (InvalidInputException e) {
            return StructureCheck.refused(e);
        }
    }
}
