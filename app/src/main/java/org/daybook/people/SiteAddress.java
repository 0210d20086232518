package org.daybook.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.PublicAddress;
import org.daybook.shared.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where the site is reached from outside: as the setting says, else as an owner has confirmed; else nobody knows.
///
/// What a request calls the site is never taken for it: anybody can send any name
/// (docs/decisions/0053-the-address-of-the-site.md).
@Service
public class SiteAddress {

    private final JdbcClient database;
    private final Optional<PublicAddress> configured;
    private final Clock clock;

    SiteAddress(JdbcClient database, DaybookProperties properties, Clock clock) {
        this.database = database;
        this.configured = Optional.ofNullable(properties.baseUrl());
        this.clock = clock;
    }

    /// The address that the settings name; it wins.
    public Optional<PublicAddress> configured() {
        return configured;
    }

    /// The address for links that leave the site; reads one row unless the settings name it.
    public Optional<PublicAddress> known() {
        return configured.or(() -> database.sql("SELECT address FROM site_address WHERE id = 1")
                .query(String.class)
                .optional()
                .map(PublicAddress::of));
    }

    /// Takes this for the site's address from now on; a blank one makes it unknown again.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    /// @throws org.daybook.shared.InvalidInputException for field `address` if it is none
    @Transactional
    public void confirm(String typed, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        Optional<PublicAddress> address = typed.isBlank() ? Optional.empty() : Optional.of(PublicAddress.of(typed));
        database.sql("DELETE FROM site_address").update();
        address.ifPresent(confirmed -> database.sql(
                        "INSERT INTO site_address (id, address, confirmed_by, confirmed_at) VALUES (1, ?, ?, ?)")
                .params(confirmed.text(), owner.value(), Timestamp.from(clock.instant()))
                .update());
    }
}
