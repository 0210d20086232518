package org.daybook.people;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

public interface PersonRepository extends JpaRepository<Person, Long> {

    Optional<Person> findByHandle(String handle);

    Optional<Person> findByEmail(String email);

    boolean existsByHandle(String handle);

    boolean existsByEmail(String email);

    boolean existsByRole(Role role);

    List<Person> findAllByOrderByDisplayNameAsc();

    /// With their rows locked until the end of the transaction: of two owners who take each other's place at once, one
    /// waits.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Person> findByRoleOrderById(Role role);
}
