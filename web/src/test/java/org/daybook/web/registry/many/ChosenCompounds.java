package org.daybook.web.registry.many;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.web.testing.Accounts;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Three compounds to choose from, numbered 1 to 3 under a prefix of their own, of which the first two are in a
/// campaign at *made*; and those who may ask.
final class ChosenCompounds {

    /// Each test has compounds of its own in the one database.
    private static final AtomicInteger LENGTH = new AtomicInteger();

    final String prefix;
    final Person member;
    final Campaign campaign;
    private final Accounts accounts;
    private final Compounds compounds;
    private final Memberships memberships;

    /// @param stem letters with which the numbers begin
    ChosenCompounds(String stem, ApplicationContext context) {
        prefix = stem + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT) + "-";
        accounts = context.getBean(Accounts.class);
        compounds = context.getBean(Compounds.class);
        memberships = context.getBean(Memberships.class);
        member = accounts.member();
        campaign = context.getBean(Campaigns.class).open("", prefix + "campaign", "", member.actor());
        for (int i = 1; i <= 3; i++) {
            compounds.register(NewCompound.of(StructureReader.read(
                            "CCCCCCCCCCCCOOCCCCC" + "C".repeat(LENGTH.incrementAndGet()) + "P"))
                    .numbered(prefix + i), member.actor());
            if (i < 3) {
                memberships.include(campaign.id(), get(i).id(), "", Stage.MADE, member.actor());
            }
        }
    }

    Compound get(int number) {
        return compounds.get(prefix + number);
    }

    /// At which stage it is in the campaign.
    Stage stage(int number) {
        return memberships.of(get(number).id()).getFirst().stage();
    }

    /// Null for a visitor.
    Person asker(String who) {
        return switch (who) {
            case "contributor" -> accounts.contributor();
            case "member" -> member;
            case "owner" -> accounts.owner();
            default -> null;
        };
    }

    static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
