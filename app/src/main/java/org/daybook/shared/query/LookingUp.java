package org.daybook.shared.query;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Array;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.data.jpa.repository.support.JpaEntityInformation;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;

/// What all repositories are: Spring Data's own, which looks many ids up by one statement ([Among]).
public class LookingUp<T, K> extends SimpleJpaRepository<T, K> {

    private final JpaEntityInformation<T, ?> type;
    private final EntityManager entities;

    public LookingUp(JpaEntityInformation<T, ?> type, EntityManager entities) {
        super(type, entities);
        this.type = type;
        this.entities = entities;
    }

    /// In no order; an id that nothing has is left out.
    @Override
    public List<T> findAllById(Iterable<K> ids) {
        Object[] values = StreamSupport.stream(ids.spliterator(), false)
                .toArray(many -> (Object[]) Array.newInstance(type.getIdType(), many));
        return values.length == 0 ? List.of() : entities.createQuery(
                        "select e from " + type.getEntityName() + " e where among(id(e), :ids)", type.getJavaType())
                .setParameter("ids", values)
                .getResultList();
    }
}
