package org.daybook.people;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/// Everybody with an account or a name in the history; joins the caller's transaction. Deactivated people are among
/// them.
public interface PersonRepository extends JpaRepository<Person, Long> {

    /// The handle in lower case, as [Handle] has it.
    Optional<Person> findByHandle(String handle);

    /// The address as it is stored; the caller has brought it into that form.
    Optional<Person> findByEmail(String email);

    boolean existsByHandle(String handle);

    boolean existsByEmail(String email);

    /// People who cannot sign in count too.
    boolean existsByRole(Role role);

    /// All of them, without limit.
    List<Person> findAllByOrderByDisplayNameAsc();

    @Query("select p.handle from Person p where p.handle in :handles")
    Set<String> handlesAmong(Collection<String> handles);

    /// With their rows locked until the end of the transaction: of two owners who take each other's place at once, one
    /// waits.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Person> findByRoleOrderById(Role role);
}
