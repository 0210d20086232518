package org.daybook.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PersonRepository extends JpaRepository<Person, Long> {

    Optional<Person> findByHandle(String handle);

    Optional<Person> findByEmail(String email);

    boolean existsByHandle(String handle);

    boolean existsByEmail(String email);

    boolean existsByRole(Role role);

    List<Person> findAllByOrderByDisplayNameAsc();
}
