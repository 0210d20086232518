package org.daybook.web.shared.start;

import java.util.Optional;
import org.daybook.people.account.Setup;
import org.daybook.shared.DaybookProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Says, as the last line of the start, where to open the browser and how to become the owner.
@Component
class StartUp {

    private static final Logger LOG = LoggerFactory.getLogger("org.daybook");

    private final Setup setup;
    private final Setup.OwnerProperties owner;
    private final DaybookProperties properties;
    private final Environment environment;

    StartUp(Setup setup, Setup.OwnerProperties owner, DaybookProperties properties, Environment environment) {
        this.setup = setup;
        this.owner = owner;
        this.properties = properties;
        this.environment = environment;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void announce(ApplicationReadyEvent event) {
        if (owner.email() != null && setup.openCode().isPresent()) { // else nothing is written: the disk may be full
            setup.createConfiguredOwner(owner);
        }
        String address = Optional.ofNullable(properties.baseUrl()).map(Object::toString)
                .orElseGet(() -> "http://localhost:" + environment.getProperty("local.server.port", "8080"));
        setup.openCode().ifPresentOrElse(
                code -> LOG.info("Daybook is ready: open {}/setup and enter the set-up code {}", address, code),
                () -> LOG.info("Daybook is ready: open {}", address));
    }
}
