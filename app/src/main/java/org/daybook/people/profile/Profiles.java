package org.daybook.people.profile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what people say of themselves.
@Service
@Transactional
public class Profiles {

    private final JdbcClient database;

    Profiles(JdbcClient database) {
        this.database = database;
    }

    /// What a person says of themselves; [Profile#EMPTY] if nothing.
    @Transactional(readOnly = true)
    public Profile of(PersonId person) {
        return database.sql("SELECT affiliation, sector, about, credit_roles FROM person_profile WHERE person_id = ?")
                .param(person.value()).query((row, n) -> profile(row.getString(1), row.getString(2),
                        row.getString(3), row.getString(4)))
                .optional().orElse(Profile.EMPTY);
    }

    /// What everybody says of themselves who says something.
    @Transactional(readOnly = true)
    public Map<PersonId, Profile> all() {
        Map<PersonId, Profile> found = new HashMap<>();
        database.sql("SELECT person_id, affiliation, sector, about, credit_roles FROM person_profile")
                .query(row -> {
                    found.put(new PersonId(row.getLong(1)), profile(row.getString(2), row.getString(3),
                            row.getString(4), row.getString(5)));
                });
        return found;
    }

    /// Changes what the actor says of themselves.
    public void change(Profile profile, Actor actor) {
        long person = actor.require(Role.CONTRIBUTOR).value();
        forget(new PersonId(person));
        database.sql("INSERT INTO person_profile (affiliation, sector, about, credit_roles, person_id)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .param(profile.affiliation())
                .param(profile.sector().map(Enum::name).orElse(null))
                .param(profile.about())
                .param(profile.roles().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .param(person)
                .update();
    }

    /// Forgets what a person said of themselves, with their row locked, so that of two who change it at once the second
    /// comes later. Joins the caller's transaction.
    public void forget(PersonId person) {
        database.sql("SELECT id FROM person WHERE id = ? FOR UPDATE").param(person.value()).query(Long.class).list();
        database.sql("DELETE FROM person_profile WHERE person_id = ?").param(person.value()).update();
    }

    private static Profile profile(String affiliation, @Nullable String sector, String about,
            String roles) {
        List<CreditRole> stated = Arrays.stream(roles.split(" ")).filter(word -> !word.isEmpty())
                .map(CreditRole::valueOf).toList();
        return new Profile(affiliation, sector == null ? null : Sector.valueOf(sector), about,
                Set.copyOf(stated));
    }
}
