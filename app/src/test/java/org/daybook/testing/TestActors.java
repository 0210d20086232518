package org.daybook.testing;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.daybook.people.Actor;
import org.daybook.people.PublicId;
import org.daybook.people.Role;
import org.daybook.shared.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes persons of any role for a test, past the rules about who may add whom.
public final class TestActors {

    private TestActors() {
    }

    public static Actor member(JdbcClient database) {
        return of(Role.MEMBER, database);
    }

    public static Actor of(Role role, JdbcClient database) {
        String handle = "test-" + UUID.randomUUID().toString().substring(0, 18);
        database.sql("INSERT INTO person (public_id, handle, display_name, person_role, created_at) "
                        + "VALUES (?, ?, ?, ?, ?)")
                .params(
                        PublicId.random().value(),
                        handle,
                        "Example " + role.name().charAt(0)
                                + role.name().substring(1).toLowerCase(java.util.Locale.ROOT),
                        role.name(),
                        OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        long id = database.sql("SELECT id FROM person WHERE handle = ?").param(handle).query(Long.class).single();
        return Actor.of(new PersonId(id), role);
    }
}
