package org.daybook.writing.correction;

import org.springframework.data.jpa.repository.JpaRepository;

interface MementoRepository extends JpaRepository<Memento, Long> {
}
